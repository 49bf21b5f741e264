package chalkgrad.app.number;

import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;

/// A number on the screen.
///
/// @param caption the caption before the number, or above it; may be empty
/// @param text the number; empty if it is not known yet
/// @param small whether the number is in small digits
/// @param editable whether the number is the document's own
/// @param stress how important it is now
public record Label(
        Quantity quantity,
        LabelLook role,
        Rectangle2D box,
        Caption caption,
        String text,
        boolean small,
        boolean editable,
        Direction direction,
        Stress stress) {
    /// The height of a tag whose caption is above its number.
    public static final double TWO_LINES = 36;

    /// Whether the caption is above the number, not before it. Only a tag can have that much room.
    public boolean isInTwoLines() {
        return role == LabelLook.TAG && !caption.isEmpty() && box.getHeight() >= TWO_LINES;
    }

    /// The place of the number, while it is hidden.
    public Label hidden() {
        return new Label(quantity, role, box, caption, "", small, false, direction, Stress.NONE);
    }

    /// The same number at another place.
    public Label at(Rectangle2D place) {
        return new Label(quantity, role, place, caption, text, small, editable, direction, stress);
    }

    /// The same number with another caption.
    public Label with(Caption other) {
        return new Label(quantity, role, box, other, text, small, editable, direction, stress);
    }

    public boolean isKnown() {
        return !text.isEmpty();
    }

    /// The direction in which a number travels.
    public enum Direction {
        GIVEN,
        FORWARD,
        BACKWARD,
        /// The number is the mean or sum over several samples.
        REDUCE,
        UPDATE;

        /// The direction at a moment. The document decides whether a gradient belongs to one of several samples or to
        /// all.
        public static Direction of(Quantity quantity, Moment moment) {
            boolean gradient = quantity.kind() == Kind.WEIGHT_GRADIENT || quantity.kind() == Kind.BIAS_GRADIENT;
            boolean ofAll = quantity.sample() == 0 && !moment.document().hasSingleSample();
            return gradient && ofAll ? REDUCE : of(quantity);
        }

        public static Direction of(Quantity quantity) {
            return quantity.kind().isGiven()
                    ? GIVEN
                    : switch (quantity.kind().phase()) {
                        case FORWARD, LOSS -> FORWARD;
                        case BACKWARD, REDUCE -> BACKWARD;
                        case UPDATE -> UPDATE;
                    };
        }
    }

    /// How important a number is at a moment.
    public enum Stress {
        NONE,
        /// The current number is made of it.
        OPERAND,
        /// The current number.
        SUBJECT;

        /// How important a quantity is at a moment.
        ///
        /// @param emphasis the moment's emphasis, which is expensive to compute each time
        public static Stress of(Quantity quantity, Moment moment, Set<Quantity> emphasis) {
            if (moment.subject().equals(Optional.of(quantity))) {
                return SUBJECT;
            }
            return emphasis.contains(quantity) ? OPERAND : NONE;
        }
    }
}
