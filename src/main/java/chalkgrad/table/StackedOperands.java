package chalkgrad.table;

import chalkgrad.math.Matrix;

/// The arrays of all samples at once, one row each.
public interface StackedOperands extends Operands {
    @Override
    default Matrix ofSample(Term term, int s) {
        return of(term).row(batch().placeOf(s));
    }

    @Override
    default int sample() {
        throw new IllegalStateException("all samples are computed at once");
    }

    @Override
    default boolean areStacked() {
        return true;
    }
}
