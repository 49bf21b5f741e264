package chalkgrad.document;

import chalkgrad.math.Matrix;

/// One example to learn from.
///
/// @param x the inputs, a row
/// @param y the targets, a row with one number per output neuron
public record Sample(Matrix x, Matrix y) {}
