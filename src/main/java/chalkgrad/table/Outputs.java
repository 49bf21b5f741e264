package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import chalkgrad.network.OutputLoss;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// The outputs of the network and their targets, which the loss compares.
///
/// @param rule the loss after this activation
record Outputs(Loss loss, Activation activation, OutputLoss rule, Read z, Read a, Read y) {
    Outputs(Loss loss, Activation activation, Read z, Read a, Read y) {
        this(
                loss,
                activation,
                OutputLoss.of(loss, activation, y.axes().getFirst().size()),
                z,
                a,
                y);
    }

    Axis axis() {
        return a.axes().getFirst();
    }

    int count() {
        return axis().size();
    }

    /// The index of an output, from 0.
    int index(Indices at) {
        return at.along(axis()) - 1;
    }

    static List<Formula> each(Read row, Indices at, Symbols symbols) {
        Axis axis = row.axes().getFirst();
        return axis.each(k -> row.entry(at.with(axis, k), symbols));
    }

    /// Whether the outputs follow from their pre-activations, in the shape of the targets. Then digits that are lost
    /// where outputs are rounded to 0 or 1 are computed from the pre-activations.
    boolean areFromPreActivations(Operands operands) {
        Matrix outputs = a.value(operands);
        return !operands.isExchanged(a.term())
                && outputs.hasShapeOf(z.value(operands))
                && outputs.hasShapeOf(y.value(operands))
                && (operands.areStacked() || outputs.rows() == 1);
    }

    /// The values of a rule for each output: from the pre-activations where the outputs follow from them, otherwise
    /// from outputs and targets in any shapes that mistakes leave.
    Matrix values(Operands operands, ExactValues exact, BinaryOperator<Matrix> plain) {
        return areFromPreActivations(operands)
                ? values(operands, exact)
                : plain.apply(a.value(operands), y.value(operands));
    }

    Matrix values(Operands operands, ExactValues exact) {
        return exact.of(z.value(operands), a.value(operands), y.value(operands));
    }

    /// The formula of a rule for one output, in terms of the pre-activations if rounding spoils the plain one.
    Formula formula(Indices at, Symbols symbols, PlainFormula plain, ExactFormula exact) {
        Formula target = y.entry(at, symbols);
        return symbols.faithful(
                plain.of(a.entry(at, symbols), target, count()),
                () -> exact.of(each(z, at, symbols), target, symbols.value(target), index(at)));
    }

    /// A rule of a loss for whole arrays.
    interface ExactValues {
        Matrix of(Matrix z, Matrix a, Matrix y);
    }

    /// A rule of a loss in terms of output and target.
    interface PlainFormula {
        Formula of(Formula a, Formula y, int outputs);
    }

    /// A rule of a loss in terms of the pre-activations, if it has one.
    interface ExactFormula {
        Optional<Formula> of(List<Formula> z, Formula y, double target, int j);
    }
}
