package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Ellipses;
import chalkgrad.exchange.number.Precision;
import chalkgrad.exchange.number.Printed;
import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the numbers out of what a cell printed, each with the text that stands before it. The output is read once, and
/// of what stands around a number no more than [#LONGEST_LABEL] characters.
final class OutputReader {
    private static final int LONGEST_LABEL = 400;

    private final OutputText text;
    private final List<Item> items = new ArrayList<>();
    private final Occasions occasions;
    private final SpokenLayers layers;
    private int labelStart;

    private OutputReader(Cell cell) {
        this.text = new OutputText(cell.output());
        this.occasions = new Occasions(text, new Counters(cell));
        this.layers = new SpokenLayers(text);
    }

    static List<Item> read(Cell cell) {
        var reader = new OutputReader(cell);
        reader.read();
        return reader.items;
    }

    private void read() {
        int k = 0;
        while (k < text.length()) {
            char c = text.at(k);
            Optional<PrintedTable> table = table(k);
            if (table.isPresent()) {
                items.addAll(table.get().items());
                k = text.start(text.line(k) + table.get().length());
                labelStart = k;
            } else if (c == '[' || c == '(') {
                k = bracket(k);
            } else {
                int end = text.numberEnd(k);
                if (end > k && isValue(k, end)) {
                    scalar(k, end);
                }
                k = Math.max(end, k + 1);
            }
        }
    }

    private Optional<PrintedTable> table(int k) {
        return text.at(k - 1) == '\n' ? PrintedTable.at(text.lines(), text.line(k)) : Optional.empty();
    }

    /// Reads what a bracket holds if that is an array, and looks past it if it counts.
    ///
    /// @return where to go on
    private int bracket(int k) {
        boolean counts = occasions.isCounter(k) && text.at(k) == '[' || occasions.isShare(k);
        if (!counts && isNumeric(k)) {
            return array(k);
        }
        return counts || isIndex(k) ? text.close(k) + 1 : k + 1;
    }

    private boolean isNumeric(int k) {
        int inside = text.behindBlanks(k + 1);
        boolean opensAgain = text.at(inside) == '[' || text.at(inside) == '(';
        int within = text.at(inside) == '(' ? text.behindBlanks(inside + 1) : inside;
        boolean ofBrackets = text.at(inside) == '(' && (text.at(within) == '[' || text.at(within) == '(');
        boolean isArgument = isAttached(k) && !opensAgain;
        boolean isTuple = text.at(k) == '(' ? text.holdsSquare(k) : ofBrackets;
        return !isArgument && !isTuple && text.isNumeric(k);
    }

    /// Whether a bracket holds the indices of the name before it.
    private boolean isIndex(int k) {
        if (!isAttached(k)) {
            return false;
        }
        return counts(k + 1);
    }

    /// Whether whole numbers are all that stands up to the next bracket.
    private boolean counts(int from) {
        int p = from;
        while (Character.isDigit(text.at(p)) || ",:".indexOf(text.at(p)) >= 0 || text.at(p) == ' ') {
            p++;
        }
        return text.at(p) == ']' || text.at(p) == ')';
    }

    /// Whether a bracket stands right behind a name, or behind a mark of one: `W1'[0]`, `f'(z1)[0]`.
    private boolean isAttached(int k) {
        char before = text.at(k - 1);
        boolean marked = (before == '\'' || before == '′') && isPartOfName(text.at(k - 2));
        return isPartOfName(before) || before == ']' || (marked || before == ')') && text.at(k) == '[' && counts(k + 1);
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int array(int k) {
        int end = text.close(k);
        var rows = new ArrayList<List<WrittenNumber>>();
        var places = new ArrayList<List<String>>();
        boolean starts = true;
        int p = k;
        while (p < Math.min(end + 1, text.length())) {
            int numberEnd = text.numberEnd(p);
            if (numberEnd > p && !occasions.isCounter(p)) {
                if (starts) {
                    rows.add(new ArrayList<>());
                    places.add(new ArrayList<>());
                }
                rows.getLast().add(written(p, numberEnd));
                places.getLast().add(text.place(p));
                starts = false;
            }
            starts |= text.at(p) == ']' || text.at(p) == ')';
            p = Math.max(numberEnd, p + 1);
        }
        if (!rows.isEmpty()) {
            items.add(new Item(label(k), new Printed(Precision.ofArray(rows), places), true, occasions.counter(end)));
            labelStart = end + 1;
        }
        return end + 1;
    }

    private void scalar(int k, int end) {
        WrittenNumber written = Precision.ofScalar(written(k, end));
        items.add(new Item(label(k), Printed.single(text.place(k), written), false, occasions.counter(k)));
        labelStart = end;
    }

    private WrittenNumber written(int from, int to) {
        String digits = text.text.substring(from, to);
        boolean goesOn = NumberToken.is(Kind.DECIMAL, digits)
                && NumberToken.isDigit(text.at(to - 1))
                && Ellipses.end(text.text, to) > to;
        return WrittenNumber.of(goesOn ? digits + WrittenNumber.GOES_ON : digits);
    }

    private boolean isValue(int k, int end) {
        return occasions.isResult(k, end, text.text.substring(labelStart(k), k).strip());
    }

    /// Where the text starts that stands before a number on its line.
    private int labelStart(int k) {
        return Math.max(Math.max(text.start(text.line(k)), k - LONGEST_LABEL), Math.min(labelStart, k));
    }

    /// What stands before a number; if that has no digits, with the layer that was spoken of before.
    private String label(int k) {
        String own = ownLabel(k);
        int line = text.line(k);
        return own.isEmpty() || own.chars().anyMatch(Character::isDigit)
                ? own
                : (layers.before(line, k - text.start(line)) + " " + own).strip();
    }

    /// The text before a number on its line, or else the line before it if that has no numbers.
    private String ownLabel(int k) {
        String own = LabelText.cleaned(text.text.substring(labelStart(k), k));
        if (!own.isEmpty()) {
            return own;
        }
        int from = Math.max(Math.min(labelStart, k), k - LONGEST_LABEL);
        int lineStart = Math.max(from, text.start(text.line(k)));
        String before = text.text.substring(from, lineStart).strip();
        boolean blankBetween = text.text.substring(from, k).contains("\n\n");
        return blankBetween && before.isEmpty()
                ? ""
                : LabelText.cleaned(before.substring(before.lastIndexOf('\n') + 1));
    }
}
