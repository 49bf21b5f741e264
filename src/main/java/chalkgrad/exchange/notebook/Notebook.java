package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a notebook printed: all numbers with what they are called, and which of them are lines of training logs.
public final class Notebook {
    /// The words that say that a notebook computes in single precision, unless it says otherwise.
    private static final List<String> SINGLE = List.of("float32", "torch", "tensorflow", "tf", "jax", "keras");

    private static final List<String> DOUBLE = List.of("float64", "double");

    private final List<NamedNumbers> numbers;
    private final Logs logs;
    private final Map<String, Shown> shown = new HashMap<>();

    public Notebook(List<Cell> cells) {
        String code = String.join("\n", cells.stream().map(Cell::code).toList());
        boolean single = says(code, SINGLE) && !says(code, DOUBLE);
        List<List<NamedNumbers>> byCell = cells.stream()
                .map(cell -> CellLabels.of(cell).stream()
                        .map(named -> single ? inSinglePrecision(named) : named)
                        .toList())
                .toList();
        this.numbers = byCell.stream().flatMap(List::stream).toList();
        this.logs = Logs.in(byCell);
        cells.forEach(cell -> cell.output().forEach(line -> shown.putIfAbsent(line.place(), new Shown(cell, line))));
    }

    /// All numbers in their order.
    public List<NamedNumbers> numbers() {
        return numbers;
    }

    public Logs logs() {
        return logs;
    }

    /// The place of a line as the notebook shows it.
    public String shownPlace(String place) {
        Shown line = shown.get(place);
        return line == null ? place : line.cell().shownPlace(line.line());
    }

    private record Shown(Cell cell, Cell.OutputLine line) {}

    /// Whether one of the words stands in a code.
    private static boolean says(String code, List<String> words) {
        return words.stream().anyMatch(word -> {
            int k = code.indexOf(word);
            while (k >= 0 && (isPartOfWord(code, k - 1) || isPartOfWord(code, k + word.length()))) {
                k = code.indexOf(word, k + 1);
            }
            return k >= 0;
        });
    }

    private static boolean isPartOfWord(String code, int k) {
        return k >= 0 && k < code.length() && (Character.isLetterOrDigit(code.charAt(k)) || code.charAt(k) == '_');
    }

    private static NamedNumbers inSinglePrecision(NamedNumbers named) {
        double scale = named.printed().all().stream()
                .mapToDouble(written -> Math.abs(written.value()))
                .filter(Double::isFinite)
                .reduce(1, Math::max);
        return named.with(printed -> new Printed(
                printed.rows().stream()
                        .map(row -> row.stream()
                                .map(written -> isWhole(written) ? written : written.single(scale))
                                .toList())
                        .toList(),
                printed.places()));
    }

    private static boolean isWhole(WrittenNumber written) {
        return written.text().chars().allMatch(c -> Character.isDigit(c) || c == '+' || c == '-');
    }
}
