package chalkgrad.grading;

import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;

/// What is known of a number taken for something, the best first.
enum Grade {
    RIGHT,
    /// Right except for the last digit.
    ROUNDED,
    /// Computed correctly from an earlier wrong number.
    FOLLOWS,
    /// A mistake makes it.
    EXPLAINED,
    /// It is another number in its place, as which it may as well be meant.
    COPIED,
    /// A mistake makes it, which may be chance.
    DOUBTFUL,
    /// A mistake makes it, as one of several does to any number.
    BY_CHANCE,
    /// Nothing makes it.
    OPEN;

    /// More explanations than this are expected by chance.
    private static final double CERTAIN_CHANCE = 1;

    static Grade of(Finding finding) {
        return switch (finding.verdict()) {
            case RIGHT -> RIGHT;
            case ROUNDED -> ROUNDED;
            case FOLLOWS -> FOLLOWS;
            case WRONG ->
                finding.explanations().isEmpty()
                        ? OPEN
                        : of(finding.explanations().getFirst());
            case UNKNOWN -> OPEN;
        };
    }

    private static Grade of(Explanation best) {
        if (best.isDoubtful()) {
            return best.chance() > CERTAIN_CHANCE ? BY_CHANCE : DOUBTFUL;
        }
        return best.hypothesis().isBlind() ? COPIED : EXPLAINED;
    }

    /// Whether it is at least as good as another grade.
    boolean isAtLeast(Grade other) {
        return compareTo(other) <= 0;
    }
}
