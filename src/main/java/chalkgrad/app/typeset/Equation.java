package chalkgrad.app.typeset;

import java.util.List;
import java.util.Optional;

/// A typeset formula, in pieces between which it can be broken into lines.
///
/// @param lead the part before the first piece, such as `z =`
/// @param pieces each but the first begins with its operator
/// @param shortened the same with fewer terms of its sums, for a place with little room; empty if no sum is long
public record Equation(Optional<Box> lead, List<Box> pieces, Optional<Equation> shortened) {
    public Equation {
        pieces = List.copyOf(pieces);
    }

    /// An equation without long sums.
    Equation(Optional<Box> lead, List<Box> pieces) {
        this(lead, pieces, Optional.empty());
    }

    /// The same equation, with all terms in any place.
    public Equation whole() {
        return new Equation(lead, pieces);
    }
}
