package chalkgrad.exchange.answer;

import chalkgrad.exchange.label.Heading;
import chalkgrad.exchange.number.AnswerSigns;
import chalkgrad.exchange.number.DecimalCommas;
import chalkgrad.exchange.number.NotANumber;
import chalkgrad.exchange.number.NumberStyles;
import chalkgrad.exchange.number.Section;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Rows of CSV: a name and its numbers, in the order of the headings if there are any. Rows of the same name make a
/// matrix.
final class AnswerTable {
    /// The headings of the column of names.
    private static final Set<String> NAMES = Set.of(
            "name",
            "names",
            "quantity",
            "quantities",
            "variable",
            "variables",
            "symbol",
            "symbols",
            "what",
            "label",
            "labels",
            "größe",
            "bezeichnung",
            "naam",
            "grootheid",
            "term");

    /// The headings of the column of numbers.
    private static final Set<String> VALUES = Set.of(
            "value",
            "values",
            "answer",
            "answers",
            "result",
            "results",
            "number",
            "numbers",
            "wert",
            "werte",
            "antwort",
            "ergebnis",
            "zahl",
            "waarde",
            "antwoord",
            "uitkomst");

    private static final List<String> OWNERS = List.of("my ", "your ");

    /// What the cells of the current row hold.
    private final Map<String, Optional<List<List<WrittenNumber>>>> read = new HashMap<>();

    /// The same where digits may be in groups.
    private final Map<String, Optional<List<List<WrittenNumber>>>> joined = new HashMap<>();

    private final FoundAnswers found;
    private final Map<Key, NamedRows> tables = new LinkedHashMap<>();
    private List<String> headings = List.of();
    /// The columns of names and of numbers by their headings.
    private Optional<Integer> names = Optional.empty();

    private Optional<Integer> values = Optional.empty();
    private String last = "";
    private int block;
    private boolean started;

    /// Rows of one name make an array if they follow each other below the same heading, or are those of a wide table.
    ///
    /// @param block how many tables and rows of another name there were before
    private record Key(String name, Section section, int block) {}

    AnswerTable(FoundAnswers found) {
        this.found = found;
    }

    /// Whether a line is a row: it has several cells, and its first cell is not a name with a sign or a number.
    boolean takes(TableRow row) {
        return row.isQuoted() || row.parts() > 1 && !isAnswer(row.outsideOfQuotes());
    }

    /// Whether a line is an answer, such as `z ≈ 0,5` and `dL/dw = 2 · 3 = 6, L = 2`. Only in a table that is sure to
    /// be one, an equation can stand behind the name.
    private boolean isAnswer(TableRow row) {
        String line = row.line();
        String first = row.cells().isEmpty() ? line : row.cells().getFirst();
        boolean sure = row.separator() == '|'
                ? line.stripTrailing().endsWith("|")
                : row.separator() != ',' && row.cells().size() == headings.size();
        return AnswerSigns.hasSign(first)
                || line.contains("=") && !sure
                || hasColonBehindName(first)
                || row.separator() == ',' && !hasHeadings() && DecimalCommas.areAll(line);
    }

    private boolean hasHeadings() {
        return names.isPresent() || values.isPresent();
    }

    private static boolean hasColonBehindName(String cell) {
        int colon = cell.lastIndexOf(':');
        return colon > 0 && !cell.substring(0, colon).isBlank();
    }

    private static boolean isHeading(String cell) {
        String small = TextScanner.lowerCase(cell);
        return isName(small) || isValue(small);
    }

    private static boolean isName(String small) {
        return NAMES.contains(small);
    }

    private static boolean isValue(String small) {
        for (String owner : OWNERS) {
            if (small.startsWith(owner)) {
                return VALUES.contains(small.substring(owner.length()));
            }
        }
        return VALUES.contains(small);
    }

    void add(TableRow row, int number) {
        if (row.isRule()) {
            return;
        }
        read.clear();
        joined.clear();
        List<String> cells = row.cells();
        boolean isNew = !started || cells.stream().anyMatch(AnswerTable::isHeading);
        boolean heads = isNew && cells.stream().allMatch(cell -> read(cell).isEmpty());
        started = true;
        if (heads && cells.size() > 1) {
            headings = cells;
            names = column(AnswerTable::isName);
            values = column(AnswerTable::isValue);
            last = "";
            block++;
        } else if (isWide(cells)) {
            for (int k = counts(headings.getFirst()) ? 1 : 0; k < cells.size(); k++) {
                add(headings.get(k), List.of(k), cells, number);
            }
        } else {
            named(cells, number);
        }
    }

    private Optional<Integer> column(Predicate<String> heading) {
        return IntStream.range(0, headings.size())
                .filter(k -> heading.test(TextScanner.lowerCase(headings.get(k))))
                .boxed()
                .findFirst();
    }

    /// Whether the headings are names of numbers.
    private boolean isWide(List<String> cells) {
        return !cells.isEmpty()
                && cells.size() == headings.size()
                && names.isEmpty()
                && cells.stream()
                        .skip(counts(headings.getFirst()) ? 1 : 0)
                        .allMatch(cell -> !cell.isEmpty() && read(cell).isPresent());
    }

    /// Whether a heading is that of a column that counts samples or iterations.
    private static boolean counts(String heading) {
        return Heading.mayStart(heading);
    }

    private void named(List<String> cells, int number) {
        List<Integer> words = IntStream.range(0, cells.size())
                .filter(k -> !cells.get(k).isEmpty() && read(cells.get(k)).isEmpty())
                .boxed()
                .toList();
        int column = names.filter(k -> k < cells.size()).orElse(words.isEmpty() ? -1 : words.getFirst());
        String name = column < 0 || cells.get(column).isEmpty() ? last : cells.get(column);
        Optional<Integer> value = values.filter(k -> k < cells.size());
        List<Integer> chosen = value.map(first -> values(first, cells)).orElseGet(() -> around(column, cells));
        List<List<WrittenNumber>> plain = numbers(chosen, cells, this::read);
        List<List<WrittenNumber>> results = plain.isEmpty()
                ? numbers(value.isPresent() ? chosen : lastBehind(column, cells), cells, AnswerTable::result)
                : List.of();
        Optional<String> strange = words.stream()
                .filter(k -> k != column
                        && (value.isEmpty()
                                ? k > column && headings.isEmpty()
                                : value.get().equals(k)))
                .map(cells::get)
                .findFirst();
        if (strange.isPresent() && results.isEmpty()) {
            found.complain(number, NotANumber.sentence(strange.get()));
        } else if (plain.isEmpty() && results.isEmpty() || name.isEmpty()) {
            found.complain(number, Sentences.of("line"));
        } else {
            block += name.equals(last) ? 0 : 1;
            last = name;
            if (plain.isEmpty()) {
                rows(name).add(results, results, number);
            } else {
                add(name, chosen, cells, number);
            }
        }
    }

    private static List<List<WrittenNumber>> numbers(
            List<Integer> columns, List<String> cells, Function<String, Optional<List<List<WrittenNumber>>>> reading) {
        List<List<WrittenNumber>> numbers = new ArrayList<>();
        columns.forEach(k -> reading.apply(cells.get(k)).ifPresent(numbers::addAll));
        return numbers;
    }

    private static List<Integer> lastBehind(int column, List<String> cells) {
        return column < cells.size() - 1 ? List.of(cells.size() - 1) : List.of();
    }

    /// What a cell such as `0.5 · 3 = 1.5` comes to.
    private static Optional<List<List<WrittenNumber>>> result(String cell) {
        return AnswerSigns.hasSign(cell)
                ? NumberStyles.cell(AnswerSigns.parts(cell).getLast())
                : Optional.empty();
    }

    /// The column of numbers, with the columns after it that have no heading.
    private List<Integer> values(int first, List<String> cells) {
        return IntStream.range(first, cells.size())
                .filter(k -> k == first || first == headings.size() - 1)
                .boxed()
                .toList();
    }

    /// The cells with numbers after the name or, if there are none, those before it.
    private List<Integer> around(int name, List<String> cells) {
        List<Integer> numbers = IntStream.range(0, cells.size())
                .filter(k -> k != name && read(cells.get(k)).isPresent())
                .boxed()
                .toList();
        List<Integer> after = numbers.stream().filter(k -> k > name).toList();
        return after.isEmpty() ? numbers : after;
    }

    private Optional<List<List<WrittenNumber>>> read(String cell) {
        return read.computeIfAbsent(cell, NumberStyles::cell);
    }

    private Optional<List<List<WrittenNumber>>> joined(String cell) {
        return joined.computeIfAbsent(cell, any -> NumberStyles.grouped(any).or(() -> read(any)));
    }

    /// Adds the numbers of some columns.
    private void add(String name, List<Integer> columns, List<String> cells, int line) {
        rows(name).add(numbers(columns, cells, this::read), numbers(columns, cells, this::joined), line);
    }

    private NamedRows rows(String name) {
        return tables.computeIfAbsent(new Key(name, found.section(), block), any -> new NamedRows());
    }

    /// Passes on the answers made of all rows.
    void finish() {
        tables.forEach((key, rows) -> found.add(key.name(), rows.printed(), rows.otherwise(), key.section()));
    }
}
