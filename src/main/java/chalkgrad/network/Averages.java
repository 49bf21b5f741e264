package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;

/// The exponential moving average: keep·old + (1 - keep)·new.
final class Averages {
    private Averages() {}

    static Matrix mix(Matrix old, Matrix fresh, double keep) {
        return old.scale(keep).plus(fresh.scale(1 - keep));
    }

    static Formula mix(Formula old, Formula fresh, Formula keep) {
        return keep.times(old).plus(Formula.constant(1).minus(keep).times(fresh));
    }
}
