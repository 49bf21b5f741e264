package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.MapData.Shown;
import chalkgrad.app.plots.drawing.Axes;
import chalkgrad.app.plots.drawing.Legend;
import chalkgrad.app.plots.drawing.Legend.LegendEntry;
import chalkgrad.app.plots.drawing.Letters;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Words;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;

/// A map of what a network with two inputs says, with its samples. Pointing at it shows the stage for these inputs.
final class MapPlot implements Plot<MapData> {
    /// The cells of a side.
    static final int CELLS = 100;

    private static final double DOT = 0.36;
    private static final int MOST_READ = 4;

    private final Texts texts;
    private final PlotWords words;
    private final InputPreview preview;
    private final NeuronChoice choice;
    private final InputReading atPointer;
    private final Evaluator beside = new Evaluator();
    /// What is shown while a sample follows the pointer, which would otherwise move the edges of the map.
    private Optional<Field> held = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();

    MapPlot(Session session, Texts texts, InputPreview preview, Runnable changed) {
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
        choice.setShown(inputs == 2);
        return inputs == 2 ? Optional.empty() : Optional.of(texts.get("plots.map.missing", Integer.toString(inputs)));
    }

    @Override
    public Work<MapData> work(Seen seen, Palette palette) {
        Shown shown = choice.of(seen, true);
        Field field = held.filter(any -> preview.isOn()).orElseGet(() -> Field.of(seen.document(), CELLS));
        return () -> MapData.of(seen, shown, field, palette, beside);
    }

    @Override
    public String title(MapData data) {
        return title(data, PlotWords::drawn);
    }

    private String title(MapData data, PlotWords.Naming naming) {
        return words.title("plots.map.title.classes", "plots.map.title", data.seen(), data.of(), naming);
    }

    @Override
    public Picture draw(MapData data, Sheet sheet) {
        Seen seen = data.seen();
        Legend legend = legend(data, sheet.decimals());
        Plate plate = Plate.of(sheet, data.field().y(), legend, List.of(), true);
        var axes = new Axes(plate.frame(), data.field().x(), data.field().y());
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Raster(plate.frame(), data.pixels()));
        List<Point2D> borders = data.borders().stream()
                .map(end -> axes.pixel(end.getX(), end.getY()))
                .toList();
        marks.add(new Mark.Segments(borders, Ink.TEXT, 1.2));
        marks.addAll(
                axes.marks(sheet, PlotWords.drawn(seen, Quantity.input(1)), PlotWords.drawn(seen, Quantity.input(2))));
        double radius = Math.max(3, sheet.letters() * DOT);
        marks.addAll(dots(SampleDots.of(seen, data.classes()), axes, radius));
        if (data.of().isClasses()) {
            marks.addAll(names(data, axes, sheet));
        }
        marks.addAll(legend.marks(sheet, plate));
        return new Picture(sheet, marks, Optional.of(axes), spoken(data));
    }

    /// The dots of the samples: in a training the same from picture to picture.
    private List<Mark> dots(SampleDots samples, Axes axes, double radius) {
        return drawn.filter(any -> any.shows(samples, axes, radius))
                .orElseGet(() -> {
                    var now = new Drawn(samples, axes, radius, samples.marks(axes, radius));
                    drawn = Optional.of(now);
                    return now;
                })
                .marks();
    }

    private record Drawn(SampleDots samples, Axes axes, double radius, List<Mark> marks) {
        boolean shows(SampleDots others, Axes where, double size) {
            return samples.equals(others) && axes.equals(where) && radius == size;
        }
    }

    /// The names of the classes, each where its class leads the most.
    private List<Mark> names(MapData data, Axes axes, Sheet sheet) {
        var marks = new ArrayList<Mark>();
        double size = sheet.letters();
        for (int c = 0; c < data.labels().size(); c++) {
            String name =
                    PlotWords.drawn(data.seen(), Quantity.activation(data.of().layer(), c + 1));
            double width = Letters.width(name, size) + size;
            Optional<Point2D> place = data.labels().get(c);
            if (place.isPresent()) {
                Point2D at = axes.pixel(place.get().getX(), place.get().getY());
                Rectangle2D frame = axes.frame();
                double x = Math.clamp(at.getX(), frame.getMinX() + width / 2, frame.getMaxX() - width / 2);
                double y = Math.clamp(at.getY(), frame.getMinY() + size, frame.getMaxY() - size);
                marks.add(new Mark.Box(
                        new Rectangle2D(x - width / 2, y - 0.75 * size, width, 1.5 * size), Ink.GROUND, 0.8));
                marks.add(new Words(name, x, y + 0.35 * size, size, Ink.TEXT, Anchor.MIDDLE).bold());
            }
        }
        return marks;
    }

    private Legend legend(MapData data, Decimals decimals) {
        if (!data.of().isClasses()) {
            var range = data.scale().range();
            String name = PlotWords.drawn(
                    data.seen(),
                    Quantity.activation(data.of().layer(), data.of().neuron()));
            return new Legend.Bar(name, data.scaleColors(), share -> PlotWords.number(range.at(share), decimals));
        }
        var entries = new ArrayList<LegendEntry>();
        data.classes().ifPresent(classes -> {
            List<String> names = words.classes(data.seen(), classes, decimals, PlotWords::drawn);
            for (int c = 0; c < names.size(); c++) {
                entries.add(new LegendEntry(names.get(c), Ink.ofClass(c), Mark.Shape.ofClass(c), true, false));
            }
        });
        if (!data.seen().document().testSamples().isEmpty()) {
            entries.add(new LegendEntry(texts.get("plots.test"), Ink.TEXT, Mark.Shape.CIRCLE, false, false));
        }
        return new Legend.Entries(entries);
    }

    private String spoken(MapData data) {
        return words.spoken("plots.map.spoken", title(data, PlotWords::name), data.seen());
    }

    @Override
    public String reading(MapData data, Picture picture, Point2D pixel) {
        return point(picture, pixel).map(at -> reading(data, at)).orElse("");
    }

    private String reading(MapData data, Point2D at) {
        Shown shown = data.of();
        return atPointer.of(
                data.seen(), shown.layer(), shown.neurons(data.seen().outputs(), MOST_READ), at.getX(), at.getY());
    }

    /// The inputs at a pixel, rounded; empty outside of the map.
    private static Optional<Point2D> point(Picture picture, Point2D pixel) {
        return picture.axes().filter(axes -> axes.frame().contains(pixel)).map(axes -> {
            Point2D exact = axes.point(pixel.getX(), pixel.getY());
            return new Point2D(
                    InputPreview.rounded(exact.getX(), axes.x().length()),
                    InputPreview.rounded(exact.getY(), axes.y().length()));
        });
    }

    @Override
    public void pointAt(MapData data, Picture picture, Point2D pixel) {
        Optional<Point2D> point = point(picture, pixel);
        if (point.isEmpty()) {
            leave();
            return;
        }
        held = Optional.of(data.field());
        preview.show(data.seen(), point.get().getX(), point.get().getY());
    }

    @Override
    public void leave() {
        preview.leave();
    }

    @Override
    public Click press(MapData data, Picture picture, Point2D pixel) {
        held = Optional.of(data.field());
        return point(picture, pixel)
                .map(at -> preview.keep(data.seen(), at.getX(), at.getY()))
                .orElse(Click.NOTHING);
    }
}
