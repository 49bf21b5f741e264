package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = ln(1 + e^z), with a' = sigmoid(z).
public final class Softplus extends ElementwiseActivation {
    public Softplus() {
        super("softplus", Functions.SOFTPLUS::of);
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
