package chalkgrad.app.diagram;

import chalkgrad.pass.Quantity;
import javafx.geometry.Rectangle2D;

/// A number on the diagram.
///
/// @param caption what stands before the number; may be empty
/// @param text the number; empty if it is not known yet
/// @param editable whether the number is the document's own
/// @param stress how much it matters now
record Label(
        Quantity quantity,
        Role role,
        Rectangle2D box,
        String caption,
        String text,
        boolean editable,
        Direction direction,
        Stress stress) {
    boolean isKnown() {
        return !text.isEmpty();
    }

    /// Which way a number travels.
    enum Direction {
        GIVEN,
        FORWARD,
        BACKWARD,
        UPDATE
    }

    /// How much a number matters at a moment.
    enum Stress {
        NONE,
        /// The current number is made of it.
        OPERAND,
        /// The current number.
        SUBJECT
    }
}
