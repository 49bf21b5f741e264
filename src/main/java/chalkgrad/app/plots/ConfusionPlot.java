package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Words;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.SamplesByClass;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.training.Classes;
import chalkgrad.training.Confusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// How often samples of each class are taken for each class, in the training and in the test. A click on a cell lists
/// its samples, and the stage follows the first of them; another click, the next one.
final class ConfusionPlot implements Plot<ConfusionPlot.Data> {
    private static final int MOST_LISTED = 40;

    private final Session session;
    private final Texts texts;
    private final PlotWords words;
    private final Evaluator beside = new Evaluator();
    private Optional<ConfusionGrid.Cell> pressed = Optional.empty();
    private int presses;

    /// The matrices.
    ///
    /// @param tables of the training and, if there are test samples, of the test
    record Data(Seen seen, Classes classes, List<Table> tables) {}

    record Table(boolean test, SamplesByClass samples) {}

    ConfusionPlot(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        this.words = new PlotWords(texts);
    }

    @Override
    public Optional<String> missing(Seen seen) {
        return Classes.of(seen.document()).isPresent()
                ? Optional.empty()
                : Optional.of(texts.get("plots.confusion.missing"));
    }

    @Override
    public Work<Data> work(Seen seen, Palette palette) {
        Classes classes = Classes.of(seen.document()).orElseThrow();
        return () -> {
            var tables = new ArrayList<Table>();
            var document = seen.document();
            tables.add(new Table(false, SamplesByClass.of(document, document.samples(), classes, beside)));
            if (!document.testSamples().isEmpty()) {
                tables.add(new Table(true, SamplesByClass.of(document, document.testSamples(), classes, beside)));
            }
            return new Data(seen, classes, tables);
        };
    }

    @Override
    public String title(Data data) {
        return texts.get("plots.confusion.title");
    }

    @Override
    public Picture draw(Data data, Sheet sheet) {
        List<Mark> notes = Plate.notes(sheet, notes(data, sheet.decimals()));
        var marks = new ArrayList<Mark>(notes);
        List<String> names = words.classes(data.seen(), data.classes(), sheet.decimals(), PlotWords::drawn);
        for (ConfusionGrid grid : grids(data, sheet)) {
            marks.addAll(grid.marks(sheet, heading(data.tables().get(grid.table())), names));
            marks.addAll(side(grid, sheet));
        }
        return new Picture(sheet, marks, Optional.empty(), spoken(data, sheet.decimals()));
    }

    private List<ConfusionGrid> grids(Data data, Sheet sheet) {
        int lines = Plate.notes(sheet, notes(data, sheet.decimals())).size();
        List<String> names = words.classes(data.seen(), data.classes(), sheet.decimals(), PlotWords::drawn);
        double bottom = sheet.height() - Plate.height(sheet, lines);
        return ConfusionGrid.of(
                new Rectangle2D(0, sheet.top(), sheet.width(), Math.max(1, bottom - sheet.top())),
                data.tables().stream().map(Table::samples).toList(),
                Stream.concat(names.stream(), data.tables().stream().map(this::heading))
                        .toList(),
                sheet.letters());
    }

    /// What the rows and columns are.
    private List<Mark> side(ConfusionGrid grid, Sheet sheet) {
        double size = sheet.letters();
        Rectangle2D place = grid.place();
        return List.of(
                new Words(
                        texts.get("plots.confusion.predicted"),
                        place.getMinX() + place.getWidth() / 2,
                        place.getMinY() - size * 1.7,
                        size,
                        Ink.WEAK,
                        Anchor.MIDDLE),
                new Words(
                                texts.get("plots.confusion.target"),
                                grid.left() + size,
                                place.getMinY() + place.getHeight() / 2,
                                size,
                                Ink.WEAK,
                                Anchor.MIDDLE)
                        .upward());
    }

    private String heading(Table table) {
        return texts.get(table.test() ? "plots.confusion.test" : "plots.confusion.train");
    }

    private List<String> notes(Data data, Decimals decimals) {
        Stream<String> accuracies = data.tables().stream().map(table -> accuracy(table, decimals));
        Stream<String> undecided = data.tables().stream()
                .map(table -> table.samples().undecided().size())
                .filter(count -> count > 0)
                .map(count -> texts.get("plots.confusion.undecided", Integer.toString(count)));
        return Stream.concat(accuracies, undecided).toList();
    }

    private String accuracy(Table table, Decimals decimals) {
        Confusion confusion = table.samples().counts();
        return texts.get(
                "plots.accuracy",
                heading(table),
                Integer.toString(confusion.right()),
                Integer.toString(confusion.all()),
                decimals.significant(3).format(100 * confusion.accuracy()));
    }

    private String spoken(Data data, Decimals decimals) {
        return texts.get("plots.confusion.spoken", title(data), String.join(". ", notes(data, decimals)));
    }

    private Optional<ConfusionGrid.Cell> cell(Data data, Picture picture, Point2D pixel) {
        return grids(data, picture.sheet()).stream()
                .flatMap(grid -> grid.at(pixel).stream())
                .findFirst();
    }

    private List<Integer> samples(Data data, ConfusionGrid.Cell cell) {
        return data.tables()
                .get(cell.table())
                .samples()
                .cells()
                .get(cell.actual())
                .get(cell.predicted());
    }

    @Override
    public String reading(Data data, Picture picture, Point2D pixel) {
        return cell(data, picture, pixel).map(cell -> sentence(data, cell)).orElse("");
    }

    private String sentence(Data data, ConfusionGrid.Cell cell) {
        List<String> names = words.classes(
                data.seen(), data.classes(), session.decimalsProperty().get(), PlotWords::name);
        List<Integer> samples = samples(data, cell);
        String actual = names.get(cell.actual());
        String predicted = names.get(cell.predicted());
        if (samples.isEmpty()) {
            return texts.get("plots.confusion.cell.none", actual, predicted);
        }
        String listed =
                samples.stream().limit(MOST_LISTED).map(Object::toString).collect(Collectors.joining(", "));
        return texts.get(
                "plots.confusion.cell",
                Integer.toString(samples.size()),
                Integer.toString(data.tables().get(cell.table()).samples().ofClass(cell.actual())),
                actual,
                predicted,
                samples.size() > MOST_LISTED ? listed + ", …" : listed);
    }

    @Override
    public Click press(Data data, Picture picture, Point2D pixel) {
        Optional<ConfusionGrid.Cell> cell = cell(data, picture, pixel);
        if (cell.isEmpty()) {
            return Click.NOTHING;
        }
        presses = pressed.equals(cell) ? presses + 1 : 0;
        pressed = cell;
        List<Integer> samples = samples(data, cell.get());
        boolean test = data.tables().get(cell.get().table()).test();
        String sentence = sentence(data, cell.get());
        if (test || samples.isEmpty() || session.moment().document().hasSingleSample()) {
            return Click.said(sentence);
        }
        int sample = samples.get(presses % samples.size());
        session.chooseSample(sample);
        return Click.said(sentence + " " + texts.get("plots.confusion.followed", Integer.toString(sample)));
    }

    @Override
    public Optional<Point2D> cross(Data data, Picture picture) {
        return Optional.of(grids(data, picture.sheet()).getFirst().middle(0, 0));
    }

    @Override
    public Point2D moved(Data data, Picture picture, Point2D from, int right, int down) {
        return ConfusionGrid.moved(grids(data, picture.sheet()), from, right, down);
    }
}
