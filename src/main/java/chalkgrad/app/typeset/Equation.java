package chalkgrad.app.typeset;

import java.util.List;
import java.util.Optional;

/// A formula that has been set, in pieces between which it may be broken into lines.
///
/// @param lead what stands before the first piece of each side, such as `z =`
/// @param pieces each but the first begins with its operator
/// @param end what follows the last piece, such as an equals sign
public record Equation(Optional<Box> lead, List<Box> pieces, Optional<Box> end) {
    public Equation {
        pieces = List.copyOf(pieces);
    }
}
