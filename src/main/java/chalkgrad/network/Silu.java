package chalkgrad.network;

import static chalkgrad.network.Sigmoid.sigmoid;

import chalkgrad.formula.Formula;
import java.util.Optional;

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
        return a.plus(Functions.SIGMOID.of(z).times(Formula.constant(1).minus(a)));
    }

    @Override
    public Formula derivative(Formula z) {
        Formula complement = Functions.SIGMOID.of(z.negated());
        return Functions.SIGMOID.of(z).times(Formula.constant(1).plus(z.times(complement)));
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(z.times(Functions.SIGMOID.of(z)));
    }
}
