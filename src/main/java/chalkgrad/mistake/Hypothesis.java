package chalkgrad.mistake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A way in which a student may have gone wrong: a mistake, or two, and where it was made.
///
/// @param variants the mistakes, of which a later one is made upon an earlier one
/// @param from the first iteration in which they were made
/// @param sample the only sample for which they were made, 0 for all
public record Hypothesis(List<Variant> variants, int from, int sample) {
    public Hypothesis {
        variants = List.copyOf(variants);
    }

    static Hypothesis of(Variant variant) {
        return new Hypothesis(List.of(variant), 1, 0);
    }

    /// The id of the mistake, or of a combination `a+b` in alphabetical order.
    public String id() {
        return variants.stream().map(variant -> variant.mistake().id()).sorted().collect(Collectors.joining("+"));
    }

    /// How unlikely it is; only the order matters.
    public double cost() {
        double scope = (from > 1 ? Cost.EVERYWHERE : 0) + (sample > 0 ? Cost.SELDOM : 0);
        return scope + variants.stream().mapToDouble(Variant::cost).sum();
    }

    /// Whether it gives no reason but that a number stands where another belongs. Then the number may as well be meant
    /// as
    /// that other one.
    public boolean isBlind() {
        return variants.stream()
                .anyMatch(variant -> variant.cost() >= Cost.BLIND || CopyMistakes.ALL.contains(variant.mistake()));
    }

    Hypothesis and(Hypothesis other) {
        return new Hypothesis(
                Stream.concat(variants.stream(), other.variants.stream()).toList(),
                Math.max(from, other.from),
                Math.max(sample, other.sample));
    }

    List<Exchange> exchanges() {
        return variants.stream()
                .flatMap(variant -> variant.exchanges().stream())
                .toList();
    }
}
