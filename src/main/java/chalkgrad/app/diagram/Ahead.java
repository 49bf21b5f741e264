package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// The next number and its place on the stage before it is revealed.
final class Ahead {
    private static final double GAP = 3;
    private static final int NEVER = 1000;

    private Ahead() {}

    /// The number of the next step; empty at the end.
    static Optional<Quantity> of(Moment moment) {
        long next = moment.timeline().next(moment.cursor(), Granularity.OPERATION, moment.sample());
        return next <= moment.cursor()
                ? Optional.empty()
                : Optional.of(moment.timeline().step(next - 1).makes());
    }

    /// The labels of a moment with the place of the next number, from which other labels are removed. If the current
    /// number is in that place, the next one is shown beside it.
    static List<Label> with(List<Label> labels, DiagramLayout layout, Moment moment, Decimals decimals) {
        return of(moment)
                .flatMap(next -> place(next, layout, moment, decimals))
                .filter(place ->
                        labels.stream().noneMatch(label -> label.quantity().equals(place.quantity())))
                .flatMap(place -> free(place, labels, layout))
                .map(place -> with(labels, place))
                .orElse(labels);
    }

    private static Optional<Label> free(Label place, List<Label> labels, DiagramLayout layout) {
        boolean taken = labels.stream()
                .anyMatch(
                        label -> label.stress() == Stress.SUBJECT && label.box().intersects(place.box()));
        return taken
                ? around(place.box())
                        .filter(box -> isWithin(box, layout))
                        .min(Comparator.comparingInt(box -> covered(box, labels)))
                        .filter(box -> covered(box, labels) < NEVER)
                        .map(place::at)
                : Optional.of(place);
    }

    /// The cost of removing numbers from a place.
    private static int covered(Rectangle2D box, List<Label> labels) {
        return labels.stream()
                .filter(label -> label.box().intersects(box))
                .mapToInt(label -> switch (label.stress()) {
                    case NONE -> 1;
                    case OPERAND -> 10;
                    case SUBJECT -> NEVER;
                })
                .sum();
    }

    private static Stream<Rectangle2D> around(Rectangle2D box) {
        double across = box.getWidth() + GAP;
        double down = box.getHeight() + GAP;
        return Stream.of(moved(box, 0, down), moved(box, across, 0), moved(box, -across, 0), moved(box, 0, -down));
    }

    private static Rectangle2D moved(Rectangle2D box, double x, double y) {
        return new Rectangle2D(box.getMinX() + x, box.getMinY() + y, box.getWidth(), box.getHeight());
    }

    private static boolean isWithin(Rectangle2D box, DiagramLayout layout) {
        return new Rectangle2D(0, 0, layout.width(), layout.height()).contains(box);
    }

    private static List<Label> with(List<Label> labels, Label place) {
        var result = new ArrayList<>(labels);
        result.removeIf(label -> label.box().intersects(place.box()));
        result.add(place);
        return result;
    }

    private static Optional<Label> place(Quantity next, DiagramLayout layout, Moment moment, Decimals decimals) {
        return StageLabels.of(layout, moment.afterStepOf(next), decimals).stream()
                .filter(label -> label.quantity().equals(next))
                .map(Label::hidden)
                .findFirst();
    }
}
