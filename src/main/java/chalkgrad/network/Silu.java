package chalkgrad.network;

import static chalkgrad.network.Sigmoid.sigmoid;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;

/// a = z sigmoid(z), with a' = a + sigmoid(z)(1 - a); also called swish.
public record Silu() implements ElementwiseActivation {
    @Override
    public String name() {
        return "silu";
    }

    @Override
    public double value(double z) {
        return Double.isInfinite(z) ? Math.max(z, 0) : z * sigmoid(z);
    }

    @Override
    public double derivative(double z) {
        return Double.isInfinite(z) ? sigmoid(z) : sigmoid(z) * (1 + z * sigmoid(-z));
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        Formula sigmoid = Function.of("sigmoid", Sigmoid::sigmoid).of(z);
        return a.plus(sigmoid.times(Formula.constant(1).minus(a)));
    }
}
