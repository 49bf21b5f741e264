package chalkgrad.network;

import static chalkgrad.formula.Formula.constant;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Cases;

/// a = 1 for z > 0 and 0 otherwise, as in a perceptron. Its slope is 0 everywhere, by convention at the jump too.
public final class UnitStep extends ElementwiseActivation {
    public UnitStep() {
        super("step", z -> Cases.of(constant(1), z.isGreater(constant(0)), constant(0)));
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return constant(0);
    }
}
