package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import java.util.List;
import java.util.Optional;

/// The entries of the Jacobian da/dz of a layer.
///
/// @param input the axis of z
/// @param output the axis of a; the same one for the diagonal alone
record Derivative(Activation activation, Read z, Read a, Axis input, Axis output) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return symbols.faithful(plain(at, symbols), () -> Optional.of(precise(at, symbols)));
    }

    private Formula precise(Indices at, Symbols symbols) {
        return activation.preciseDerivative(
                each(z, at, symbols), each(a, at, symbols), at.along(output) - 1, at.along(input) - 1);
    }

    /// The formula as courses write it, such as a(1 - a).
    private Formula plain(Indices at, Symbols symbols) {
        return activation.derivative(
                each(z, at, symbols), each(a, at, symbols), at.along(output) - 1, at.along(input) - 1);
    }

    @Override
    public Optional<Formula> writtenOut(Indices at, Symbols symbols) {
        return input.equals(output) ? Optional.of(byPreActivations(at, symbols)) : Optional.empty();
    }

    /// The formula in terms of the pre-activations alone, which keeps the digits.
    private Formula byPreActivations(Indices at, Symbols symbols) {
        return activation.derivative(each(z, at, symbols), at.along(output) - 1, at.along(input) - 1);
    }

    private static List<Formula> each(Read row, Indices at, Symbols symbols) {
        Axis axis = row.axes().getFirst();
        return axis.each(k -> row.entry(at.with(axis, k), symbols));
    }

    @Override
    public boolean spansLayer() {
        return !activation.isElementwise();
    }

    /// The diagonal; if the activation depends on the whole layer, computed from the activations.
    @Override
    public Matrix value(Operands operands) {
        return activation instanceof ElementwiseActivation f
                ? f.derivative(z.value(operands))
                : a.value(operands).map(value -> value * (1 - value));
    }
}
