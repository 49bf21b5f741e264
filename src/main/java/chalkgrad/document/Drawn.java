package chalkgrad.document;

import chalkgrad.network.Initialisation;

/// How the weights of a document were last drawn.
///
/// @param seed of the random numbers; the same seed draws the same weights
public record Drawn(Initialisation rule, int seed) {}
