package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
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
import chalkgrad.app.plots.measure.Knob;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.plots.measure.Trail;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// The loss over two parameters, or over one, with the point where the network is and the way on which it came there.
/// A click sets the parameters.
final class LossPlot implements Plot<LossData> {
    private static final double DOT = 0.5;

    private final Session session;
    private final Texts texts;
    private final KnobChoice choice;
    private final Trail trail = new Trail();
    private final Evaluator beside = new Evaluator();
    private final Evaluator atPointer = new Evaluator();
    private final Button near;
    private final Button far;
    private final LossArea area = new LossArea();

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
        button.setTooltip(new Tooltip(texts.get(text)));
        button.setOnAction(event -> {
            area.zoom(factor);
            changed.run();
        });
        return button;
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
    public Work<LossData> work(Seen seen, Palette palette) {
        choice.follow(seen);
        Knob across = choice.across();
        Optional<Knob> upwards = choice.upwards();
        var over = new LossData.Over(across, upwards, area.of(seen, across, upwards));
        List<Parameters> way = trail.points();
        return () -> LossData.of(seen, over, way, palette, beside);
    }

    @Override
    public String title(LossData data) {
        return title(data, PlotWords::drawn);
    }

    private String title(LossData data, PlotWords.Naming naming) {
        String x = naming.of(data.seen(), data.across().parameter());
        return data.upwards()
                .map(knob -> texts.get("plots.loss.surface.title", x, naming.of(data.seen(), knob.parameter())))
                .orElseGet(() -> texts.get("plots.loss.curve.title", x));
    }

    @Override
    public Picture draw(LossData data, Sheet sheet) {
        return data.upwards().isPresent() ? surface(data, sheet) : curve(data, sheet);
    }

    private Picture surface(LossData data, Sheet sheet) {
        Field field = data.surface().field();
        Knob upwards = data.upwards().orElseThrow();
        var bar = new Legend.Bar(
                texts.get("plots.loss.loss"), data.scaleColors(), share -> sheet.number(data.loss(share)));
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

    private Picture curve(LossData data, Sheet sheet) {
        Field field = data.surface().field();
        var low = new Range(data.lowest(), data.highest());
        Range y = Double.isFinite(data.surface().now())
                ? Range.of(java.util.stream.DoubleStream.of(
                                low.low(), low.high(), data.surface().now()))
                        .rounded()
                : low.rounded();
        var legend = new Legend.Entries(
                List.of(new LegendEntry(texts.get("plots.loss.loss"), Ink.MAIN, Shape.CIRCLE, true, true)));
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

    private static String name(LossData data, Knob knob) {
        return PlotWords.drawn(data.seen(), knob.parameter());
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

    private List<String> notes(LossData data, Sheet sheet) {
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

    private String spoken(LossData data, Decimals decimals) {
        return texts.get(
                "plots.loss.spoken",
                title(data, PlotWords::name),
                values(data, decimals),
                number(data.surface().now(), decimals));
    }

    private String values(LossData data, Decimals decimals) {
        String x = equation(data, data.across(), data.across().of(data.now()), decimals);
        return data.upwards()
                .map(knob -> x + decimals.listSeparator() + " " + equation(data, knob, knob.of(data.now()), decimals))
                .orElse(x);
    }

    private static String equation(LossData data, Knob knob, double value, Decimals decimals) {
        return PlotWords.equation(data.seen(), knob.parameter(), value, decimals);
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

    private String equations(LossData data, Point2D at) {
        Decimals decimals = session.decimalsProperty().get();
        String x = equation(data, data.across(), at.getX(), decimals);
        return data.upwards()
                .map(knob -> x + decimals.listSeparator() + " " + equation(data, knob, at.getY(), decimals))
                .orElse(x);
    }

    @Override
    public String reading(LossData data, Picture picture, Point2D pixel) {
        return values(picture, pixel)
                .map(at -> texts.get(
                        "plots.loss.reading",
                        equations(data, at),
                        number(loss(data, at), session.decimalsProperty().get())))
                .orElse("");
    }

    /// The loss that a click there gives.
    private double loss(LossData data, Point2D at) {
        return data.surface()
                .at(data.seen().document(), data.across(), data.upwards(), at.getX(), at.getY(), atPointer);
    }

    @Override
    public Click press(LossData data, Picture picture, Point2D pixel) {
        Optional<Point2D> at = values(picture, pixel);
        if (at.isEmpty()) {
            return Click.NOTHING;
        }
        if (data.seen().iteration() > 1) {
            return Click.said(
                    texts.get("plots.loss.later", Integer.toString(data.seen().iteration())));
        }
        Optional<Object> gesture = Optional.of(new Object());
        session.edit(data.across().setTo(at.get().getX()), gesture);
        data.upwards().ifPresent(knob -> session.edit(knob.setTo(at.get().getY()), gesture));
        session.endGesture();
        return Click.edited(texts.get("plots.loss.set", equations(data, at.get())));
    }
}
