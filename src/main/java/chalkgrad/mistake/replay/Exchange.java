package chalkgrad.mistake.replay;

import chalkgrad.table.Role;

/// An expression of a layer and its replacement.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Exchange(Role role, int layer, Change change) {}
