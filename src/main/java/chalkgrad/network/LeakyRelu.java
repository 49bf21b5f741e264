package chalkgrad.network;

import chalkgrad.formula.Formula;

/// a = z for z > 0 and 0.01 z otherwise, with leaky_relu'(0) = 0.01.
public final class LeakyRelu extends ElementwiseActivation {
    public LeakyRelu() {
        super(
                "leaky_relu",
                z -> Formula.Cases.of(
                        z,
                        z.isGreater(Formula.constant(0)),
                        Formula.constant(0.01).times(z)));
    }
}
