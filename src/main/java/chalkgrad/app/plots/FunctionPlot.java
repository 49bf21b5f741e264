package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.MapData.Shown;
import chalkgrad.app.plots.drawing.Axes;
import chalkgrad.app.plots.drawing.Legend;
import chalkgrad.app.plots.drawing.Legend.LegendEntry;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Curve;
import chalkgrad.app.plots.drawing.Mark.Shape;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.plots.measure.Values;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Sample;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/// The outputs, or a neuron, of a network with one input, as curves with the samples. Pointing at it shows the stage
/// for that input.
final class FunctionPlot implements Plot<FunctionPlot.Data> {
    private static final int POINTS = 240;
    private static final double DOT = 0.34;
    private static final int MOST_DOTS = 2000;
    private static final int MOST_CURVES = 6;

    private final Texts texts;
    private final PlotWords words;
    private final InputPreview preview;
    private final NeuronChoice choice;
    private final InputReading atPointer;
    private final Evaluator beside = new Evaluator();
    private Optional<Range> held = Optional.empty();

    /// The numbers of the curves.
    ///
    /// @param values the neurons of the shown layer, one row for each point
    /// @param y the range of the values and targets that are shown
    record Data(Seen seen, Shown of, Range x, Values values, Range y) {
        double x(int point) {
            return x.at((double) point / (values.rows() - 1));
        }

        /// The neurons whose curves are shown, from 1.
        List<Integer> curves() {
            return of.neurons(values.columns(), MOST_CURVES);
        }

        boolean isOfOutputs() {
            return of.layer() == seen.depth();
        }
    }

    FunctionPlot(Session session, Texts texts, InputPreview preview, Runnable changed) {
        this.atPointer = new InputReading(session);
        this.texts = texts;
        this.words = new PlotWords(texts);
        this.preview = preview;
        this.choice = new NeuronChoice(words, changed);
    }

    /// Chooses what is shown.
    void choose(Shown shown) {
        choice.choose(shown);
    }

    @Override
    public List<Node> options() {
        return List.of(choice.box());
    }

    @Override
    public Optional<String> missing(Seen seen) {
        int inputs = seen.document().network().inputSize();
        choice.setShown(inputs == 1);
        return inputs == 1
                ? Optional.empty()
                : Optional.of(texts.get("plots.function.missing", Integer.toString(inputs)));
    }

    @Override
    public Work<Data> work(Seen seen, Palette palette) {
        Shown shown = choice.of(seen, true);
        Range x = held.filter(any -> preview.isOn()).orElseGet(() -> Field.range(seen.document(), 0));
        return () -> compute(seen, shown, x);
    }

    private Data compute(Seen seen, Shown shown, Range x) {
        double[] inputs = IntStream.range(0, POINTS)
                .mapToDouble(k -> x.at((double) k / (POINTS - 1)))
                .toArray();
        var evaluation = beside.of(seen.document());
        evaluation.run(inputs, POINTS);
        var values = new Values(
                evaluation.activations(shown.layer()),
                POINTS,
                seen.document().network().size(shown.layer()));
        DoubleStream shownValues = shown.isClasses() ? values.all() : values.column(shown.neuron() - 1);
        DoubleStream targets = shown.layer() == seen.depth() ? targets(seen, shown) : DoubleStream.empty();
        return new Data(
                seen,
                shown,
                x,
                values,
                Range.of(DoubleStream.concat(shownValues, targets)).rounded());
    }

    private static DoubleStream targets(Seen seen, Shown shown) {
        return Stream.concat(seen.document().samples().stream(), seen.document().testSamples().stream())
                .map(Sample::y)
                .flatMapToDouble(y -> shown.isClasses()
                        ? DoubleStream.of(y.toArray(0))
                        : DoubleStream.of(y.get(0, shown.neuron() - 1)));
    }

    @Override
    public String title(Data data) {
        return title(data, PlotWords::drawn);
    }

    private String title(Data data, PlotWords.Naming naming) {
        return words.title("plots.function.title.all", "plots.function.title", data.seen(), data.of(), naming);
    }

    @Override
    public Picture draw(Data data, Sheet sheet) {
        Legend legend = legend(data);
        Plate plate = Plate.of(sheet, data.y(), legend, List.of(), false);
        var axes = new Axes(plate.frame(), data.x(), data.y());
        var marks = new ArrayList<Mark>();
        if (data.y().contains(0)) {
            Point2D left = axes.pixel(data.x().low(), 0);
            marks.add(Curve.line(left.getX(), left.getY(), plate.frame().getMaxX(), left.getY(), Ink.LINE, 1));
        }
        data.curves().forEach(j -> marks.addAll(curve(data, axes, j)));
        if (data.isOfOutputs()) {
            double radius = Math.max(3, sheet.letters() * DOT);
            marks.add(dots(data, data.seen().document().testSamples(), false, axes, radius));
            marks.add(dots(data, data.seen().document().samples(), true, axes, radius));
        }
        double shown = axes.pixel(data.seen().shown().x().get(0, 0), 0).getX();
        if (shown >= plate.frame().getMinX() && shown <= plate.frame().getMaxX()) {
            marks.add(new Curve(
                    List.of(
                            new Point2D(shown, plate.frame().getMinY()),
                            new Point2D(shown, plate.frame().getMaxY())),
                    Ink.WEAK,
                    1,
                    true));
        }
        String left = data.curves().size() == 1
                ? PlotWords.drawn(
                        data.seen(),
                        Quantity.activation(data.of().layer(), data.curves().getFirst()))
                : texts.get("plots.outputs");
        marks.addAll(axes.marks(sheet, PlotWords.drawn(data.seen(), Quantity.input(1)), left));
        marks.addAll(legend.marks(sheet, plate));
        return new Picture(sheet, marks, Optional.of(axes), spoken(data));
    }

    private static Ink ink(Data data, int neuron) {
        return data.of().isClasses() ? Ink.ofClass(neuron - 1) : Ink.MAIN;
    }

    /// The curve of a neuron, in pieces where its values are not finite.
    private static List<Mark> curve(Data data, Axes axes, int neuron) {
        var marks = new ArrayList<Mark>();
        var points = new ArrayList<Point2D>();
        for (int k = 0; k < data.values().rows(); k++) {
            double value = data.values().get(k, neuron - 1);
            if (Double.isFinite(value)) {
                points.add(axes.pixel(data.x(k), data.y().clamp(value)));
            }
            boolean ends = !Double.isFinite(value) || k == data.values().rows() - 1;
            if (ends && points.size() > 1) {
                marks.add(new Curve(points, ink(data, neuron), 2.5, false));
            }
            if (ends) {
                points.clear();
            }
        }
        return marks;
    }

    private static Mark.Dots dots(Data data, List<Sample> samples, boolean filled, Axes axes, double radius) {
        var dots = new ArrayList<Mark.Dot>();
        for (Sample sample : samples.subList(0, Math.min(MOST_DOTS, samples.size()))) {
            for (int j : data.curves()) {
                Point2D place = axes.pixel(sample.x().get(0, 0), sample.y().get(0, j - 1));
                if (axes.frame().contains(place)) {
                    Shape shape = data.of().isClasses() ? Shape.ofClass(j - 1) : Shape.CIRCLE;
                    Ink ink = data.of().isClasses() ? Ink.ofClass(j - 1) : Ink.TEXT;
                    boolean shown = sample.equals(data.seen().shown());
                    dots.add(new Mark.Dot(place, shown ? radius * 1.5 : radius, shape, ink, filled));
                }
            }
        }
        return new Mark.Dots(dots);
    }

    private Legend legend(Data data) {
        var entries = new ArrayList<LegendEntry>();
        for (int j : data.curves()) {
            String name =
                    PlotWords.drawn(data.seen(), Quantity.activation(data.of().layer(), j));
            entries.add(new LegendEntry(name, ink(data, j), Shape.CIRCLE, true, true));
        }
        if (data.isOfOutputs()) {
            entries.add(new LegendEntry(texts.get("plots.samples"), Ink.TEXT, Shape.CIRCLE, true, false));
            if (!data.seen().document().testSamples().isEmpty()) {
                entries.add(new LegendEntry(texts.get("plots.test"), Ink.TEXT, Shape.CIRCLE, false, false));
            }
        }
        return new Legend.Entries(entries);
    }

    private String spoken(Data data) {
        return words.spoken("plots.function.spoken", title(data, PlotWords::name), data.seen());
    }

    private static Optional<Double> input(Picture picture, Point2D pixel) {
        return picture.axes()
                .filter(axes -> axes.frame().contains(pixel))
                .map(axes -> InputPreview.rounded(
                        axes.point(pixel.getX(), pixel.getY()).getX(), axes.x().length()));
    }

    @Override
    public String reading(Data data, Picture picture, Point2D pixel) {
        return input(picture, pixel)
                .map(x -> atPointer.of(data.seen(), data.of().layer(), data.curves(), x))
                .orElse("");
    }

    @Override
    public void pointAt(Data data, Picture picture, Point2D pixel) {
        Optional<Double> x = input(picture, pixel);
        if (x.isEmpty()) {
            leave();
            return;
        }
        held = Optional.of(data.x());
        preview.show(data.seen(), x.get());
    }

    @Override
    public void leave() {
        preview.leave();
    }

    @Override
    public Click press(Data data, Picture picture, Point2D pixel) {
        held = Optional.of(data.x());
        return input(picture, pixel).map(x -> preview.keep(data.seen(), x)).orElse(Click.NOTHING);
    }
}
