package chalkgrad.app.plots;

import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Knob;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.network.Network;
import java.util.Optional;

/// Which values of the parameters a loss is shown over. They stay the same, so that the point is seen moving, until
/// other parameters are chosen or the point leaves them.
final class LossArea {
    private static final double WIDEST = 1e6;
    private static final double NARROWEST = 1e-6;

    private double half = 3;
    private Optional<Field> field = Optional.empty();
    private Optional<Of> shown = Optional.empty();

    /// What the values belong to.
    private record Of(Knob across, Optional<Knob> upwards, Network network) {}

    /// Makes the area this many times as wide, around the point.
    void zoom(double factor) {
        half = Math.clamp(half * factor, NARROWEST, WIDEST);
        shown = Optional.empty();
    }

    /// The area of parameters of a document. Its cells mean nothing.
    Field of(Seen seen, Knob across, Optional<Knob> upwards) {
        double x = finite(across.of(seen.document().parameters()));
        double y = finite(
                upwards.map(knob -> knob.of(seen.document().parameters())).orElse(0.0));
        Optional<Of> now = Optional.of(new Of(across, upwards, seen.document().network()));
        Field result = field.filter(any -> shown.equals(now))
                .filter(any -> any.x().contains(x) && any.y().contains(y))
                .orElseGet(() -> new Field(around(x), around(y), 1, 1));
        field = Optional.of(result);
        shown = now;
        return result;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /// A range around a value, with a round middle.
    private Range around(double value) {
        double step = half / 10;
        return Range.around(Math.rint(value / step) * step, Math.max(half, Math.abs(value) * 1e-9));
    }
}
