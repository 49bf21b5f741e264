package chalkgrad.script.line;

import java.util.function.BiPredicate;

/// Goes on with the lines that would change if one had other numbers, as long as none becomes wrong that is right. A
/// repair that mends none of the next lines mends none later either, and is given up.
final class Attempt implements BiPredicate<Integer, ComputedLine> {
    /// So many lines may change before one is mended.
    private static final int PATIENCE = 60;

    /// To find out what a number is takes as long as to compute so many.
    private static final int LOOKING_UP = 5;

    private final Judgement code;
    private final int round;
    private final boolean mustMend;
    private boolean mends;
    private int changed;
    private long numbers;

    /// @param at the line that has other numbers
    /// @param mustMend whether it is given up if it mends nothing, also if that is so in the round of the line
    Attempt(Judgement code, int at, boolean mustMend) {
        this.code = code;
        this.round = code.line(at).round();
        this.mustMend = mustMend;
    }

    @Override
    public boolean test(Integer k, ComputedLine line) {
        numbers += code.dependencies().size(k) + (long) LOOKING_UP * line.size();
        changed++;
        if (!code.canBecome(k, line)) {
            return false;
        }
        // what only has another name is what it is called, whatever that is
        mends = mends
                || !code.isAlias(k)
                        && code.tie(k).isNothing()
                        && !code.tie(line).isNothing();
        boolean isOfNoUse = changed >= PATIENCE || changed > 1 && code.line(k).round() > round;
        return mends || !mustMend || !isOfNoUse;
    }

    /// How many numbers have been computed or looked up, in each world.
    long numbers() {
        return numbers;
    }
}
