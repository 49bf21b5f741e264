package chalkgrad.network;

import chalkgrad.formula.Formula;

/// The exponential moving average: keep·old + (1 - keep)·new.
final class Averages {
    private Averages() {}

    static Formula mix(Formula old, Formula fresh, Formula keep) {
        return keep.times(old).plus(Formula.constant(1).minus(keep).times(fresh));
    }
}
