package chalkgrad.mistake.replay;

import chalkgrad.table.Role;
import chalkgrad.table.Term;

/// An expression of a layer and its replacement.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Exchange(Role role, int layer, Change change) {
    public Term term() {
        return role.in(layer);
    }
}
