package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.drawing.Axes;
import chalkgrad.app.plots.drawing.Legend;
import chalkgrad.app.plots.drawing.Legend.LegendEntry;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Shape;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Polyline;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Course;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Scores;
import chalkgrad.app.session.Session;
import chalkgrad.app.session.Training;
import chalkgrad.app.session.TrainingLog;
import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Counts;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import chalkgrad.training.Point;
import chalkgrad.training.Score;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
    private static final double DOT = 0.35;

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
    /// @param drawn its name as the legend draws it
    /// @param main whether it is a thick one
    /// @param now the value of what the stage shows, which somebody may have edited; empty if it is not known
    record Series(String name, String drawn, Ink ink, boolean main, Course course, OptionalDouble now) {
        private DoubleStream values() {
            return DoubleStream.concat(course.values(), now.stream()).filter(Double::isFinite);
        }
    }

    /// @param now the iterations that were made before what the stage shows
    record Data(Subject subject, List<Series> series, boolean byRatio, int now) {
        boolean isEmpty() {
            return series.stream().allMatch(one -> one.course().isEmpty());
        }

        Range x() {
            IntSummaryStatistics found = series.stream()
                    .map(Series::course)
                    .filter(course -> !course.isEmpty())
                    .flatMapToInt(course -> IntStream.of(course.first(), course.last(), now))
                    .summaryStatistics();
            return Range.ofCounts(found.getMin(), found.getMax());
        }

        Range y() {
            return Range.of(series.stream().flatMapToDouble(Series::values)).over(byRatio);
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
        subjects.getStyleClass().add("plot-subject");
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
        training.scores().shownProperty().subscribe((before, now) -> changed.run());
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
        boolean trained = !training.log().isEmpty();
        return trained || subjects.getValue() == Subject.LOSS
                ? Optional.empty()
                : Optional.of(texts.get("plots.curve.missing"));
    }

    @Override
    public Work<Data> work(Seen seen, Palette palette) {
        Subject subject = subjects.getValue();
        boolean ratio = byRatio.isSelected() && subject == Subject.LOSS;
        if (training.log().isEmpty()) {
            walk(session.moment().document());
            return walked(Course.of(losses), ratio, seen.document().start().iterations() + seen.iteration());
        }
        walked.forget();
        walkedDocument = null;
        int now = seen.document().start().iterations() + seen.iteration() - 1;
        return switch (subject) {
            case LOSS -> scores(subject, ratio, now, Score::loss);
            case ACCURACY ->
                scores(subject, ratio, now, score -> score.accuracy().orElse(Double.NaN));
            case WEIGHTS -> parameters(seen, now);
        };
    }

    private Work<Data> walked(Course course, boolean ratio, int now) {
        String name = texts.get("plots.curve.train");
        return () -> new Data(
                Subject.LOSS, List.of(new Series(name, name, Ink.MAIN, true, course, course.at(now))), ratio, now);
    }

    @SuppressWarnings("ReferenceEquality") // another step of a document has the same object
    private void walk(Document document) {
        if (document != walkedDocument) {
            walkedDocument = document;
            losses = new TreeMap<>();
            walked.compute(document);
        }
    }

    /// The curves of a score so far, of the samples that the network learns from and of those that it is tried on.
    private Work<Data> scores(Subject subject, boolean ratio, int now, ToDoubleFunction<Score> value) {
        List<Point> points = List.copyOf(training.log().points());
        Optional<Point> shown = training.scores().shownProperty().get().flatMap(Scores.Shown::point);
        return () -> {
            ToDoubleFunction<Point> ofTraining = point -> value.applyAsDouble(point.train());
            ToDoubleFunction<Point> ofTest =
                    point -> point.test().map(value::applyAsDouble).orElse(Double.NaN);
            var own = series("train", Ink.MAIN, true, points, ofTraining, shown);
            var other = series("test", Ink.PATH, false, points, ofTest, shown);
            return new Data(subject, other.course().isEmpty() ? List.of(own) : List.of(other, own), ratio, now);
        };
    }

    private Series series(
            String name,
            Ink ink,
            boolean main,
            List<Point> points,
            ToDoubleFunction<Point> value,
            Optional<Point> shown) {
        OptionalDouble now =
                shown.stream().mapToDouble(value).filter(Double::isFinite).findFirst();
        String shownName = texts.get("plots.curve." + name);
        return new Series(shownName, shownName, ink, main, Course.of(points, Point::iterations, value), now);
    }

    /// The curves of single weights so far.
    private Work<Data> parameters(Seen seen, int now) {
        List<TrainingLog.State> states = List.copyOf(training.log().states());
        List<Quantity> shown = weights.shown();
        return () -> {
            var series = new ArrayList<Series>();
            for (Quantity parameter : shown) {
                series.add(new Series(
                        PlotWords.name(seen, parameter),
                        PlotWords.drawn(seen, parameter),
                        Ink.ofClass(series.size()),
                        true,
                        Course.of(
                                states,
                                state -> state.start().iterations(),
                                state -> WeightChoice.value(parameter, state.parameters())),
                        OptionalDouble.of(
                                WeightChoice.value(parameter, seen.document().parameters()))));
            }
            return new Data(Subject.WEIGHTS, List.copyOf(series), false, now);
        };
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
            for (int k = 0; k < one.course().size(); k++) {
                line.add(axes.pixel(
                        one.course().iteration(k), y.clamp(one.course().value(k))));
            }
            if (!line.points().isEmpty()) {
                marks.add(new Mark.Curve(line.points(), one.ink(), one.main() ? WIDTH : WIDTH / 2, false));
            }
            one.now()
                    .ifPresent(value -> marks.add(new Mark.Dot(
                            axes.pixel(data.now(), y.clamp(value)),
                            sheet.letters() * DOT,
                            Shape.CIRCLE,
                            one.ink(),
                            one.main())));
        }
        marks.addAll(axes.marks(sheet, texts.get("plots.curve.iterations"), title(data)));
        marks.addAll(legend.marks(sheet, plate));
        return new Picture(sheet, marks, Optional.of(axes), spoken(data, sheet.decimals()));
    }

    private static Legend legend(Data data) {
        return data.series().size() == 1
                ? Legend.NONE
                : new Legend.Entries(data.series().stream()
                        .map(one -> new LegendEntry(one.drawn(), one.ink(), Shape.CIRCLE, true, true))
                        .toList());
    }

    private String spoken(Data data, Decimals decimals) {
        return title(data) + ": " + values(data, data.now(), decimals);
    }

    private static String values(Data data, int iteration, Decimals decimals) {
        var words = new ArrayList<String>();
        for (Series one : data.series()) {
            OptionalDouble value = iteration == data.now() && one.now().isPresent()
                    ? one.now()
                    : one.course().at(iteration);
            value.ifPresent(number -> words.add(one.name() + " " + PlotWords.number(number, decimals)));
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
                .map(this::kept)
                .map(at -> texts.get(
                        "plots.curve.reading",
                        Counts.grouped(at),
                        values(data, at, session.decimalsProperty().get())))
                .orElse("");
    }

    /// The nearest iteration of which a training has kept the state, to which a click goes.
    private int kept(int iteration) {
        return training.log()
                .near(iteration)
                .map(state -> state.start().iterations())
                .orElse(iteration);
    }

    /// Goes to the nearest state of the training that is kept, or to the iteration in the walk.
    @Override
    public Click press(Data data, Picture picture, Point2D pixel) {
        iteration(picture, pixel).ifPresent(at -> {
            TrainingLog log = training.log();
            if (log.isEmpty()) {
                Moment moment = session.moment();
                int ofWalk = at - moment.document().start().iterations();
                session.jumpTo(
                        Quantity.loss().at(0, Math.clamp(ofWalk, 1, moment.run().finalIteration())));
            } else {
                log.near(at).ifPresent(training::goTo);
            }
        });
        return Click.NOTHING;
    }
}
