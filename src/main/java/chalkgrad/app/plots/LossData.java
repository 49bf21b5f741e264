package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Pixels;
import chalkgrad.app.look.ink.Ramp;
import chalkgrad.app.plots.measure.Contours;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Knob;
import chalkgrad.app.plots.measure.LossSurface;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.network.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// The numbers of a loss over parameters.
///
/// @param lowest the loss with the lightest colour
/// @param highest the loss with the darkest colour
/// @param pixels the colours of the losses
/// @param scaleColors the colours from the lowest to the highest
/// @param lines the ends of the pieces of each line of equal loss
/// @param way the parameters on the way of the training, the newest last
record LossData(
        Seen seen,
        Over over,
        LossSurface surface,
        double lowest,
        double highest,
        Pixels pixels,
        Pixels scaleColors,
        List<List<Point2D>> lines,
        List<Parameters> way) {
    /// The share of losses at which the colours end: a few very large ones would leave no colours for the rest.
    private static final double SHOWN = 0.9;

    private static final double DARKEST = 0.75;
    private static final int STEPS = 64;
    private static final int LINES = 9;

    /// What the loss is shown over.
    ///
    /// @param area the values of the parameters, whose cells mean nothing
    record Over(Knob across, Optional<Knob> upwards, Field area) {}

    static LossData of(Seen seen, Over over, List<Parameters> way, Palette palette, Evaluator evaluator) {
        var surface = LossSurface.of(seen.document(), over.area(), over.across(), over.upwards(), evaluator);
        double[] sorted =
                surface.losses().all().filter(Double::isFinite).sorted().toArray();
        double lowest = sorted.length == 0 ? 0 : sorted[0];
        double shown = over.upwards().isPresent() ? SHOWN : 1;
        double most = sorted.length == 0 ? 1 : sorted[(int) ((sorted.length - 1) * shown)];
        double highest = most > lowest ? most : lowest + Math.max(1e-12, Math.abs(lowest) * 1e-9);
        Ramp ramp = palette.ramp(Ink.GROUND, Ink.CLASS_6);
        Field cells = surface.field();
        int[] colors = IntStream.range(0, cells.cells())
                .map(cell -> ramp.at(darkness(surface.losses().get(cell, 0), lowest, highest)))
                .toArray();
        int[] scale = IntStream.range(0, STEPS)
                .map(k -> ramp.at(DARKEST * k / (STEPS - 1)))
                .toArray();
        return new LossData(
                seen,
                over,
                surface,
                lowest,
                highest,
                new Pixels(cells.columns(), cells.rows(), colors),
                new Pixels(STEPS, 1, scale),
                over.upwards().isEmpty() ? List.of() : lines(surface, lowest, highest),
                way);
    }

    /// Low losses get more of the colours and lines, since they are where a descent goes.
    private static double darkness(double loss, double lowest, double highest) {
        return Double.isNaN(loss)
                ? DARKEST
                : DARKEST * Math.sqrt(Math.clamp((loss - lowest) / (highest - lowest), 0, 1));
    }

    private static List<List<Point2D>> lines(LossSurface surface, double lowest, double highest) {
        return IntStream.range(0, LINES)
                .mapToDouble(k -> lowest + (highest - lowest) * Math.pow((k + 0.5) / LINES, 2))
                .mapToObj(level ->
                        Contours.of(surface.field(), cell -> surface.losses().get(cell, 0), level))
                .toList();
    }

    /// The loss at a share of the way from the lightest to the darkest colour.
    double loss(double share) {
        return lowest + (highest - lowest) * share * share;
    }

    Knob across() {
        return over.across();
    }

    Optional<Knob> upwards() {
        return over.upwards();
    }

    /// The parameters of the document.
    Parameters now() {
        return seen.document().parameters();
    }
}
