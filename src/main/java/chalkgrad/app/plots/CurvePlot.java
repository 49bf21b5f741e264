package chalkgrad.app.plots;

import chalkgrad.app.plots.drawing.Axes;
import chalkgrad.app.plots.drawing.Ink;
import chalkgrad.app.plots.drawing.Legend;
import chalkgrad.app.plots.drawing.Legend.Entry;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Shape;
import chalkgrad.app.plots.drawing.Palette;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Polyline;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Session;
import chalkgrad.app.session.Training;
import chalkgrad.app.session.TrainingLog;
import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import chalkgrad.training.Point;
import chalkgrad.training.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;

/// Loss, accuracy or single weights over the iterations of a training; without a training, the loss over the iterations
/// of the walk. A click goes to an iteration.
final class CurvePlot implements Plot<CurvePlot.Data> {
    private static final double WIDTH = 2;

    private final Session session;
    private final Training training;
    private final Texts texts;
    private final ChoiceBox<Subject> subjects = new ChoiceBox<>();
    private final CheckBox byRatio = new CheckBox();
    private final MenuButton menu = new MenuButton();
    private final WeightChoice weights;
    private final Runnable changed;
    private final WalkedLosses walked = new WalkedLosses(this::take);
    private NavigableMap<Integer, Double> losses = new TreeMap<>();
    private @Nullable Document walkedDocument;

    /// What the curves show.
    enum Subject {
        LOSS,
        ACCURACY,
        WEIGHTS
    }

    /// A curve.
    ///
    /// @param points the value after so many iterations
    record Series(String name, Ink ink, boolean main, NavigableMap<Integer, Double> points) {}

    /// @param now the iteration that the stage shows
    record Data(Subject subject, List<Series> series, boolean byRatio, int now) {
        boolean isEmpty() {
            return series.stream().allMatch(one -> one.points().isEmpty());
        }

        Range x() {
            return Range.of(series.stream()
                    .filter(one -> !one.points().isEmpty())
                    .flatMap(one ->
                            Stream.of(one.points().firstKey(), one.points().lastKey()))
                    .mapToDouble(Integer::doubleValue));
        }

        Range y() {
            double[] values = series.stream()
                    .flatMap(one -> one.points().values().stream())
                    .mapToDouble(value -> value)
                    .filter(Double::isFinite)
                    .toArray();
            return Range.of(Arrays.stream(values)).over(byRatio);
        }
    }

    CurvePlot(Session session, Texts texts, Runnable changed) {
        this.session = session;
        this.training = session.training();
        this.texts = texts;
        this.changed = changed;
        this.weights = new WeightChoice(session, menu, changed);
        Choices.fill(subjects, List.of(Subject.values()), subject -> texts.get("plots.curve." + subject));
        subjects.setValue(Subject.LOSS);
        subjects.setAccessibleText(texts.get("plots.curve"));
        byRatio.setText(texts.get("plots.curve.logarithmic"));
        menu.setText(texts.get("plots.curve.weights"));
        menu.managedProperty().bind(menu.visibleProperty());
        byRatio.managedProperty().bind(byRatio.visibleProperty());
        subjects.valueProperty().subscribe(subject -> {
            menu.setVisible(subject == Subject.WEIGHTS);
            byRatio.setVisible(subject == Subject.LOSS);
            changed.run();
        });
        byRatio.selectedProperty().subscribe((before, now) -> changed.run());
        training.changesProperty().subscribe((before, now) -> changed.run());
    }

    private void take(NavigableMap<Integer, Double> soFar) {
        losses = soFar;
        changed.run();
    }

    @Override
    public List<Node> options() {
        return List.of(subjects, byRatio, menu);
    }

    @Override
    public Optional<String> missing(Seen seen) {
        boolean trained = !training.log().states().isEmpty();
        return trained || subjects.getValue() == Subject.LOSS
                ? Optional.empty()
                : Optional.of(texts.get("plots.curve.missing"));
    }

    @Override
    public Work<Data> work(Seen seen, Palette palette) {
        Subject subject = subjects.getValue();
        boolean ratio = byRatio.isSelected() && subject == Subject.LOSS;
        if (training.log().states().isEmpty()) {
            walk(session.moment().document());
            Series series = new Series(texts.get("plots.curve.train"), Ink.MAIN, true, losses);
            var data = new Data(subject, List.of(series), ratio, seen.iteration());
            return () -> data;
        }
        walked.forget();
        walkedDocument = null;
        int now = session.moment().document().start().iterations();
        var data = new Data(subject, trained(subject), ratio, now);
        return () -> data;
    }

    @SuppressWarnings("ReferenceEquality") // another step of a document has the same object
    private void walk(Document document) {
        if (document != walkedDocument) {
            walkedDocument = document;
            losses = new TreeMap<>();
            walked.compute(document);
        }
    }

    /// The curves of the training so far.
    private List<Series> trained(Subject subject) {
        NavigableMap<Integer, Point> scores = training.log().points();
        return switch (subject) {
            case LOSS -> both(scores, Score::loss);
            case ACCURACY -> both(scores, score -> score.accuracy().orElse(Double.NaN));
            case WEIGHTS -> {
                var series = new ArrayList<Series>();
                for (Quantity parameter : weights.shown()) {
                    series.add(new Series(
                            session.moment().names().text(parameter),
                            Ink.ofClass(series.size()),
                            true,
                            points(
                                    training.log().states(),
                                    state -> WeightChoice.value(parameter, state.parameters()))));
                }
                yield List.copyOf(series);
            }
        };
    }

    private List<Series> both(NavigableMap<Integer, Point> scores, ToDoubleFunction<Score> value) {
        var own = new Series(
                texts.get("plots.curve.train"),
                Ink.MAIN,
                true,
                points(scores, point -> value.applyAsDouble(point.train())));
        NavigableMap<Integer, Double> others =
                points(scores, point -> point.test().map(value::applyAsDouble).orElse(Double.NaN));
        return others.isEmpty()
                ? List.of(own)
                : List.of(new Series(texts.get("plots.curve.test"), Ink.PATH, false, others), own);
    }

    private static <T> NavigableMap<Integer, Double> points(
            NavigableMap<Integer, T> entries, ToDoubleFunction<T> value) {
        var result = new TreeMap<Integer, Double>();
        entries.forEach((iteration, entry) -> {
            double number = value.applyAsDouble(entry);
            if (Double.isFinite(number)) {
                result.put(iteration, number);
            }
        });
        return result;
    }

    @Override
    public String title(Data data) {
        return texts.get("plots.curve." + data.subject());
    }

    @Override
    public Picture draw(Data data, Sheet sheet) {
        if (data.isEmpty()) {
            return Picture.of(texts.get("plots.computing"), sheet);
        }
        Legend legend = legend(data);
        Range y = data.y();
        Plate plate = Plate.of(sheet, y, legend, List.of(), false);
        var axes = new Axes(plate.frame(), data.x(), y);
        var marks = new ArrayList<Mark>();
        double now = axes.pixel(data.x().clamp(data.now()), y.low()).getX();
        marks.add(
                Mark.Curve.line(now, plate.frame().getMinY(), now, plate.frame().getMaxY(), Ink.LINE, 1.5));
        for (Series one : data.series()) {
            Polyline line = new Polyline();
            one.points().forEach((iteration, value) -> line.add(axes.pixel(iteration, y.clamp(value))));
            if (!line.points().isEmpty()) {
                marks.add(new Mark.Curve(line.points(), one.ink(), one.main() ? WIDTH : WIDTH / 2, false));
            }
        }
        marks.addAll(axes.marks(sheet, texts.get("plots.curve.iterations"), title(data)));
        marks.addAll(legend.marks(sheet, plate));
        return new Picture(sheet, marks, Optional.of(axes), spoken(data, sheet.decimals()));
    }

    private static Legend legend(Data data) {
        return data.series().size() == 1
                ? Legend.NONE
                : new Legend.Entries(data.series().stream()
                        .map(one -> new Entry(one.name(), one.ink(), Shape.CIRCLE, true, true))
                        .toList());
    }

    private String spoken(Data data, Decimals decimals) {
        return title(data) + ": " + values(data, data.now(), decimals);
    }

    private static String values(Data data, int iteration, Decimals decimals) {
        var words = new ArrayList<String>();
        for (Series one : data.series()) {
            Map.Entry<Integer, Double> point = one.points().floorEntry(iteration);
            if (point != null) {
                words.add(one.name() + " " + PlotWords.number(point.getValue(), decimals));
            }
        }
        return String.join(decimals.listSeparator() + " ", words);
    }

    private static Optional<Integer> iteration(Picture picture, Point2D pixel) {
        return picture.axes().map(axes -> {
            double x = axes.point(pixel.getX(), pixel.getY()).getX();
            return (int) Math.round(axes.x().clamp(x));
        });
    }

    @Override
    public String reading(Data data, Picture picture, Point2D pixel) {
        return iteration(picture, pixel)
                .map(at -> texts.get(
                        "plots.curve.reading",
                        Integer.toString(at),
                        values(data, at, session.decimalsProperty().get())))
                .orElse("");
    }

    /// Goes to the nearest state of the training that is kept, or to the iteration in the walk.
    @Override
    public String press(Data data, Picture picture, Point2D pixel) {
        iteration(picture, pixel).ifPresent(at -> {
            TrainingLog log = training.log();
            if (log.states().isEmpty()) {
                session.jumpTo(Quantity.loss()
                        .at(0, Math.clamp(at, 1, session.moment().run().finalIteration())));
            } else {
                log.near(at).ifPresent(training::goTo);
            }
        });
        return "";
    }
}
