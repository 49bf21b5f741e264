package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = tanh z, with a' = 1 - a².
public final class Tanh extends ElementwiseActivation {
    public Tanh() {
        super("tanh", Functions.TANH::of);
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return Formula.constant(1).minus(a.squared());
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        Formula up = Function.EXP.of(z);
        Formula down = Function.EXP.of(z.negated());
        return Optional.of(up.minus(down).over(up.plus(down)));
    }
}
