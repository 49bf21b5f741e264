package chalkgrad.data.csv;

import chalkgrad.data.csv.Column.Content;
import chalkgrad.data.csv.Column.Role;
import chalkgrad.math.TextScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Guesses what the columns of a table are for: by their names, otherwise the last one is the target. A column of words
/// is one of classes, and so is a target of whole numbers with the name of a class.
///
/// @param format of the table
/// @param names of the columns
/// @param rows the first rows, without the header
record ColumnGuess(CsvFormat format, List<String> names, List<CsvRow> rows) {
    private static final Set<String> CLASS_NAMES =
            Set.of("label", "labels", "class", "classes", "species", "digit", "category", "klasse", "kategorie");
    private static final Set<String> TARGET_NAMES =
            Set.of("target", "targets", "y", "t", "output", "outputs", "out", "expected", "ziel", "ausgabe");
    private static final Set<String> ROW_NAMES = Set.of("id", "index", "unnamed: 0", "row", "rownames", "nr", "no");
    private static final Set<String> PART_NAMES = Set.of("set", "part", "split");
    private static final Set<String> PARTS = Set.of("train", "training", "test", "validation");
    private static final int MOST_CLASSES = 30;

    /// A guess for each column.
    List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (int c = 0; c < names.size(); c++) {
            columns.add(new Column(names.get(c), content(c), role(c)));
        }
        return withTarget(columns);
    }

    /// At least one column is a target, if there are two that can be used.
    private List<Column> withTarget(List<Column> columns) {
        List<Integer> used = IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).role() == Role.INPUT)
                .boxed()
                .toList();
        boolean hasTarget = columns.stream().anyMatch(column -> column.role() == Role.TARGET);
        if (!hasTarget && used.size() > 1) {
            int last = used.getLast();
            columns.set(last, columns.get(last).with(Role.TARGET));
        }
        return List.copyOf(columns);
    }

    private Role role(int c) {
        String name = name(c);
        if (!cells(c).isEmpty() && cells(c).stream().allMatch(CsvCell::isMissing)) {
            return Role.UNUSED;
        }
        if (PART_NAMES.contains(name) && cells(c).stream().allMatch(cell -> PARTS.contains(plain(cell)))) {
            return Role.PART;
        }
        if (CLASS_NAMES.contains(name) || TARGET_NAMES.contains(name) || isNumbered(name, 'y')) {
            return Role.TARGET;
        }
        return c == 0 && format.header() && isOfRows(name) && countsRows(c) ? Role.UNUSED : Role.INPUT;
    }

    private static boolean isOfRows(String name) {
        return ROW_NAMES.contains(name) || name.equals(plain(CsvPreview.unnamed(1)));
    }

    /// Whether a name is a letter with a number, such as `y1`, `y_1` or `y[1]`.
    private static boolean isNumbered(String name, char letter) {
        var text = new TextScanner(name);
        if (!text.accept(letter)) {
            return false;
        }
        boolean bracket = text.accept('[');
        if (!bracket) {
            text.accept('_');
        }
        return !text.digits().isEmpty() && (!bracket || text.accept(']')) && text.isAtEnd();
    }

    private Content content(int c) {
        boolean words = cells(c).stream()
                .anyMatch(cell -> !CsvCell.isMissing(cell) && Double.isNaN(CsvCell.number(cell, format.decimal())));
        boolean numberedClasses = CLASS_NAMES.contains(name(c)) && isOfFewWholeNumbers(c);
        return mostlyWords(c, words) || numberedClasses ? Content.CLASSES : Content.NUMBERS;
    }

    /// A column of numbers with some damaged cells stays one of numbers.
    private boolean mostlyWords(int c, boolean anyWords) {
        List<String> cells = cells(c);
        long numbers = cells.stream()
                .filter(cell -> Double.isFinite(CsvCell.number(cell, format.decimal())))
                .count();
        return anyWords && 2 * numbers < cells.size();
    }

    private boolean isOfFewWholeNumbers(int c) {
        var different = new HashSet<Double>();
        for (String cell : cells(c)) {
            double value = CsvCell.number(cell, format.decimal());
            if (Double.isFinite(value)) {
                different.add(value);
            }
            if (value != Math.rint(value) && Double.isFinite(value)) {
                return false;
            }
        }
        return different.size() > 1 && different.size() <= MOST_CLASSES;
    }

    /// Whether the cells are whole numbers, each one larger than the one above.
    private boolean countsRows(int c) {
        List<String> cells = cells(c);
        for (int r = 1; r < cells.size(); r++) {
            double step =
                    CsvCell.number(cells.get(r), format.decimal()) - CsvCell.number(cells.get(r - 1), format.decimal());
            if (step != 1) {
                return false;
            }
        }
        return true;
    }

    private List<String> cells(int c) {
        return CsvDetection.column(rows, c);
    }

    private String name(int c) {
        return format.header() ? plain(names.get(c)) : "";
    }

    private static String plain(String text) {
        return TextScanner.lowerCase(text.strip());
    }
}
