package chalkgrad.app.present;

import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.words.Minus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// A typeset formula with symbols and with numbers, and its result in a box. A formula that does not fit on one line
/// gets two, then smaller letters. If it is still unreadable, its long sums are shortened, then only the numbers are
/// shown, and finally only the name and the result. A note about its numbers stands below them. Lengths are units
/// of the band.
final class FormulaText extends Region {
    /// The size of its letters if there is room.
    static final double SIZE = 44;

    /// Lines are broken where letters would otherwise shrink to less than this share of their size.
    private static final double SMALL = 0.9;
    /// The smallest share of their size that letters shrink to: 27 units of 44, a fortieth of the screen. Subscripts
    /// and superscripts can be smaller.
    private static final double SMALLEST = 27.0 / SIZE;
    /// The same for a formula with long sums: rather than smaller letters, it gets shorter sums.
    private static final double SMALLEST_OF_LONG = 0.75;
    private static final double SMALLER = 0.95;
    private static final double ROOM = 16;
    private static final double SPACE = 16;
    private static final double LINE_GAP = 10;
    /// The distance of the box from a longer row above, and from the end of the band.
    private static final double APART = 3;
    /// How far the box may be moved down from the middle of its row.
    private static final double MOST_LOWER = 16;
    /// The height of the note.
    private static final double NOTE = 36;
    /// The space below the note.
    private static final double BELOW_NOTE = 8;

    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    private static final String LEFT_OUT = "= … =";

    private final Lines whole;
    private final Lines shortened;
    private final EquationView name;
    private final Text otherwise = new Text();
    private final Text equals = new Text();
    private final Label result = new Label();
    private final Label note = new Label();
    private final Scale scale = new Scale();
    private Optional<BandFormula> shown = Optional.empty();
    private Portion told = Portion.ALL;

    /// @param why the action of a click on the result
    FormulaText(Session session, Runnable why) {
        whole = new Lines(session);
        shortened = new Lines(session);
        name = new EquationView(session);
        otherwise.getStyleClass().add("words");
        equals.getStyleClass().add("words");
        result.getStyleClass().add("result");
        result.setOnMouseClicked(event -> {
            event.consume();
            why.run();
        });
        note.getStyleClass().add("note");
        scaled().forEach(line -> line.getTransforms().add(scale));
        // its text is set while all is laid out
        equals.setManaged(false);
        getChildren().addAll(scaled().toList());
        getChildren().addAll(name, otherwise, equals, result, note);
    }

    private Stream<EquationView> scaled() {
        return Stream.concat(whole.all(), shortened.all());
    }

    void release() {
        scaled().forEach(EquationView::release);
        name.release();
    }

    /// @param otherwise the text if there is no formula
    /// @param said the note about the numbers; empty if there is none
    void show(Optional<BandFormula> formula, String otherwise, String said) {
        shown = formula;
        note.setText(said);
        this.otherwise.setText(formula.isPresent() ? "" : otherwise);
        result.setText(formula.map(BandFormula::result).map(Minus::drawn).orElse(""));
        result.setVisible(!result.getText().isEmpty());
        whole.show(formula.map(BandFormula::whole));
        shortened.show(formula.flatMap(BandFormula::shortened));
        name.show(formula.map(BandFormula::name));
        requestLayout();
    }

    /// The height above the note.
    private double height() {
        return getHeight() - (note.isVisible() ? NOTE + BELOW_NOTE : 0);
    }

    @Override
    protected void layoutChildren() {
        note.setVisible(!note.getText().isEmpty());
        // even an empty text takes room, where clicks are meant for the stage
        equals.setVisible(result.isVisible());
        equals.setText(result.isVisible() ? "=" : "");
        otherwise.setVisible(shown.isEmpty());
        placeAll();
        if (note.isVisible() && told == Portion.RESULT) {
            // there are no numbers that it could be about, and without it there may be room for them
            note.setVisible(false);
            placeAll();
        }
        note.resizeRelocate(0, height(), getWidth(), NOTE);
        Stream.concat(scaled(), Stream.of(name)).forEach(line -> line.setVisible(lines().contains(line)));
    }

    private void placeAll() {
        told = Portion.ALL;
        otherwise.relocate(0, (height() - otherwise.prefHeight(-1)) / 2);
        if (shown.isEmpty()) {
            return;
        }
        for (Portion portion : EnumSet.complementOf(EnumSet.of(Portion.RESULT))) {
            told = portion;
            if (!lines().isEmpty() && place(roomBeforeResult())) {
                return;
            }
        }
        leaveOut();
    }

    private boolean place(double room) {
        if (fitsOneLine(room)) {
            placeOnOneLine();
            return true;
        }
        double widest =
                lines().stream().mapToDouble(line -> line.prefWidth(-1)).max().orElse(1);
        double onTwoLines = Math.min(1, 0.999 * room / widest);
        if (onTwoLines >= SMALL && fits(onTwoLines, room)) {
            placeOnTwoLines(onTwoLines, room);
            return true;
        }
        return placeAsLargeAsFits(room);
    }

    private boolean placeAsLargeAsFits(double room) {
        boolean canBeShortened = told == Portion.ALL && !shortened.both().isEmpty();
        for (double size = 1; size >= (canBeShortened ? SMALLEST_OF_LONG : SMALLEST); size *= SMALLER) {
            if (fits(size, room)) {
                placeOnTwoLines(size, room);
                return true;
            }
        }
        return false;
    }

    private double roomBeforeResult() {
        double boxed = result.isVisible() ? result.prefWidth(-1) + SPACE : 0;
        return Math.max(1, getWidth() - boxed - equals.prefWidth(-1) - SPACE);
    }

    private List<EquationView> lines() {
        if (shown.isEmpty()) {
            return List.of();
        }
        return switch (told) {
            case ALL -> whole.both();
            case SHORTENED -> shortened.both();
            case NUMBERS -> whole.numbersOnly();
            case SHORTENED_NUMBERS -> shortened.numbersOnly();
            case RESULT -> List.of(name);
        };
    }

    private boolean fitsOneLine(double room) {
        return lines().stream().mapToDouble(line -> line.prefWidth(-1)).sum() <= room
                && ascent() + descent() <= height() - ROOM;
    }

    private double ascent() {
        return lines().stream()
                .mapToDouble(EquationView::getBaselineOffset)
                .max()
                .orElse(0);
    }

    private double descent() {
        return lines().stream()
                .mapToDouble(line -> line.prefHeight(-1) - line.getBaselineOffset())
                .max()
                .orElse(0);
    }

    private boolean fits(double size, double room) {
        boolean readable = lines().stream().allMatch(line -> size * line.shrinkingAt(room / size) >= SMALLEST);
        return readable && height(size, room) <= height() - ROOM;
    }

    private double height(double size, double room) {
        double lines = lines().stream()
                .mapToDouble(line -> line.prefHeight(room / size))
                .sum();
        return size * (lines + LINE_GAP * (lines().size() - 1));
    }

    private void placeOnOneLine() {
        resize(1);
        double baseline = (height() + ascent() - descent()) / 2;
        double x = 0;
        for (EquationView line : lines()) {
            double width = Math.ceil(line.prefWidth(-1)) + 1;
            line.resizeRelocate(x, baseline - line.getBaselineOffset(), width, line.prefHeight(-1));
            x += width;
        }
        double height = heightOfResult(false);
        placeResult(x, height() / 2, new Rectangle2D(0, topOfResult(height() / 2, height), 0, height));
    }

    private void placeOnTwoLines(double size, double room) {
        resize(size);
        double y = (height() - height(size, room)) / 2;
        var rows = new ArrayList<Rectangle2D>();
        for (EquationView line : lines()) {
            double width = room / size;
            double height = line.prefHeight(width);
            line.resizeRelocate(0, y, width, height);
            for (Rectangle2D row : line.places(width)) {
                double top = y + size * row.getMinY();
                rows.add(new Rectangle2D(0, top, size * row.getWidth(), size * row.getHeight()));
            }
            y += size * (height + LINE_GAP);
        }
        placeResult(rows);
    }

    /// The result in its box follows the last row. Where the box would be as high as longer rows above, it is
    /// moved down, or it follows these too.
    private void placeResult(List<Rectangle2D> rows) {
        Rectangle2D last = rows.getLast();
        double middle = last.getMinY() + last.getHeight() / 2;
        double height = heightOfResult(rows.size() > 1);
        double top = topOfResult(middle, height);
        double above = rows.stream()
                .filter(row -> row.getMaxX() > last.getMaxX())
                .mapToDouble(Rectangle2D::getMaxY)
                .max()
                .orElse(0);
        double lower = Math.max(top, above + APART);
        double actual = lower - top <= MOST_LOWER && lower + height <= height() - APART ? lower : top;
        double end = rows.stream()
                .filter(row -> row.equals(last) || row.getMaxY() > actual)
                .mapToDouble(Rectangle2D::getMaxX)
                .max()
                .orElse(0);
        placeResult(end, middle, new Rectangle2D(0, actual, 0, height));
    }

    /// Shows the name and the result only.
    private void leaveOut() {
        told = Portion.RESULT;
        equals.setText(LEFT_OUT);
        placeOnTwoLines(1, roomBeforeResult());
    }

    /// @param slim whether there are rows above the result
    private double heightOfResult(boolean slim) {
        result.pseudoClassStateChanged(SLIM, slim);
        result.applyCss();
        return result.prefHeight(-1);
    }

    /// @param end the end of what the result follows
    /// @param middle the height of the equals sign's middle
    /// @param box the upper end and the height of the box
    private void placeResult(double end, double middle, Rectangle2D box) {
        equals.relocate(end + SPACE, middle - equals.prefHeight(-1) / 2);
        double after = end + SPACE + equals.prefWidth(-1) + SPACE;
        result.resizeRelocate(after, box.getMinY(), result.prefWidth(-1), box.getHeight());
    }

    /// The upper end of the box around the result in a line with this middle; the box stays within the band.
    private double topOfResult(double middle, double height) {
        return Math.clamp(middle - height / 2, 0, Math.max(0, height() - height));
    }

    private void resize(double size) {
        scale.setX(size);
        scale.setY(size);
    }

    /// How much of the formula is shown.
    private enum Portion {
        ALL,
        SHORTENED,
        NUMBERS,
        SHORTENED_NUMBERS,
        RESULT
    }

    /// The lines of a formula, with all terms of its sums or with fewer.
    private record Lines(EquationView upper, EquationView lower, EquationView brief) {
        Lines(Session session) {
            this(new EquationView(session), new EquationView(session), new EquationView(session));
            upper.getStyleClass().add("symbols");
            lower.getStyleClass().add("numbers");
            brief.getStyleClass().add("numbers");
        }

        void show(Optional<BandFormula> formula) {
            upper.show(formula.map(BandFormula::symbols));
            lower.show(formula.flatMap(BandFormula::numbers));
            brief.show(formula.flatMap(BandFormula::brief));
        }

        Stream<EquationView> all() {
            return Stream.of(upper, lower, brief);
        }

        List<EquationView> both() {
            return shown(upper, lower);
        }

        List<EquationView> numbersOnly() {
            return shown(brief);
        }

        private static List<EquationView> shown(EquationView... lines) {
            return Stream.of(lines).filter(EquationView::isManaged).toList();
        }
    }
}
