package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Pixels;
import chalkgrad.app.look.ink.Ramp;
import chalkgrad.app.plots.measure.Contours;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.plots.measure.ValueScale;
import chalkgrad.app.plots.measure.Values;
import chalkgrad.training.Classes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// The numbers of a map over two inputs.
///
/// @param of what is shown
/// @param values of each cell: of the shown neuron, or of all outputs
/// @param classes what the documents' targets and outputs stand for, if they are classes
/// @param scale of the values; means nothing for a map of several outputs
/// @param pixels the colours of the cells
/// @param scaleColors the colours from the low to the high end of the scale
/// @param borders the ends of the lines at the middle of the scale, or between classes
/// @param labels for each class, the middle of the cell where it leads the most, if it leads anywhere
record MapData(
        Seen seen,
        Shown of,
        Field field,
        Values values,
        Optional<Classes> classes,
        ValueScale scale,
        Pixels pixels,
        Pixels scaleColors,
        List<Point2D> borders,
        List<Optional<Point2D>> labels) {
    /// The strongest colour leaves room for that of the points.
    private static final double STRONGEST = 0.62;
    /// A class that leads by nothing still has some of its colour.
    private static final double WEAKEST = 0.18;

    /// What a map shows: one neuron, or with neuron 0 the class that all outputs of the last layer say.
    record Shown(int layer, int neuron) {
        boolean isClasses() {
            return neuron == 0;
        }

        /// The neurons of the layer that are shown, from 1; not more than the most of all outputs.
        List<Integer> neurons(int size, int most) {
            return isClasses()
                    ? IntStream.rangeClosed(1, Math.min(most, size)).boxed().toList()
                    : List.of(neuron);
        }
    }

    static MapData of(Seen seen, Shown of, Field field, Palette palette, Evaluator evaluator) {
        var evaluation = evaluator.of(seen.document());
        evaluation.run(field.middles(), field.cells());
        int size = seen.document().network().size(of.layer());
        var all = new Values(evaluation.activations(of.layer()), field.cells(), size);
        return of.isClasses()
                ? ofClasses(seen, of, field, all, palette)
                : ofNeuron(seen, of, field, all.only(of.neuron() - 1), palette);
    }

    private static MapData ofNeuron(Seen seen, Shown of, Field field, Values values, Palette palette) {
        var scale = ValueScale.of(seen.document().network().layer(of.layer()).activation(), values.all());
        return new MapData(
                seen,
                of,
                field,
                values,
                Classes.of(seen.document()),
                scale,
                pixels(field.columns(), field.rows(), values, scale, palette),
                colors(palette),
                Contours.of(field, cell -> values.get(cell, 0), scale.middle()),
                List.of());
    }

    /// The colours of one neuron's values.
    static Pixels pixels(int columns, int rows, Values values, ValueScale scale, Palette palette) {
        Ramp low = palette.ramp(Ink.GROUND, Ink.CLASS_1);
        Ramp high = palette.ramp(Ink.GROUND, Ink.CLASS_2);
        int[] colors = new int[columns * rows];
        for (int cell = 0; cell < colors.length; cell++) {
            colors[cell] = color(scale.share(values.get(cell, 0)), low, high);
        }
        return new Pixels(columns, rows, colors);
    }

    private static int color(double share, Ramp low, Ramp high) {
        return share < 0 ? low.at(-share * STRONGEST) : high.at(share * STRONGEST);
    }

    private static Pixels colors(Palette palette) {
        Ramp low = palette.ramp(Ink.GROUND, Ink.CLASS_1);
        Ramp high = palette.ramp(Ink.GROUND, Ink.CLASS_2);
        int steps = 64;
        int[] colors = IntStream.range(0, steps)
                .map(k -> color(2.0 * k / (steps - 1) - 1, low, high))
                .toArray();
        return new Pixels(steps, 1, colors);
    }

    private static MapData ofClasses(Seen seen, Shown of, Field field, Values values, Palette palette) {
        int count = values.columns();
        List<Ramp> ramps = IntStream.range(0, count)
                .mapToObj(c -> palette.ramp(Ink.GROUND, Ink.ofClass(c)))
                .toList();
        int[] colors = new int[field.cells()];
        for (int cell = 0; cell < colors.length; cell++) {
            int leading = values.largest(cell);
            colors[cell] = leading < 0
                    ? palette.between(Ink.GROUND, Ink.GROUND, 0)
                    : ramps.get(leading).at(WEAKEST + (STRONGEST - WEAKEST) * Math.min(1, values.lead(cell, leading)));
        }
        var borders = new ArrayList<Point2D>();
        var labels = new ArrayList<Optional<Point2D>>();
        for (int c = 0; c < count; c++) {
            int number = c;
            borders.addAll(Contours.of(field, cell -> values.lead(cell, number), 0));
            labels.add(strongest(field, values, number));
        }
        return new MapData(
                seen,
                of,
                field,
                values,
                Classes.of(seen.document()),
                new ValueScale(0.5, 0.5),
                new Pixels(field.columns(), field.rows(), colors),
                colors(palette),
                borders,
                labels);
    }

    private static Optional<Point2D> strongest(Field field, Values values, int number) {
        int best = -1;
        double lead = 0;
        for (int cell = 0; cell < field.cells(); cell++) {
            double here = values.lead(cell, number);
            if (here > lead) {
                lead = here;
                best = cell;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new Point2D(field.x(best % field.columns()), field.y(best / field.columns())));
    }
}
