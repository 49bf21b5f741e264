package chalkgrad.training;

import java.util.Optional;
import java.util.OptionalDouble;

/// How good a network is on some samples.
///
/// @param loss the loss that is shown, reduced over the samples as over a batch, with the penalty
/// @param confusion empty if the targets are no classes
public record Score(double loss, Optional<Confusion> confusion) {
    /// The share of the samples whose class is right; empty if the targets are no classes.
    public OptionalDouble accuracy() {
        return confusion.map(counts -> OptionalDouble.of(counts.accuracy())).orElseGet(OptionalDouble::empty);
    }
}
