package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Wording;
import java.util.List;

/// One way to make a mistake: the exchanged expressions, and the words for it. Two ways are the same only if they are
/// one object.
///
/// @param cost how much less likely this way is than others
/// @param order the place of the first expression in the order of an iteration
public record Variant(Mistake mistake, double cost, List<Exchange> exchanges, int order, Wording wording) {
    public Variant {
        exchanges = List.copyOf(exchanges);
    }

    /// Whether it uses numbers from the end of the iteration.
    public boolean reachesAhead() {
        return mistake.equals(PathMistakes.UPDATED);
    }

    /// Whether it gives no other reason than a number in the place of another.
    public boolean isBlind() {
        return cost >= Cost.BLIND || CopyMistakes.ALL.contains(mistake);
    }

    /// Whether it rounds numbers before they are used, which may be written down with all digits.
    public boolean isOfRounding() {
        return RoundingMistakes.ALL.contains(mistake);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
