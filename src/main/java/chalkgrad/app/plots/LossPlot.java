package chalkgrad.app.plots;

import chalkgrad.app.plots.drawing.Axes;
import chalkgrad.app.plots.drawing.Ink;
import chalkgrad.app.plots.drawing.Legend;
import chalkgrad.app.plots.drawing.Legend.Entry;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Curve;
import chalkgrad.app.plots.drawing.Mark.Shape;
import chalkgrad.app.plots.drawing.Palette;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Pixels;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Ramp;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Contours;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Knob;
import chalkgrad.app.plots.measure.LossSurface;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.plots.measure.Trail;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// The loss over two parameters, or over one, with the point where the network is and the way on which it came there.
/// A click sets the parameters.
final class LossPlot implements Plot<LossPlot.Data> {
    private static final double WIDEST = 1e6;
    private static final double NARROWEST = 1e-6;
    /// The share of losses at which the colours end: a few very large ones would leave no colours for the rest.
    private static final double SHOWN = 0.9;

    private static final int LINES = 9;
    private static final double DOT = 0.5;

    private final Session session;
    private final Texts texts;
    private final KnobChoice choice;
    private final Trail trail = new Trail();
    private final Evaluator beside = new Evaluator();
    private final Button near;
    private final Button far;
    private double half = 3;
    private Optional<Field> area = Optional.empty();
    private Optional<List<Object>> areaOf = Optional.empty();

    /// The numbers of a surface.
    ///
    /// @param lowest the loss with the lightest colour
    /// @param highest the loss with the darkest colour
    /// @param way the parameters on the way, the newest last
    record Data(
            Seen seen,
            Knob across,
            Optional<Knob> upwards,
            LossSurface surface,
            double lowest,
            double highest,
            Pixels pixels,
            Pixels scaleColors,
            List<List<Point2D>> lines,
            List<Parameters> way) {
        Parameters now() {
            return seen.document().parameters();
        }
    }

    LossPlot(Session session, Texts texts, Runnable changed) {
        this.session = session;
        this.texts = texts;
        this.choice = new KnobChoice(texts, changed);
        this.near = zoom("bi-zoom-in", "plots.loss.near", 0.5, changed);
        this.far = zoom("bi-zoom-out", "plots.loss.far", 2, changed);
        session.momentProperty().subscribe(moment -> trail.see(Seen.of(moment)));
    }

    private Button zoom(String icon, String text, double factor, Runnable changed) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setAccessibleText(texts.get(text));
        button.setOnAction(event -> {
            half = Math.clamp(half * factor, NARROWEST, WIDEST);
            areaOf = Optional.empty();
            changed.run();
        });
        return button;
    }

    KnobChoice choice() {
        return choice;
    }

    @Override
    public List<Node> options() {
        var all = new ArrayList<>(choice.boxes());
        all.add(near);
        all.add(far);
        return all;
    }

    @Override
    public Optional<String> missing(Seen seen) {
        return KnobChoice.isPossible(seen.document()) ? Optional.empty() : Optional.of(texts.get("plots.loss.missing"));
    }

    @Override
    public Work<Data> work(Seen seen, Palette palette) {
        choice.follow(seen);
        Knob across = choice.across();
        Optional<Knob> upwards = choice.upwards();
        Field field = area(seen, across, upwards);
        List<Parameters> way = trail.points();
        return () -> compute(seen, across, upwards, field, way, palette);
    }

    /// The values that are shown. They stay the same until other parameters are chosen or the point leaves them.
    private Field area(Seen seen, Knob across, Optional<Knob> upwards) {
        double x = finite(across.of(seen.document().parameters()));
        double y = finite(
                upwards.map(knob -> knob.of(seen.document().parameters())).orElse(0.0));
        List<Object> of = List.of(across, upwards, seen.document().network());
        Optional<Field> kept = area.filter(any -> areaOf.equals(Optional.of(of)))
                .filter(any -> any.x().contains(x) && any.y().contains(y));
        Field field = kept.orElseGet(() -> new Field(around(x), around(y), 1, 1));
        area = Optional.of(field);
        areaOf = Optional.of(of);
        return field;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    /// A range around a value, with a round middle.
    private Range around(double value) {
        double step = half / 10;
        return Range.around(Math.round(value / step) * step, Math.max(half, Math.abs(value) * 1e-9));
    }

    private Data compute(
            Seen seen, Knob across, Optional<Knob> upwards, Field field, List<Parameters> way, Palette palette) {
        var surface = LossSurface.of(seen.document(), field, across, upwards, beside);
        double[] sorted =
                surface.losses().all().filter(Double::isFinite).sorted().toArray();
        double lowest = sorted.length == 0 ? 0 : sorted[0];
        double shown = upwards.isPresent() ? SHOWN : 1;
        double most = sorted.length == 0 ? 1 : sorted[(int) ((sorted.length - 1) * shown)];
        double highest = most > lowest ? most : lowest + Math.max(1e-12, Math.abs(lowest) * 1e-9);
        Ramp ramp = palette.ramp(Ink.GROUND, Ink.CLASS_6);
        Field cells = surface.field();
        int[] colors = IntStream.range(0, cells.cells())
                .map(cell -> ramp.at(darkness(surface.losses().get(cell, 0), lowest, highest)))
                .toArray();
        int[] steps =
                IntStream.range(0, 64).map(k -> ramp.at(STRONGEST * k / 63)).toArray();
        List<List<Point2D>> lines = upwards.isEmpty()
                ? List.of()
                : IntStream.range(0, LINES)
                        .mapToObj(k -> Contours.of(
                                cells,
                                cell -> surface.losses().get(cell, 0),
                                lowest + (highest - lowest) * Math.pow((k + 0.5) / LINES, 2)))
                        .toList();
        return new Data(
                seen,
                across,
                upwards,
                surface,
                lowest,
                highest,
                new Pixels(cells.columns(), cells.rows(), colors),
                new Pixels(steps.length, 1, steps),
                lines,
                way);
    }

    private static final double STRONGEST = 0.75;

    /// Low losses get more of the colours, since they are where a descent goes.
    private static double darkness(double loss, double lowest, double highest) {
        return Double.isNaN(loss)
                ? STRONGEST
                : STRONGEST * Math.sqrt(Math.clamp((loss - lowest) / (highest - lowest), 0, 1));
    }

    @Override
    public String title(Data data) {
        String x = PlotWords.name(data.seen(), data.across().parameter());
        return data.upwards()
                .map(knob -> texts.get("plots.loss.surface.title", x, PlotWords.name(data.seen(), knob.parameter())))
                .orElseGet(() -> texts.get("plots.loss.curve.title", x));
    }

    @Override
    public Picture draw(Data data, Sheet sheet) {
        return data.upwards().isPresent() ? surface(data, sheet) : curve(data, sheet);
    }

    private Picture surface(Data data, Sheet sheet) {
        Field field = data.surface().field();
        Knob upwards = data.upwards().orElseThrow();
        var bar = new Legend.Bar(
                texts.get("plots.loss.loss"),
                data.scaleColors(),
                share -> sheet.number(data.lowest() + (data.highest() - data.lowest()) * share * share));
        Plate plate = Plate.of(sheet, field.y(), bar, notes(data, sheet), true);
        var axes = new Axes(plate.frame(), field.x(), field.y());
        var marks = new ArrayList<Mark>(plate.notes());
        marks.add(new Mark.Raster(plate.frame(), data.pixels()));
        for (List<Point2D> line : data.lines()) {
            marks.add(new Mark.Segments(
                    line.stream().map(end -> axes.pixel(end.getX(), end.getY())).toList(), Ink.WEAK, 0.8));
        }
        List<Point2D> way = data.way().stream()
                .map(parameters -> new Point2D(data.across().of(parameters), upwards.of(parameters)))
                .toList();
        marks.addAll(way(way, axes));
        marks.addAll(point(data.across().of(data.now()), upwards.of(data.now()), axes, sheet));
        marks.addAll(axes.marks(sheet, name(data, data.across()), name(data, upwards)));
        marks.addAll(bar.marks(sheet, plate));
        return new Picture(sheet, marks, Optional.of(axes), spoken(data, sheet.decimals()));
    }

    private Picture curve(Data data, Sheet sheet) {
        Field field = data.surface().field();
        var low = new Range(data.lowest(), data.highest());
        Range y = Double.isFinite(data.surface().now())
                ? Range.of(java.util.stream.DoubleStream.of(
                                low.low(), low.high(), data.surface().now()))
                        .rounded()
                : low.rounded();
        var legend = new Legend.Entries(
                List.of(new Entry(texts.get("plots.loss.loss"), Ink.MAIN, Shape.CIRCLE, true, true)));
        Plate plate = Plate.of(sheet, y, legend, notes(data, sheet), false);
        var axes = new Axes(plate.frame(), field.x(), y);
        var marks = new ArrayList<Mark>(plate.notes());
        var points = new ArrayList<Point2D>();
        for (int k = 0; k < field.columns(); k++) {
            double loss = data.surface().losses().get(k, 0);
            if (Double.isFinite(loss)) {
                points.add(axes.pixel(field.x(k), y.clamp(loss)));
            }
        }
        if (points.size() > 1) {
            marks.add(new Curve(points, Ink.MAIN, 2.5, false));
        }
        marks.addAll(point(data.across().of(data.now()), data.surface().now(), axes, sheet));
        marks.addAll(axes.marks(sheet, name(data, data.across()), texts.get("plots.loss.loss")));
        marks.addAll(legend.marks(sheet, plate));
        return new Picture(sheet, marks, Optional.of(axes), spoken(data, sheet.decimals()));
    }

    private static String name(Data data, Knob knob) {
        return PlotWords.name(data.seen(), knob.parameter());
    }

    private static List<Mark> way(List<Point2D> points, Axes axes) {
        var marks = new ArrayList<Mark>();
        var stretch = new ArrayList<Point2D>();
        for (Point2D point : points) {
            boolean inside = axes.x().contains(point.getX()) && axes.y().contains(point.getY());
            if (inside) {
                stretch.add(axes.pixel(point.getX(), point.getY()));
            } else if (stretch.size() > 1) {
                marks.add(new Curve(stretch, Ink.PATH, 2.2, false));
            }
            if (!inside) {
                stretch.clear();
            }
        }
        if (stretch.size() > 1) {
            marks.add(new Curve(stretch, Ink.PATH, 2.2, false));
            marks.add(new Mark.Dot(stretch.getFirst(), 3.5, Shape.CIRCLE, Ink.PATH, false));
        }
        return marks;
    }

    private static List<Mark> point(double x, double y, Axes axes, Sheet sheet) {
        return axes.x().contains(x) && axes.y().contains(y)
                ? List.of(new Mark.Dot(axes.pixel(x, y), sheet.letters() * DOT, Shape.DIAMOND, Ink.WRONG, true))
                : List.of();
    }

    private List<String> notes(Data data, Sheet sheet) {
        var notes = new ArrayList<String>();
        notes.add(texts.get("plots.loss.point", sheet.number(data.surface().now())));
        if (data.surface().samples() < data.seen().document().samples().size()) {
            notes.add(texts.get(
                    "plots.loss.some",
                    Integer.toString(data.surface().samples()),
                    Integer.toString(data.seen().document().samples().size())));
        }
        return notes;
    }

    private String spoken(Data data, Decimals decimals) {
        return texts.get(
                "plots.loss.spoken",
                title(data),
                values(data, decimals),
                number(data.surface().now(), decimals));
    }

    private String values(Data data, Decimals decimals) {
        String x = equation(data, data.across(), data.across().of(data.now()), decimals);
        return data.upwards()
                .map(knob -> x + decimals.listSeparator() + " " + equation(data, knob, knob.of(data.now()), decimals))
                .orElse(x);
    }

    private static String equation(Data data, Knob knob, double value, Decimals decimals) {
        return name(data, knob) + " = " + number(value, decimals);
    }

    private static String number(double value, Decimals decimals) {
        return PlotWords.number(value, decimals);
    }

    /// The values of the parameters at a pixel, rounded; empty outside of the axes.
    private static Optional<Point2D> values(Picture picture, Point2D pixel) {
        return picture.axes().filter(axes -> axes.frame().contains(pixel)).map(axes -> {
            Point2D exact = axes.point(pixel.getX(), pixel.getY());
            return new Point2D(
                    InputPreview.rounded(exact.getX(), axes.x().length()),
                    InputPreview.rounded(exact.getY(), axes.y().length()));
        });
    }

    private String equations(Data data, Point2D at) {
        Decimals decimals = session.decimalsProperty().get();
        String x = equation(data, data.across(), at.getX(), decimals);
        return data.upwards()
                .map(knob -> x + decimals.listSeparator() + " " + equation(data, knob, at.getY(), decimals))
                .orElse(x);
    }

    @Override
    public String reading(Data data, Picture picture, Point2D pixel) {
        return values(picture, pixel)
                .map(at -> texts.get(
                        "plots.loss.reading",
                        equations(data, at),
                        number(loss(data, at), session.decimalsProperty().get())))
                .orElse("");
    }

    /// The loss in the middle of the cell.
    private static double loss(Data data, Point2D at) {
        Field field = data.surface().field();
        int column = (int) Math.clamp(field.x().share(at.getX()) * field.columns(), 0, field.columns() - 1);
        int row = field.rows() == 1
                ? 0
                : (int) Math.clamp((1 - field.y().share(at.getY())) * field.rows(), 0, field.rows() - 1);
        return data.surface().losses().get(row * field.columns() + column, 0);
    }

    @Override
    public String press(Data data, Picture picture, Point2D pixel) {
        Optional<Point2D> at = values(picture, pixel);
        if (at.isEmpty()) {
            return "";
        }
        if (data.seen().iteration() > 1) {
            return texts.get("plots.loss.later", Integer.toString(data.seen().iteration()));
        }
        Optional<Object> gesture = Optional.of(new Object());
        session.edit(data.across().setTo(at.get().getX()), gesture);
        data.upwards().ifPresent(knob -> session.edit(knob.setTo(at.get().getY()), gesture));
        session.endGesture();
        return texts.get("plots.loss.set", equations(data, at.get()));
    }
}
