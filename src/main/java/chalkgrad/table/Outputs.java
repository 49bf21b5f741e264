package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// The outputs of the network and their targets, which the loss compares.
record Outputs(Loss loss, Activation activation, Read z, Read a, Read y) {
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

    /// Combines each output with its target, in any shapes that mistakes leave.
    Matrix compared(Operands operands, DoubleBinaryOperator operator) {
        return Broadcast.zip(a.value(operands), y.value(operands), operator);
    }
}
