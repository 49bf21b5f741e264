package chalkgrad.training;

import chalkgrad.pass.NotFinite;
import java.util.Optional;

/// Why a training cannot go on: an iteration makes numbers that are not finite.
///
/// @param iteration the iteration, counted from the very first one
/// @param why the first number that is not finite, as a quantity of the document that continues from the last good
/// state;
///     empty if it is the loss of a sample outside the batch of that iteration
/// @param loss the loss in the last good state
public record Divergence(int iteration, Optional<NotFinite> why, double loss) {}
