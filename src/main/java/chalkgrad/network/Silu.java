package chalkgrad.network;

import static chalkgrad.network.Functions.SIGMOID;

import chalkgrad.formula.Formula;

/// a = z sigmoid(z), with a' = a + sigmoid(z)(1 - a); also called swish.
public final class Silu extends ElementwiseActivation {
    public Silu() {
        super(
                "silu",
                Curve.of(
                        z -> z.times(SIGMOID.of(z)),
                        z -> SIGMOID.of(z).times(Formula.constant(1).plus(z.times(SIGMOID.of(z.negated()))))));
    }

    @Override
    public Formula derivative(Formula z, Formula a) {
        return a.plus(SIGMOID.of(z).times(Formula.constant(1).minus(a)));
    }
}
