package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Direction;
import chalkgrad.app.session.Moment;
import chalkgrad.app.words.Minus;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/// A number moving to where it is used: from the operand of the current step to the number that the step reveals.
///
/// @param text the number
record Flight(Point2D start, Point2D end, String text, Direction direction) {
    /// The flights of the current step. Weights stay in place; the numbers that come to them move.
    static List<Flight> of(Moment moment, List<Label> labels) {
        var result = new ArrayList<Flight>();
        Optional<Label> goal = moment.step()
                .map(step -> step.makes())
                .flatMap(made -> labels.stream()
                        .filter(label -> label.quantity().equals(made))
                        .findFirst());
        // what the update changes counts to its new value where it stands
        goal.filter(end -> end.direction() != Direction.UPDATE).ifPresent(end -> {
            for (Label label : labels) {
                if (label.stress() == Label.Stress.OPERAND && label.isKnown() && moves(label.quantity())) {
                    result.add(new Flight(middle(label), middle(end), Minus.drawn(label.text()), end.direction()));
                }
            }
        });
        return result;
    }

    private static boolean moves(Quantity quantity) {
        return quantity.kind() != Kind.WEIGHT;
    }

    private static Point2D middle(Label label) {
        return new Point2D(
                Places.middle(label.box()), (label.box().getMinY() + label.box().getMaxY()) / 2);
    }

    /// The position of the number at a progress from 0 to 1.
    Point2D at(double progress) {
        return start.interpolate(end, ease(progress));
    }

    /// Eases the progress, so that the movement begins and ends at rest.
    static double ease(double progress) {
        return progress * progress * (3 - 2 * progress);
    }
}
