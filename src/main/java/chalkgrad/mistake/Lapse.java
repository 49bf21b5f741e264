package chalkgrad.mistake;

import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A mistake and the scope in which it was made.
///
/// @param from the first iteration in which it was made
/// @param sample the only sample for which it was made, 0 for all
/// @param order the place of its first expression in the order of an iteration
record Lapse(Variant variant, int from, int sample, int order) {
    static Lapse of(Variant variant, int from, int sample, int depth) {
        int order = variant.exchanges().stream()
                .mapToInt(exchange -> Order.of(exchange.role(), exchange.layer(), depth))
                .min()
                .orElse(Order.FIRST);
        return new Lapse(variant, from, sample, order);
    }

    /// Whether an expression of this sample, or of the batch if 0, is exchanged in this iteration.
    boolean covers(int ofSample, int iteration) {
        return iteration >= from && (sample == 0 || ofSample == 0 || ofSample == sample);
    }

    /// This mistake, and variants of it only in the sample or from the iteration of a number, since the number itself
    /// does not show which one it was.
    Stream<Lapse> narrowedTo(Quantity spoiled) {
        return IntStream.of(from, spoiled.iteration())
                .distinct()
                .boxed()
                .flatMap(since -> IntStream.of(sample, spoiled.sample())
                        .distinct()
                        .mapToObj(only -> new Lapse(variant, since, only, order)));
    }

    List<Exchange> exchanges() {
        return variant.exchanges();
    }

    /// Whether the other one comes after this one, or may use from the end of the iteration what this one changes.
    boolean isMadeBefore(Lapse other) {
        return !reachesAhead() && (other.reachesAhead() || order <= other.order);
    }

    private boolean reachesAhead() {
        return variant.mistake().equals(PathMistakes.UPDATED);
    }

    /// Whether both exchange the same expression, so that it matters which one comes first.
    boolean meets(Lapse other) {
        return exchanges().stream()
                .anyMatch(exchange -> other.exchanges().stream()
                        .anyMatch(its -> its.role() == exchange.role() && its.layer() == exchange.layer()));
    }
}
