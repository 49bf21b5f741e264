package chalkgrad.mistake;

import java.util.List;

/// One way to make a mistake: the exchanged expressions, and the words for it. Two ways are the same only if they are
/// one object.
///
/// @param cost how much less likely this way is than others
public record Variant(Mistake mistake, double cost, List<Exchange> exchanges, Telling telling) {
    public Variant {
        exchanges = List.copyOf(exchanges);
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
