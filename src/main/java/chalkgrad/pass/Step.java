package chalkgrad.pass;

import chalkgrad.table.Phase;

/// One entry of a timeline: it reveals one number.
///
/// @param index the number of steps before it
/// @param makes the number it reveals
/// @param layer the layer it belongs to; 0 for the loss and for dL/dx
/// @param sample the sample it belongs to, from 1; 0 if it belongs to the whole batch
/// @param iteration the iteration, from 1; the last one + 1 is the final forward pass
public record Step(long index, Quantity makes, Phase phase, int layer, int sample, int iteration) {}
