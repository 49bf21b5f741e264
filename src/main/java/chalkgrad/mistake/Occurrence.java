package chalkgrad.mistake;

import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Extent;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A mistake that was made, and when.
public record Occurrence(Variant variant, Extent extent) {
    /// The place of its first expression in the order of an iteration.
    public int order() {
        return variant.order();
    }

    /// The run with this mistake in addition.
    public Replay in(Replay replay) {
        return replay.with(exchanges(), extent);
    }

    /// This mistake, and variants of it only in the sample or from the iteration of a number, since the number itself
    /// does not show which one it was.
    Stream<Occurrence> narrowedTo(Quantity spoiled) {
        return IntStream.of(extent.from(), spoiled.iteration())
                .distinct()
                .boxed()
                .flatMap(since -> IntStream.of(extent.sample(), spoiled.sample())
                        .distinct()
                        .mapToObj(only -> new Occurrence(variant, new Extent(since, only))));
    }

    public List<Exchange> exchanges() {
        return variant.exchanges();
    }

    /// Whether the other one comes after this one, or may use from the end of the iteration what this one changes.
    boolean isMadeBefore(Occurrence other) {
        return !variant.reachesAhead() && (other.variant.reachesAhead() || order() <= other.order());
    }

    /// Whether both exchange the same expression, so that it matters which one comes first.
    public boolean meets(Occurrence other) {
        return exchanges().stream()
                .anyMatch(exchange ->
                        other.exchanges().stream().anyMatch(its -> its.term().equals(exchange.term())));
    }
}
