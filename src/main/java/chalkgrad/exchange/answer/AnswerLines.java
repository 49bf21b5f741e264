package chalkgrad.exchange.answer;

import chalkgrad.exchange.Found;
import chalkgrad.mistake.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers line by line: `name = value`, `name: value`, `name is value`, with arrays that may go on over several lines
/// or start on the next one, and rows of CSV.
final class AnswerLines {
    /// What stands between a name and its number, the surest first.
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("\\s*(?::=|==?|≈|→|⟶|=>|->)\\s*"),
            Pattern.compile("\\s*:\\s*"),
            Pattern.compile("(?<=\\S)\\s+(?:is|ist|are|sind|equals|beträgt|lautet|zijn)\\s+"),
            Pattern.compile("(?<=\\S)\\s+(?=[-+−]?(?:\\d|\\.\\d|\\[|array\\(|tensor\\()[^\\p{L}]*$)"));

    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-*•+>]\\s+|\\(?(?:\\d{1,2}|[a-z])\\)\\s+|\\d{1,2}\\.\\s+(?=\\p{L}|∂))");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)(?:#|//).*$");
    private static final Pattern NEXT =
            Pattern.compile("^(.*?[\\d\\])])\\s*(?:[,;|]|\\s(?:and|und|en)\\s|\\s{2,}|\\t)\\s*((?:\\p{L}|[∂∇]).*)$");

    private static final Pattern PIECE = Pattern.compile("[^\\s,;\\[\\](){}]+");

    private final FoundAnswers found;
    private final List<String> lines;
    private final AnswerTable table;
    private int now;

    AnswerLines(FoundAnswers found, String text) {
        this.found = found;
        this.lines = List.of(Blanks.shortened(
                        text.replace('\u00a0', ' ').replace('\u2007', ' ').replace('\u202f', ' '))
                .replace("`", "")
                .split("\\R", -1));
        this.table = new AnswerTable(found);
    }

    void read() {
        while (now < lines.size()) {
            int first = now++;
            String line = COMMENT.matcher(lines.get(first)).replaceFirst("");
            if (line.isBlank()) {
                continue;
            }
            if (table.takes(line)) {
                table.row(quoted(line), first + 1);
            } else {
                line(undecorated(line), first + 1);
            }
        }
        table.finish();
    }

    /// Without what lists and formulas are decorated with: bullets, stars and dollar signs.
    private static String undecorated(String line) {
        String bare = BULLET.matcher(line)
                .replaceFirst("")
                .replaceAll("(?<!\\d)\\*\\*|\\*\\*(?![-+\\d({])|__(?=\\S)|\\$", "");
        return PlainLabel.withoutLatex(bare).strip();
    }

    /// The line, with those after it in which a quotation goes on.
    private String quoted(String line) {
        var whole = new StringBuilder(line);
        while (whole.chars().filter(c -> c == '"').count() % 2 == 1 && now < lines.size()) {
            whole.append('\n').append(lines.get(now++));
        }
        return whole.toString();
    }

    private void line(String line, int number) {
        for (Pattern sign : SIGNS) {
            List<String> parts = parts(line, sign);
            if (parts.size() > 1) {
                assignments(parts, number);
                return;
            }
        }
        if (isNumeric(now)) {
            assigned(line, array(new StringBuilder()), number);
        } else {
            found.complain(
                    number,
                    "a name and a number are wanted, such as  dL/dw1[1,2] = 0.5184, but %s was found"
                            .formatted(Found.text(line)));
        }
    }

    /// The parts between signs that stand in no brackets.
    private static List<String> parts(String line, Pattern sign) {
        var parts = new ArrayList<String>();
        Matcher matcher = sign.matcher(line);
        int from = 0;
        while (matcher.find()) {
            if (depth(line.substring(from, matcher.start())) <= 0 && matcher.start() > 0) {
                parts.add(line.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        parts.add(line.substring(from));
        return parts;
    }

    /// `a = 1, b = 2` are two answers; of `a = 2 · 3 = 6` the last number is the answer.
    private void assignments(List<String> parts, int number) {
        String name = parts.getFirst();
        for (String part : parts.subList(1, parts.size() - 1)) {
            Matcher next = NEXT.matcher(part);
            if (next.matches() && WrittenNumbers.read(next.group(1)).isPresent()) {
                assigned(name, next.group(1), number);
                name = next.group(2);
            } else if (part.matches("\\s*\\p{L}.*") && !isNumber(parts.getLast())) {
                name = name + " " + part;
            }
        }
        var value = new StringBuilder(parts.getLast());
        assigned(name.strip(), array(value), number);
    }

    private static boolean isNumber(String text) {
        return WrittenNumbers.read(text).isPresent();
    }

    /// The value with the lines on which it goes on: until its brackets close, or if there is none, all that hold
    /// nothing but numbers.
    private String array(StringBuilder value) {
        untilClosed(value);
        if (value.toString().isBlank()) {
            while (isNumeric(now)) {
                value.append('\n').append(lines.get(now++));
                untilClosed(value);
            }
        }
        return value.toString();
    }

    /// Adds lines until the brackets close, or another answer starts.
    private void untilClosed(StringBuilder value) {
        long depth = depth(value);
        while (depth > 0 && now < lines.size() && !startsAnswer(lines.get(now))) {
            String line = lines.get(now++);
            value.append('\n').append(line);
            depth += depth(line);
        }
    }

    /// Whether a line has a name and a sign behind it, outside of what is said about an array.
    private static boolean startsAnswer(String line) {
        String bare = NumberLists.undressed(line).strip();
        int sign = bare.indexOf('=');
        return sign > 0 && Character.isLetter(bare.charAt(0));
    }

    /// Whether a line holds numbers only, or the start of an array.
    private boolean isNumeric(int line) {
        return line < lines.size()
                && lines.get(line)
                        .matches(
                                "\\s*(?:(?:np\\.)?(?:array|tensor)\\()?[-+−\\[(\\s]*[\\d.][-+−\\d.eE,;\\s\\[\\]()]*|\\s*[\\[(]+\\s*");
    }

    /// How many brackets are open at the end.
    private static long depth(CharSequence text) {
        return text.chars().filter(c -> "[({".indexOf(c) >= 0).count()
                - text.chars().filter(c -> "])}".indexOf(c) >= 0).count();
    }

    private void assigned(String name, String value, int number) {
        Optional<List<List<Numeral>>> rows = WrittenNumbers.read(value);
        List<String> names = AnswerTable.split(name, ',');
        List<Numeral> all =
                rows.stream().flatMap(List::stream).flatMap(List::stream).toList();
        if (depth(value) > 0) {
            found.complain(number, "a bracket of %s is not closed".formatted(name));
        } else if (value.isBlank()) {
            found.complain(number, "there is no number for " + name);
        } else if (rows.isEmpty()) {
            strange(value, number);
        } else if (names.size() > 1 && names.size() == all.size()) {
            for (int k = 0; k < names.size(); k++) {
                found.add(names.get(k), List.of(List.of(all.get(k))), List.of(), number);
            }
        } else {
            found.add(name, rows.get(), WrittenNumbers.withDecimalCommas(value).orElse(List.of()), number);
        }
    }

    /// Complains about the first piece of a value that is no number, on the line on which it stands.
    private void strange(String value, int number) {
        Matcher piece = PIECE.matcher(value);
        while (piece.find()) {
            if (WrittenNumbers.read(piece.group()).isEmpty()) {
                long lines = value.substring(0, piece.start()).lines().skip(1).count();
                found.complain(number + (int) lines, "%s is no number".formatted(Found.text(piece.group())));
                return;
            }
        }
        found.complain(number, "%s is no number".formatted(Found.text(value.strip())));
    }
}
