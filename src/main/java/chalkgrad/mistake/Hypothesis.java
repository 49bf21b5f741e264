package chalkgrad.mistake;

import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A way in which a student may have gone wrong: one mistake, or two.
///
/// @param lapses the mistakes; a later one is made in addition to an earlier one
/// @param cost how unlikely it is; only the order matters
public record Hypothesis(List<Lapse> lapses, double cost) {
    /// A single mistake.
    static Hypothesis of(Lapse lapse) {
        double cost = (lapse.from() > 1 ? Cost.EVERYWHERE : 0) + (lapse.sample() > 0 ? Cost.SELDOM : 0);
        return new Hypothesis(List.of(lapse), lapse.variant().cost() + cost);
    }

    /// The id of the mistake, or of a combination `a+b` in alphabetical order.
    public String id() {
        return variants().map(variant -> variant.mistake().id()).sorted().collect(Collectors.joining("+"));
    }

    public Stream<Variant> variants() {
        return lapses.stream().map(Lapse::variant);
    }

    /// Whether this contains all mistakes of another hypothesis.
    boolean includes(Hypothesis other) {
        return variants().toList().containsAll(other.variants().toList());
    }

    boolean isSingle() {
        return lapses.size() == 1;
    }

    /// Whether it gives no other reason than a number in the place of another. Then the number may as well be meant as
    /// that other one.
    public boolean isBlind() {
        return variants()
                .anyMatch(variant -> variant.cost() >= Cost.BLIND || CopyMistakes.ALL.contains(variant.mistake()));
    }

    /// This hypothesis and another one in addition. If neither changes the effect of the other, they are in the order
    /// of a pass.
    Hypothesis and(Hypothesis other) {
        Lapse own = lapses.getLast();
        Lapse its = other.lapses.getLast();
        boolean first = own.isMadeBefore(its) || own.meets(its);
        return new Hypothesis(first ? List.of(own, its) : List.of(its, own), cost + other.cost);
    }

    /// This single mistake, and variants of it only in the sample or from the iteration of a number that it has
    /// spoiled. Two mistakes stay as they are.
    Stream<Hypothesis> narrowedTo(Quantity spoiled) {
        return isSingle() ? lapses.getFirst().narrowedTo(spoiled).map(Hypothesis::of) : Stream.of(this);
    }

    List<Exchange> exchanges() {
        return variants().flatMap(variant -> variant.exchanges().stream()).toList();
    }
}
