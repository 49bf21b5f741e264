package chalkgrad.exchange.answer;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.TextFile;
import chalkgrad.mistake.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a student's answers: JSON, CSV, or lines such as `dL/dw1[1,2] = 0.5184`.
public final class AnswersFile {
    private static final Pattern LINE = Pattern.compile("\\s*([^=:≈]*[^=:≈\\s])\\s*[=:≈]\\s*(.*)", Pattern.DOTALL);

    /// What the column of names is called.
    private static final Pattern HEADING = Pattern.compile("(?i)name|names|quantity|variable|symbol|what|größe|naam");

    private final String source;
    private final String text;
    private final Complaint complaint;
    private final List<Labelled> found = new ArrayList<>();

    private AnswersFile(String source, String text, Complaint complaint) {
        this.source = source;
        this.text = text;
        this.complaint = complaint;
    }

    /// What is done about a line that is no answer.
    @FunctionalInterface
    private interface Complaint {
        /// @param line from 1
        void about(int line, String sentence);
    }

    /// The answers in their order.
    ///
    /// @throws InputException if the file cannot be read or holds no answers
    public static List<Labelled> read(Path path) {
        return read(TextFile.read(path), path.toString());
    }

    /// The answers of a text.
    ///
    /// @param source what error messages call it
    public static List<Labelled> read(String text, String source) {
        var file = new AnswersFile(source, text, (line, sentence) -> {
            throw InputException.at(source, "line " + line, sentence);
        });
        file.fill();
        if (file.found.isEmpty()) {
            throw InputException.at(source, "", "there are no answers in it; they look like  dL/dw1[1,2] = 0.5184");
        }
        return file.found;
    }

    /// The answers of a text that is still being typed, and what is wrong with the lines that are none.
    ///
    /// @param source what error messages call it
    /// @throws InputException if the text is JSON that cannot be read
    public static Typed typed(String text, String source) {
        var wrong = new ArrayList<WrongLine>();
        var file = new AnswersFile(source, text, (line, sentence) -> wrong.add(new WrongLine(line, sentence)));
        file.fill();
        return new Typed(file.found, wrong);
    }

    /// What was read of a text that is being typed.
    public record Typed(List<Labelled> answers, List<WrongLine> wrong) {
        public Typed {
            answers = List.copyOf(answers);
            wrong = List.copyOf(wrong);
        }
    }

    /// A line that is no answer.
    ///
    /// @param line from 1
    /// @param sentence what was found and what is wanted
    public record WrongLine(int line, String sentence) {}

    private void fill() {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            json(Json.read(text, source));
        } else {
            lines();
        }
    }

    private void json(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map
            when map.containsKey("name") && map.containsKey("value") ->
                answer(String.valueOf(map.get("name")), map.get("value"));
            case Map<?, ?> map -> map.forEach((name, numbers) -> answer(String.valueOf(name), numbers));
            case List<?> list -> list.forEach(this::json);
            case null, default ->
                throw InputException.at(source, "", "answers are an object such as {\"dL/dw1[1,2]\": 0.5184}");
        }
    }

    private void answer(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, numbers) ->
                    answer(inner.equals("value") ? name : within(name, String.valueOf(inner)), numbers));
            return;
        }
        var rows = new ArrayList<List<Numeral>>();
        if (value instanceof List<?> list) {
            boolean nested = !list.isEmpty() && list.getFirst() instanceof List<?>;
            for (Object row : nested ? list : List.of(list)) {
                if (!(row instanceof List<?> entries)) {
                    throw notANumber(name, String.valueOf(list));
                }
                rows.add(entries.stream().map(entry -> numeral(name, entry)).toList());
            }
        } else {
            rows.add(List.of(numeral(name, value)));
        }
        add(name, rows, lineOf(name));
    }

    /// A key within another: indices of it, or a name that it says more of.
    private static String within(String name, String inner) {
        return inner.matches("[\\[({@#\\d].*") ? name + inner : name + " " + inner;
    }

    private Numeral numeral(String name, @Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> Numeral.of(decimal.toString());
            case BigInteger integer -> Numeral.of(integer.toString());
            case Double negativeZero -> Numeral.of("-0");
            case String digits -> number(digits, name);
            case null, default -> throw notANumber(name, String.valueOf(value));
        };
    }

    private Numeral number(String digits, String name) {
        try {
            return Numeral.of(digits);
        } catch (NumberFormatException e) {
            throw notANumber(name, digits);
        }
    }

    private InputException notANumber(String name, String found) {
        return InputException.at(source, "", "the answer to %s is \"%s\", which is no number".formatted(name, found));
    }

    /// The line on which a key of a JSON text stands.
    private int lineOf(String name) {
        int place = text.indexOf('"' + name.substring(name.lastIndexOf(' ') + 1) + '"');
        return place < 0
                ? 1
                : 1
                        + (int) text.substring(0, place)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private void add(String name, List<List<Numeral>> rows, int line) {
        if (rows.stream().allMatch(List::isEmpty)) {
            complaint.about(line, "there is no number for " + name);
        } else {
            found.add(new Labelled(name, Printed.at(String.valueOf(line), given(rows))));
        }
    }

    private static List<List<Numeral>> given(List<List<Numeral>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Numeral::given).toList())
                .toList();
    }

    private void lines() {
        String[] lines = text.split("\\R", -1);
        var table = new LinkedHashMap<String, Table>();
        String last = "";
        for (int k = 0; k < lines.length; k++) {
            if (lines[k].isBlank()
                    || lines[k].strip().startsWith("#")
                    || lines[k].strip().startsWith("//")) {
                continue;
            }
            Matcher line = LINE.matcher(lines[k]);
            if (line.matches() && !isTableRow(lines[k])) {
                int first = k;
                var value = new StringBuilder(line.group(2));
                while (open(value) && k + 1 < lines.length) {
                    value.append('\n').append(lines[++k]);
                }
                assigned(line.group(1), value.toString(), first + 1);
            } else {
                last = row(lines[k], k, last, table);
            }
        }
        table.forEach((name, rows) -> found.add(new Labelled(name, new Printed(given(rows.rows), rows.places))));
    }

    /// Rows of a CSV file with the same name, which make a matrix.
    private record Table(List<List<Numeral>> rows, List<List<String>> places) {}

    /// A line of CSV starts with a name, which is quoted or has no colon or equals sign outside of brackets.
    private static boolean isTableRow(String line) {
        return line.strip().startsWith("\"")
                || !line.contains("=") && cells(line).size() > 1;
    }

    private static boolean open(CharSequence value) {
        long opened = value.chars().filter(c -> c == '[' || c == '(').count();
        return opened > value.chars().filter(c -> c == ']' || c == ')').count();
    }

    private void assigned(String name, String value, int line) {
        String plain = value.replaceFirst("\\s+#.*$", "").replaceFirst("\\s+\\([^()\\d]*\\)\\s*$", "");
        if (open(plain)) {
            complaint.about(line, "a bracket of %s is not closed".formatted(name));
        } else if (plain.isBlank()) {
            complaint.about(line, "there is no number for " + name);
        } else {
            NumberLists.read(plain)
                    .ifPresentOrElse(
                            rows -> add(name, rows, line),
                            () -> complaint.about(line, "\"%s\" is no number".formatted(plain.strip())));
        }
    }

    /// The name that the next row continues, if it has none.
    private String row(String line, int k, String last, Map<String, Table> table) {
        List<String> cells = cells(line);
        if (table.isEmpty()
                && found.isEmpty()
                && HEADING.matcher(cells.getFirst()).matches()) {
            return last;
        }
        String name = cells.getFirst().isEmpty() ? last : cells.getFirst();
        var numbers = new ArrayList<Numeral>();
        for (String cell : cells.subList(1, cells.size())) {
            Optional<List<List<Numeral>>> read = NumberLists.read(cell);
            if (read.isPresent()) {
                read.get().forEach(numbers::addAll);
            } else if (!cell.isEmpty() && table.isEmpty() && found.isEmpty()) {
                return last; // the heading
            } else if (!cell.isEmpty()) {
                complaint.about(k + 1, "\"%s\" is no number".formatted(cell));
                return last;
            }
        }
        if (numbers.isEmpty()) {
            complaint.about(k + 1, "a name and a number are wanted, such as  dL/dw1[1,2] = 0.5184");
            return last;
        }
        Table own = table.computeIfAbsent(name, any -> new Table(new ArrayList<>(), new ArrayList<>()));
        own.rows.add(numbers);
        own.places.add(java.util.Collections.nCopies(numbers.size(), String.valueOf(k + 1)));
        return name;
    }

    /// The cells of a line, split at commas, semicolons or tabs that stand in no quotes and no brackets.
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (!quoted && depth == 0 && (c == ',' || c == ';' || c == '\t')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
