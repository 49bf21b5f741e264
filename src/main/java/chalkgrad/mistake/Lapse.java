package chalkgrad.mistake;

import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A mistake that was made, and when.
///
/// @param from the first iteration in which it was made
/// @param sample the only sample for which it was made, 0 for all
/// @param order where in an iteration the first of its expressions has its place
record Lapse(Variant variant, int from, int sample, int order) {
    static Lapse of(Variant variant, int from, int sample, int depth) {
        int order = variant.exchanges().stream()
                .mapToInt(exchange -> Order.of(exchange.role(), exchange.layer(), depth))
                .min()
                .orElse(Order.FIRST);
        return new Lapse(variant, from, sample, order);
    }

    /// Whether an expression of this sample, or with 0 of the batch, is exchanged in this iteration.
    boolean covers(int ofSample, int iteration) {
        return iteration >= from && (sample == 0 || ofSample == 0 || ofSample == sample);
    }

    /// This mistake, made as well only in the sample or from the iteration of a number: which of them it was cannot be
    /// seen in that number itself.
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

    /// Whether the other one has its place after this one, or may take from the end of the iteration what this one
    /// changes.
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
