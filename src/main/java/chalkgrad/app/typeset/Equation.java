package chalkgrad.app.typeset;

import java.util.List;
import java.util.Optional;

/// A formula that has been set, in pieces between which it may be broken into lines.
///
/// @param lead what stands before the first piece, such as `z =`
/// @param pieces each but the first begins with its operator
public record Equation(Optional<Box> lead, List<Box> pieces) {
    public Equation {
        pieces = List.copyOf(pieces);
    }
}
