package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// An activation function of one number, applied to each neuron separately: a_j = f(z_j).
public non-sealed interface ElementwiseActivation extends Activation {
    double value(double z);

    /// f'(z). At a kink, the documented one of the two one-sided derivatives.
    double derivative(double z);

    /// Whether f has different slopes on the two sides of z = 0.
    default boolean hasKink() {
        return false;
    }

    /// f'(z) as a formula. It is in terms of the activation where courses write it so, as in a(1 - a).
    default Formula derivative(Formula z, Formula a) {
        return derivativeFunction().of(z);
    }

    /// f'(z) as a formula in z alone. It keeps its digits where the other formula loses them, as 1 - a does near a =
    /// 1.
    default Formula derivative(Formula z) {
        return derivativeFunction().of(z);
    }

    /// f(z) in terms of simpler functions, such as z · sigmoid(z), if there are any.
    default Optional<Formula> writtenOut(Formula z) {
        return Optional.empty();
    }

    /// f for use in formulas.
    default Function function() {
        return Function.of(name(), this::value);
    }

    /// f' for use in formulas.
    default Function derivativeFunction() {
        return Function.derivative(name(), this::derivative);
    }

    @Override
    default Matrix value(Matrix z) {
        return z.map(this::value);
    }

    @Override
    default Matrix backward(Matrix z, Matrix lossByActivation) {
        return lossByActivation.zip(z, (gradient, entry) -> gradient * derivative(entry));
    }

    @Override
    default double derivative(Matrix z, int output, int input) {
        return output == input ? derivative(z.get(0, output)) : 0;
    }

    @Override
    default Formula value(List<Formula> z, int output) {
        return function().of(z.get(output));
    }

    @Override
    default Formula derivative(List<Formula> z, List<Formula> a, int output, int input) {
        return output == input ? derivative(z.get(output), a.get(output)) : Formula.constant(0);
    }

    @Override
    default Formula derivative(List<Formula> z, int output, int input) {
        return output == input ? derivative(z.get(output)) : Formula.constant(0);
    }

    @Override
    default Optional<Formula> writtenOut(List<Formula> z, int output) {
        return writtenOut(z.get(output));
    }
}
