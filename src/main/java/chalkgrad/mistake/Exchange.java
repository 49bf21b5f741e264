package chalkgrad.mistake;

import chalkgrad.table.Role;

/// An expression of a layer and what stands in its place.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Exchange(Role role, int layer, Change change) {}
