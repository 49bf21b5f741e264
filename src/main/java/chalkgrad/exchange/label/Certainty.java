package chalkgrad.exchange.label;

import java.util.List;

/// How surely numbers are what a reading takes them for, the surest first.
public enum Certainty {
    /// An exact name says so.
    NAMED,
    /// Words say so, and the digits fit.
    WORDED,
    /// The words fit, but only some of the digits.
    PARTLY_WORDED,
    /// The words fit, but the digits do not, or a word is not understood.
    DOUBTFUL,
    /// Only the numbers themselves say so.
    GUESSED;

    private static final List<Certainty> ALL = List.of(values());

    /// Less sure by so many steps, at most a guess.
    public Certainty less(int steps) {
        return ALL.get(Math.min(ALL.size() - 1, ALL.indexOf(this) + steps));
    }

    /// The less sure of two.
    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The surer of two.
    public Certainty or(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Whether the label itself says so, without doubt.
    public boolean isSaid() {
        return compareTo(WORDED) <= 0;
    }
}
