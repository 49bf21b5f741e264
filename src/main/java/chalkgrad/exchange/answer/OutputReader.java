package chalkgrad.exchange.answer;

import chalkgrad.math.NumberToken;
import chalkgrad.mistake.Numeral;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the numbers out of what a cell printed, each with the text that stands before it.
final class OutputReader {
    private static final String NUMERIC =
            "[+\\-−]?+(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?+\\d++)?+|[+-]?+(?:nan|inf|NaN|Infinity)";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\\]})])(?:" + NUMERIC + ")(?![\\w\\[(*]|\\.\\w)");

    private static final Pattern ARRAYS = Pattern.compile("\\s*\\(\\s*[\\[(]");
    private static final Pattern COUNTER = Pattern.compile(
            "(?i)(?:.*\\W)?(?:epoch|epoche|iteration|iter|step|schritt|stap|sample|layer|schicht|laag|[ijkl])\\s*[:=]?");

    /// What says which layer the numbers after it, or on the lines below it, are of.
    private static final Pattern LAYER = Pattern.compile("(?i)\\b(?:layer|schicht|laag)\\s*#?\\s*\\d\\b");

    /// A key of a dictionary.
    private static final Pattern QUOTED = Pattern.compile("^[\\s{(\\[,}\\])]*([\"'])([^\"']*)\\1[\\s:(\\[]*$");

    private static final Pattern INDICES = Pattern.compile("[\\d\\s,:]*[\\])]");

    private static final Pattern ARRAY = Pattern.compile("(?:array|tensor|tf\\.Tensor|matrix)?\\s*\\(?\\s*[\\[(]");

    private final String text;
    private final List<Cell.Line> lines;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Counters counters;
    private int labelStart;

    private OutputReader(List<Cell.Line> lines) {
        this.lines = lines.stream()
                .map(line -> new Cell.Line(line.place(), Blanks.shortened(line.text())))
                .toList();
        this.counters = new Counters(this.lines);
        var all = new StringBuilder();
        for (Cell.Line line : this.lines) {
            starts.add(all.length());
            all.append(line.text()).append('\n');
        }
        // dress is replaced by blanks, so that places stay
        this.text = blanked(all.toString());
    }

    static List<Item> read(Cell cell) {
        var reader = new OutputReader(cell.output());
        reader.read();
        return reader.items;
    }

    private static String blanked(String text) {
        return ArrayDress.blanked(text);
    }

    private void read() {
        int k = 0;
        while (k < text.length()) {
            char c = text.charAt(k);
            Optional<PrintedTable> table = table(k);
            if (table.isPresent()) {
                items.addAll(table.get().items());
                int next = Collections.binarySearch(starts, k) + table.get().length();
                k = next < starts.size() ? starts.get(next) : text.length();
                labelStart = k;
            } else if ((c == '[' || c == '(') && isNumericBracket(k)) {
                k = array(k);
            } else if (isIndex(k)) {
                k = Python.close(text, k + 1) + 1;
            } else {
                Matcher number = NUMBER.matcher(text).region(k, text.length()).useTransparentBounds(true);
                if (number.lookingAt() && isValue(k, number.group(), number.end())) {
                    scalar(k, number.group());
                    k = number.end();
                } else {
                    k = number.lookingAt() ? number.end() : k + 1;
                }
            }
        }
    }

    private Optional<PrintedTable> table(int k) {
        boolean isStart = k == 0 || text.charAt(k - 1) == '\n';
        return isStart ? PrintedTable.at(lines, Collections.binarySearch(starts, k)) : Optional.empty();
    }

    private boolean isNumericBracket(int k) {
        int end = Math.min(text.length() - 1, Python.close(text, k + 1));
        String inside = text.substring(k + 1, end);
        boolean argument = isAttached(k) && !ARRAY.matcher(inside).lookingAt();
        boolean tuple = text.charAt(k) == '('
                ? inside.indexOf('[') >= 0
                : ARRAYS.matcher(inside).lookingAt();
        return !argument
                && !tuple
                && inside.chars().anyMatch(Character::isDigit)
                && NumberLists.read(inside).isPresent();
    }

    /// Whether a bracket holds the indices of the name before it.
    private boolean isIndex(int k) {
        boolean opens = text.charAt(k) == '[' || text.charAt(k) == '(';
        return opens
                && isAttached(k)
                && INDICES.matcher(text).region(k + 1, text.length()).lookingAt();
    }

    private boolean isAttached(int k) {
        return k > 0 && (Character.isLetterOrDigit(text.charAt(k - 1)) || "_]".indexOf(text.charAt(k - 1)) >= 0);
    }

    private int array(int k) {
        int end = Python.close(text, k + 1);
        var rows = new ArrayList<List<Numeral>>();
        var places = new ArrayList<List<String>>();
        List<Numeral> row = new ArrayList<>();
        for (int p = k; p < Math.min(end + 1, text.length()); p++) {
            char c = text.charAt(p);
            Matcher number = NUMBER.matcher(text).region(p, text.length()).useTransparentBounds(true);
            if (c == ']' || c == ')') {
                if (!row.isEmpty()) {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (number.lookingAt()) {
                if (row.isEmpty()) {
                    places.add(new ArrayList<>());
                }
                places.getLast().add(place(p));
                row.add(Numeral.of(number.group()));
                p = number.end() - 1;
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        items.add(new Item(label(k), new Printed(Precision.ofArray(rows), places), true, counter(k)));
        labelStart = end + 1;
        return end + 1;
    }

    private void scalar(int k, String digits) {
        items.add(new Item(
                label(k), Printed.single(place(k), Precision.ofScalar(Numeral.of(digits))), false, counter(k)));
        labelStart = k + digits.length();
    }

    /// Whether a number is a result, and not part of what is said about one.
    private boolean isValue(int k, String digits, int end) {
        int lineStart = text.lastIndexOf('\n', k - 1) + 1;
        String before =
                text.substring(Math.max(lineStart, Math.min(labelStart, k)), k).strip();
        int lineEnd = text.indexOf('\n', end);
        String after =
                text.substring(end, lineEnd < 0 ? text.length() : lineEnd).strip();
        boolean whole = NumberToken.is(NumberToken.Kind.WHOLE, digits);
        if (after.startsWith("%") || whole && counters.isCounter(text.substring(lineStart, k))) {
            return false;
        }
        if (whole && COUNTER.matcher(before).matches()) {
            return false;
        }
        boolean announced = before.isEmpty() || before.matches(".*[:=,(→]$");
        boolean describes = whole && (after.startsWith(":") || after.matches("[A-Za-z].*") || after.startsWith(")"));
        return whole ? announced && !describes : announced || digits.contains(".");
    }

    private int counter(int k) {
        return counters.before(text.substring(text.lastIndexOf('\n', k - 1) + 1, k));
    }

    private String place(int k) {
        int line = Collections.binarySearch(starts, k);
        return lines.get(line >= 0 ? line : -line - 2).place();
    }

    /// What stands before a number; if that has no digits, with the layer that was spoken of before.
    private String label(int k) {
        String own = ownLabel(k);
        return own.isEmpty() || own.matches("(?s).*\\d.*") ? own : (layer(k) + " " + own).strip();
    }

    /// The layer that the line says before a number, or else the last line above it that is no result; empty if none.
    private String layer(int k) {
        int line = Collections.binarySearch(starts, k);
        int last = line >= 0 ? line : -line - 2;
        for (int p = last; p >= 0; p--) {
            int end = p == last ? k : text.indexOf('\n', starts.get(p));
            String above = text.substring(starts.get(p), Math.max(starts.get(p), end));
            Matcher layer = LAYER.matcher(above);
            if (layer.find() && (p == last || !above.matches(".*\\d\\.\\d.*|.*\\d\\..*"))) {
                return layer.group();
            }
            if (above.isBlank() && p < last) {
                return "";
            }
        }
        return "";
    }

    /// The text before a number on its line, or else the line before it if that has no numbers.
    private String ownLabel(int k) {
        int lineStart = text.lastIndexOf('\n', k - 1) + 1;
        String own = cleaned(text.substring(Math.max(lineStart, Math.min(labelStart, k)), k));
        if (!own.isEmpty()) {
            return own;
        }
        String before = text.substring(Math.min(labelStart, k), Math.max(Math.min(labelStart, k), lineStart))
                .strip();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        boolean blankBetween = text.substring(Math.min(labelStart, k), k).contains("\n\n");
        return blankBetween && before.isEmpty() ? "" : cleaned(last);
    }

    /// The text without the signs that join it to a number.
    static String cleaned(String label) {
        return QUOTED.matcher(label)
                .replaceFirst("$2")
                .replaceAll("[\\s:=,;(\\[]+$", "")
                .replaceAll("^[\\s,;:)\\]}$>]+", "")
                .strip();
    }
}
