package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = ln(1 + e^z), with a' = sigmoid(z).
public record Softplus() implements ElementwiseActivation {
    /// ln(1 + e^z) without overflow.
    static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    @Override
    public String name() {
        return "softplus";
    }

    @Override
    public double value(double z) {
        return softplus(z);
    }

    @Override
    public double derivative(double z) {
        return Sigmoid.sigmoid(z);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return Functions.SIGMOID.of(z);
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(Function.LN.of(Formula.constant(1).plus(Function.EXP.of(z))));
    }
}
