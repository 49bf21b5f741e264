package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The number that comes next, and its place on the stage before it has come.
final class Ahead {
    private Ahead() {}

    /// The number of the next step; empty at the end.
    static Optional<Quantity> of(Moment moment) {
        long next = moment.timeline().next(moment.cursor(), Granularity.OPERATION, moment.sample());
        return next <= moment.cursor()
                ? Optional.empty()
                : Optional.of(moment.timeline().step(next - 1).makes());
    }

    /// The labels of a moment and the place of the next number, from which what stands there goes.
    static List<Label> with(List<Label> labels, DiagramLayout layout, Moment moment, Decimals decimals) {
        Optional<Label> place = of(moment).flatMap(next -> place(next, layout, moment, decimals));
        if (place.isEmpty()
                || labels.stream()
                        .anyMatch(label -> label.quantity().equals(place.get().quantity()))) {
            return labels;
        }
        var result = new ArrayList<>(labels);
        result.removeIf(
                label -> !label.editable() && label.box().intersects(place.get().box()));
        result.add(place.get());
        return result;
    }

    private static Optional<Label> place(Quantity next, DiagramLayout layout, Moment moment, Decimals decimals) {
        return Labels.of(layout, moment.afterStepOf(next), decimals).stream()
                .filter(label -> label.quantity().equals(next))
                .map(Label::hidden)
                .findFirst();
    }
}
