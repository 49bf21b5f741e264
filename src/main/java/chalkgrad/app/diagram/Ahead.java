package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.number.Label.Stress;
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

    /// The labels of a moment and the place of the next number, from which what stands there goes, unless it is the
    /// number that has just come.
    static List<Label> with(List<Label> labels, DiagramLayout layout, Moment moment, Decimals decimals) {
        return of(moment)
                .flatMap(next -> place(next, layout, moment, decimals))
                .filter(place -> labels.stream().noneMatch(label -> keepsOut(label, place)))
                .map(place -> with(labels, place))
                .orElse(labels);
    }

    private static boolean keepsOut(Label label, Label place) {
        boolean current = label.stress() == Stress.SUBJECT && label.box().intersects(place.box());
        return current || label.quantity().equals(place.quantity());
    }

    private static List<Label> with(List<Label> labels, Label place) {
        var result = new ArrayList<>(labels);
        result.removeIf(label -> !label.editable() && label.box().intersects(place.box()));
        result.add(place);
        return result;
    }

    private static Optional<Label> place(Quantity next, DiagramLayout layout, Moment moment, Decimals decimals) {
        return Labels.of(layout, moment.afterStepOf(next), decimals).stream()
                .filter(label -> label.quantity().equals(next))
                .map(Label::hidden)
                .findFirst();
    }
}
