package chalkgrad.training;

import java.util.Optional;

/// How good a network was during its training.
///
/// @param iterations how many iterations had been made, with those before the document's first one
/// @param train on the samples that it learns from
/// @param test on the test samples, if there are any
public record Point(int iterations, Score train, Optional<Score> test) {}
