package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = max(0, z), with relu'(0) = 0.
public record Relu() implements ElementwiseActivation {
    @Override
    public String name() {
        return "relu";
    }

    @Override
    public boolean hasKink() {
        return true;
    }

    @Override
    public double value(double z) {
        return z > 0 || Double.isNaN(z) ? z : 0;
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(Function.MAX.of(Formula.constant(0), z));
    }

    @Override
    public double derivative(double z) {
        return z > 0 ? 1 : Double.isNaN(z) ? z : 0;
    }
}
