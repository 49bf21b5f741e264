package chalkgrad.mistake.search;

import chalkgrad.pass.Quantity;
import java.util.List;

/// A number that a mistake has spoiled.
///
/// @param place its place
record WrongNumber(String place, Quantity quantity) {
    /// The nearest operand of a later number among the numbers that one mistake has spoiled; the first of them if it
    /// was computed from none.
    static WrongNumber nearest(Quantity later, List<WrongNumber> spoiled, Consequence consequence) {
        return spoiled.stream()
                .filter(one -> consequence.isComputedFrom(later, one.quantity))
                .reduce((p, q) -> q.isNearerThan(p, later, consequence) ? q : p)
                .orElse(spoiled.getFirst());
    }

    private boolean isNearerThan(WrongNumber other, Quantity later, Consequence consequence) {
        return consequence.isComputedFrom(quantity, other.quantity) || isOfItself(later) && !other.isOfItself(later);
    }

    /// Whether it is an earlier value of the same parameter, or of its change.
    private boolean isOfItself(Quantity later) {
        return later.isOfParameter()
                && quantity.isOfParameter()
                && later.parameter().at(0, 1).equals(quantity.parameter().at(0, 1));
    }
}
