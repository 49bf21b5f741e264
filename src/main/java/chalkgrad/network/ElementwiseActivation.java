package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import java.util.List;

/// An activation function of one number, put on every neuron by itself: a_j = f(z_j).
public non-sealed interface ElementwiseActivation extends Activation {
    double value(double z);

    /// f'(z). At a kink the documented one of the two one-sided derivatives.
    double derivative(double z);

    /// f'(z) as a formula; where courses write it by the activation, as in a(1 - a), so does this.
    default Formula derivative(Formula z, Formula a) {
        return Function.derivative(name(), this::derivative).of(z);
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
        return Function.of(name(), this::value).of(z.get(output));
    }

    @Override
    default Formula derivative(List<Formula> z, List<Formula> a, int output, int input) {
        return output == input ? derivative(z.get(output), a.get(output)) : Formula.constant(0);
    }
}
