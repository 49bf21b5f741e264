package chalkgrad.grading;

import chalkgrad.exchange.label.Certainty;
import chalkgrad.mistake.search.Diagnosis;
import java.util.Comparator;

/// What one network makes of printed numbers.
///
/// @param certainty how surely the label says what they are taken for
/// @param iteration the iteration that they are taken for
record Account(Standing standing, Certainty certainty, Quality quality, Diagnosis.Trial trial, int iteration)
        implements Comparable<Account> {
    private static final Comparator<Account> ORDER = Comparator.comparing(Account::standing)
            .thenComparing(Account::quality)
            .thenComparing(Account::certainty);

    /// By what numbers are accounted for, the best first.
    enum Standing {
        RIGHT,
        EXPLAINED,
        /// Right, but with few digits under a label that says something else: this may be chance.
        RIGHT_BY_FEW_DIGITS,
        /// Most are right, and nothing explains the others.
        MOSTLY_RIGHT
    }

    static Account of(Standing standing, Certainty certainty, Diagnosis.Trial trial, int iteration) {
        return new Account(standing, certainty, Quality.of(trial), trial, iteration);
    }

    /// The better of two comes first.
    @Override
    public int compareTo(Account other) {
        return ORDER.compare(this, other);
    }
}
