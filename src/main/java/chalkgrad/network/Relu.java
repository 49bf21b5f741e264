package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;

/// a = max(0, z), with relu'(0) = 0.
public final class Relu extends ElementwiseActivation {
    public Relu() {
        super("relu", z -> Function.MAX.of(Formula.constant(0), z));
    }
}
