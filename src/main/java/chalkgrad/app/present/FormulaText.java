package chalkgrad.app.present;

import chalkgrad.app.words.FormulaLines;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;

/// A formula with symbols and with numbers, and its result in a box. What does not fit on one line takes two, then
/// smaller letters, and only then is cut. Lengths are units of the band.
final class FormulaText extends Region {
    /// Formulas are not written smaller than this share of their size: 27 units of 44, a fortieth of the screen.
    private static final double SMALLEST = 27.0 / 44;
    /// Two lines are preferred to more lines of letters larger than this.
    private static final double SMALL = 0.75;
    private static final double SMALLER = 0.93;
    private static final double CUT = 0.9;
    private static final double ROOM = 12;
    private static final double SPACE = 20;
    private static final String ELLIPSIS = " …";

    private final Text subject = new Text();
    private final Text symbols = new Text();
    private final Text numbers = new Text();
    private final TextFlow upper = new TextFlow(subject, symbols);
    private final TextFlow lower = new TextFlow(numbers);
    private final Label result = new Label();
    private final Scale scale = new Scale();
    private Optional<FormulaLines> lines = Optional.empty();

    FormulaText() {
        subject.getStyleClass().add("subject");
        symbols.getStyleClass().add("symbols");
        numbers.getStyleClass().add("symbols");
        result.getStyleClass().add("result");
        upper.getTransforms().add(scale);
        lower.getTransforms().add(scale);
        getChildren().addAll(upper, lower, result);
    }

    /// @param otherwise what is said if there is no formula
    void show(Optional<FormulaLines> formula, String otherwise) {
        lines = formula;
        subject.setText(formula.map(FormulaLines::subject).orElse(otherwise));
        result.setText(formula.map(FormulaLines::result).orElse(""));
        result.setVisible(!result.getText().isEmpty());
        requestLayout();
    }

    /// Puts in the formula, with no more than so many characters in each line.
    private void write(int most) {
        symbols.setText(lines.map(all -> cut(all.symbols(), most)).orElse(""));
        numbers.setText(lines.map(FormulaLines::numbers)
                .filter(text -> !text.isEmpty())
                .map(text -> cut(text, most) + " =")
                .orElse(""));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + ELLIPSIS;
    }

    @Override
    protected void layoutChildren() {
        write(Integer.MAX_VALUE);
        double resultWidth = result.isVisible() ? result.prefWidth(-1) : 0;
        double room = getWidth() - resultWidth - SPACE;
        if (fitsOneLine(room)) {
            placeOnOneLine();
            return;
        }
        double onTwoLines = room / Math.max(upper.prefWidth(-1), lower.prefWidth(-1));
        if (onTwoLines >= SMALL) {
            placeOnTwoLines(Math.min(1, 0.999 * onTwoLines), room);
            return;
        }
        for (double size = 1; size >= SMALLEST; size *= SMALLER) {
            if (height(size, room) <= getHeight() - ROOM) {
                placeOnTwoLines(size, room);
                return;
            }
        }
        for (int most = longest(); most > 1 && height(SMALLEST, room) > getHeight() - ROOM; most = (int) (most * CUT)) {
            write(most);
        }
        placeOnTwoLines(SMALLEST, room);
    }

    private int longest() {
        return Math.max(symbols.getText().length(), numbers.getText().length());
    }

    private boolean fitsOneLine(double room) {
        return upper.prefWidth(-1) + SPACE + lower.prefWidth(-1) <= room;
    }

    private double height(double size, double room) {
        return size * (upper.prefHeight(room / size) + lowerHeight(room / size));
    }

    private double lowerHeight(double width) {
        return numbers.getText().isEmpty() ? 0 : lower.prefHeight(width);
    }

    private void placeOnOneLine() {
        resize(1);
        double height = upper.prefHeight(-1);
        double y = (getHeight() - height) / 2;
        double x = Math.ceil(upper.prefWidth(-1)) + 1;
        upper.resizeRelocate(0, y, x, height);
        double lowerWidth = Math.ceil(lower.prefWidth(-1)) + 1;
        lower.resizeRelocate(x + SPACE, y, lowerWidth, height);
        placeResult(numbers.getText().isEmpty() ? x + SPACE : x + lowerWidth + 2 * SPACE);
    }

    private void placeOnTwoLines(double size, double room) {
        resize(size);
        double width = room / size;
        double above = upper.prefHeight(width);
        double below = lowerHeight(width);
        double y = (getHeight() - size * (above + below)) / 2;
        upper.resizeRelocate(0, y, width, above);
        lower.resizeRelocate(0, y + size * above, width, below);
        double used = size * Math.max(usedWidth(upper, width), usedWidth(lower, width));
        placeResult(Math.min(room, used) + SPACE);
    }

    private static double usedWidth(TextFlow flow, double width) {
        return Math.min(width, flow.prefWidth(-1));
    }

    private void placeResult(double x) {
        double width = result.prefWidth(-1);
        double height = result.prefHeight(-1);
        result.resizeRelocate(x, (getHeight() - height) / 2, width, height);
    }

    private void resize(double size) {
        scale.setX(size);
        scale.setY(size);
    }
}
