package chalkgrad.mistake;

import chalkgrad.mistake.catalogue.Cost;
import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A way in which a student may have gone wrong: one mistake, or two.
///
/// @param occurrences the mistakes; a later one is made in addition to an earlier one
/// @param cost how unlikely it is; only the order matters
public record Hypothesis(List<Occurrence> occurrences, double cost) {
    /// A single mistake.
    public static Hypothesis of(Occurrence one) {
        double cost =
                (one.extent().from() > 1 ? Cost.EVERYWHERE : 0) + (one.extent().sample() > 0 ? Cost.SELDOM : 0);
        return new Hypothesis(List.of(one), one.variant().cost() + cost);
    }

    /// The id of the mistake, or of a combination `a+b` in alphabetical order.
    public String id() {
        return variants().map(variant -> variant.mistake().id()).sorted().collect(Collectors.joining("+"));
    }

    public Stream<Variant> variants() {
        return occurrences.stream().map(Occurrence::variant);
    }

    /// Whether this contains all mistakes of another hypothesis.
    public boolean includes(Hypothesis other) {
        return variants().toList().containsAll(other.variants().toList());
    }

    /// The first iteration in which a mistake is made.
    public int from() {
        return Math.min(
                occurrences.getFirst().extent().from(),
                occurrences.getLast().extent().from());
    }

    /// Each mistake by itself, and both together.
    public Stream<Hypothesis> parts() {
        return isSingle()
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), occurrences.stream().map(Hypothesis::of));
    }

    public boolean isSingle() {
        return occurrences.size() == 1;
    }

    /// Whether it gives no other reason than a number in the place of another. Then the number may as well be meant as
    /// that other one.
    public boolean isBlind() {
        return variants().anyMatch(Variant::isBlind);
    }

    /// Whether it is that numbers are rounded before they are used.
    public boolean isOfRounding() {
        return variants().anyMatch(Variant::isOfRounding);
    }

    /// This hypothesis and another one in addition. If neither changes the effect of the other, they are in the order
    /// of a pass.
    public Hypothesis and(Hypothesis other) {
        Occurrence own = occurrences.getLast();
        Occurrence its = other.occurrences.getLast();
        boolean first = own.isMadeBefore(its) || own.meets(its);
        return new Hypothesis(first ? List.of(own, its) : List.of(its, own), cost + other.cost);
    }

    /// This single mistake, and variants of it only in the sample or from the iteration of a number that it has
    /// spoiled. Two mistakes stay as they are.
    public Stream<Hypothesis> narrowedTo(Quantity spoiled) {
        return isSingle() ? occurrences.getFirst().narrowedTo(spoiled).map(Hypothesis::of) : Stream.of(this);
    }

    public List<Exchange> exchanges() {
        return variants().flatMap(variant -> variant.exchanges().stream()).toList();
    }
}
