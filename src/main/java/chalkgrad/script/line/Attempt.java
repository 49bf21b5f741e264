package chalkgrad.script.line;

import java.util.function.BiPredicate;

/// Goes on with the lines that would change if one had other numbers, as long as none becomes wrong that is right. A
/// repair that mends none of the next lines mends none later either, and is given up.
final class Attempt implements BiPredicate<Integer, ComputedLine> {
    /// So many lines may change before one is mended.
    private static final int PATIENCE = 60;

    private final Judgement code;
    private final boolean mustMend;
    private boolean mends;
    private int changed;
    private long numbers;

    /// @param mustMend whether it is given up if it mends nothing
    Attempt(Judgement code, boolean mustMend) {
        this.code = code;
        this.mustMend = mustMend;
    }

    @Override
    public boolean test(Integer k, ComputedLine line) {
        numbers += code.dependencies().size(k);
        changed++;
        if (!code.canBecome(k, line)) {
            return false;
        }
        mends |= code.tie(k).isNothing() && !code.tie(line).isNothing();
        return mends || !mustMend || changed < PATIENCE;
    }

    /// How many numbers have been computed, in each world.
    long numbers() {
        return numbers;
    }
}
