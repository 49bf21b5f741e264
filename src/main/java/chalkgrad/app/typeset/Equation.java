package chalkgrad.app.typeset;

import java.util.List;
import java.util.Optional;

/// A typeset formula, in pieces between which it can be broken into lines.
///
/// @param lead the part before the first piece, such as `z =`
/// @param pieces each but the first begins with its operator
public record Equation(Optional<Box> lead, List<Box> pieces) {
    public Equation {
        pieces = List.copyOf(pieces);
    }
}
