package chalkgrad.exchange.answer;

import chalkgrad.exchange.Found;
import chalkgrad.exchange.label.Heading;
import chalkgrad.exchange.label.SpokenPlace;
import chalkgrad.exchange.number.AnswerSigns;
import chalkgrad.exchange.number.Blanks;
import chalkgrad.exchange.number.DecimalCommas;
import chalkgrad.exchange.number.Ellipses;
import chalkgrad.exchange.number.NotANumber;
import chalkgrad.exchange.number.NumberLists;
import chalkgrad.exchange.number.NumberStyles;
import chalkgrad.exchange.number.Section;
import chalkgrad.math.NumberToken;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers line by line: `name = value`, `name: value`, `name is value`, with arrays that can span several lines or
/// start on the next one, and rows of CSV.
final class AnswerLines {
    private static final int MOST_HEADINGS = 2;

    /// So many words are a sentence, not one of several names.
    private static final int MOST_WORDS = 3;

    /// What separates the numbers of an array.
    private static final String SEPARATORS = ",;[](){}";

    private final FoundAnswers found;
    private final List<String> lines;
    private final AnswerTable table;
    private int now;

    AnswerLines(FoundAnswers found, String text) {
        this.found = found;
        this.lines = List.of(Ellipses.shortened(Blanks.shortened(Blanks.plain(text)))
                .replace("`", "")
                .replace("{,}", ",")
                .replace("\r\n", "\n")
                .replace("\r", "\n")
                .split("\n", -1));
        this.table = new AnswerTable(found);
    }

    void read() {
        while (now < lines.size()) {
            int first = now++;
            String line = Decoration.withoutComment(unmarked(lines.get(first)));
            if (line.isBlank() || Decoration.isRule(line)) {
                continue;
            }
            TableRow row = TableRow.of(line);
            if (table.takes(row)) {
                String whole = quoted(line);
                table.add(whole.equals(line) ? row : TableRow.of(whole), first + 1);
            } else {
                boolean isOrdinal = Heading.of(line, Section.NONE).isPresent();
                line(isOrdinal ? line : Decoration.removed(line), first + 1);
            }
        }
        table.finish();
    }

    /// A heading of Markdown without its marks; other lines stay.
    private static String unmarked(String line) {
        String bare = line.strip();
        int end = 0;
        while (end < bare.length() && bare.charAt(end) == '#') {
            end++;
        }
        boolean marks = end > 0 && end < bare.length() && bare.charAt(end) == ' ';
        String heading = marks ? bare.substring(end + 1).strip() : "";
        return marks && (Heading.of(heading, Section.NONE).isPresent() || Heading.mayStart(heading)) ? heading : line;
    }

    /// The line, with those after it that continue a quotation.
    private String quoted(String line) {
        var whole = new StringBuilder(line);
        boolean open = hasOddQuotes(line);
        while (open && now < lines.size()) {
            open ^= hasOddQuotes(lines.get(now));
            whole.append('\n').append(lines.get(now++));
        }
        return whole.toString();
    }

    private static boolean hasOddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private void line(String whole, int number) {
        String line = belowHeadings(whole);
        if (line.isEmpty()) {
            return;
        }
        List<String> parts = AnswerSigns.parts(line);
        if (parts.size() > 1) {
            assignments(line, parts, number);
        } else if (isNumeric(now)) {
            assigned(line, array(new StringBuilder()), number);
        } else if (NotANumber.isPercentage(line)) {
            found.complain(number, NotANumber.unnamed(line));
        } else {
            found.complain(number, Sentences.of("line.found", Found.text(line)));
        }
    }

    /// What follows on a line that starts with headings, such as `Iteration 2, sample 3:`; the line if it does not.
    private String belowHeadings(String line) {
        String rest = line;
        Optional<Heading> heading = Heading.of(rest, found.section());
        for (int k = 0; k < MOST_HEADINGS && heading.isPresent(); k++) {
            found.below(heading.get().section());
            rest = heading.get().rest();
            heading = Heading.of(rest, found.section());
        }
        if (Heading.mayStart(rest)) {
            found.below(Section.NONE);
        }
        return rest;
    }

    /// `a = 1, b = 2` are two answers; of `a = 2 · 3 = 6` the last number is the answer.
    private void assignments(String line, List<String> parts, int number) {
        var name = new StringBuilder(parts.getFirst());
        boolean endsInPercentage = NotANumber.isPercentage(parts.getLast().strip());
        boolean endsInNumber = isNumber(parts.getLast());
        boolean areApart = endsInPercentage || AnswerSigns.areApart(line);
        for (String part : parts.subList(1, parts.size() - 1)) {
            boolean apart = areApart || AnswerSigns.areAlike(name, part);
            AnswerSigns.Next next = AnswerSigns.next(part, apart);
            String first = part.substring(0, next.end());
            if (!apart && next.name() == part.length() && isNumberAndWord(part)) {
                found.complain(number, Sentences.of("product", Found.text(part)));
                return;
            }
            if (next.name() < part.length() && isNumber(first)) {
                assigned(name.toString().strip(), first, number);
                name = new StringBuilder(part.substring(next.name()));
            } else if (!part.isBlank() && Character.isLetter(part.stripLeading().charAt(0)) && !endsInNumber) {
                name.append(' ').append(part);
            }
        }
        assigned(name.toString().strip(), array(new StringBuilder(parts.getLast())), number);
    }

    /// Whether a value is a number and a word, which can be the name of the next answer or a factor.
    private static boolean isNumberAndWord(String value) {
        AnswerSigns.Next next = AnswerSigns.next(value, true);
        return next.name() < value.length() && isNumber(value.substring(0, next.end()));
    }

    private static boolean isNumber(String text) {
        return NumberStyles.read(text).isPresent()
                || !NumberStyles.otherwise(text).isEmpty()
                || NotANumber.isPercentage(text.strip());
    }

    /// The value with the lines that continue it: until its brackets close or, without a bracket, all lines with only
    /// numbers.
    private String array(StringBuilder value) {
        boolean starts = value.toString().isBlank();
        untilClosed(value, depth(value));
        while (starts && isNumeric(now)) {
            String line = lines.get(now++);
            value.append('\n').append(line);
            untilClosed(value, depth(line));
        }
        return value.toString();
    }

    /// Adds lines until the brackets close, or another answer starts.
    private void untilClosed(StringBuilder value, long open) {
        long depth = open;
        while (depth > 0 && now < lines.size() && !startsAnswer(lines.get(now))) {
            String line = lines.get(now++);
            value.append('\n').append(line);
            depth += depth(line);
        }
    }

    /// Whether a line has a name followed by a sign, apart from attributes of an array.
    private static boolean startsAnswer(String line) {
        String bare =
                NumberLists.undressed(line.substring(Decoration.bullet(line))).strip();
        return !bare.isEmpty()
                && AnswerSigns.startsName(bare.charAt(0))
                && (bare.indexOf('=') > 0 || bare.indexOf(':') > 0);
    }

    /// Whether a line holds numbers only, or the start of an array.
    private boolean isNumeric(int line) {
        return line < lines.size() && isNumeric(lines.get(line).strip());
    }

    private static boolean isNumeric(String line) {
        int start = line.startsWith("np.") ? 3 : line.startsWith("torch.") ? 6 : 0;
        for (String type : List.of("array(", "tensor(", "float64(", "float32(")) {
            start += line.startsWith(type, start) ? type.length() : 0;
        }
        boolean digits = false;
        boolean brackets = false;
        for (int k = start; k < line.length(); k++) {
            char c = line.charAt(k);
            boolean opens = c == '[' || c == '(';
            boolean fits = digits
                    ? NumberToken.isDigit(c) || "-+−.eE,;[]()".indexOf(c) >= 0 || Character.isWhitespace(c)
                    : opens || NumberToken.isDigit(c) || c == '.' || NumberToken.isSign(c) || Character.isWhitespace(c);
            if (!fits) {
                return false;
            }
            digits |= NumberToken.isDigit(c) || c == '.';
            brackets |= opens;
        }
        return digits || brackets && !line.contains("-") && !line.contains("+");
    }

    /// The number of brackets open at the end.
    private static long depth(CharSequence text) {
        return text.chars().filter(c -> "[({".indexOf(c) >= 0).count()
                - text.chars().filter(c -> "])}".indexOf(c) >= 0).count();
    }

    private void assigned(String called, String value, int number) {
        String name = AnswerSigns.withCommas(called);
        List<List<List<WrittenNumber>>> otherwise = NumberStyles.otherwise(value);
        Optional<List<List<WrittenNumber>>> rows = NumberStyles.read(value)
                .or(() -> otherwise.stream().findFirst())
                .or(() -> withoutPercentages(value, number));
        List<WrittenNumber> all = flat(rows.orElse(List.of()));
        if (depth(value) > 0) {
            found.complain(number, Sentences.of("bracket", Found.shortened(name)));
        } else if (value.isBlank()) {
            found.complain(number, Sentences.of("number.none", Found.shortened(name)));
        } else if (rows.isEmpty()) {
            strange(value, number);
        } else if (!all.stream().allMatch(WrittenNumber::isUnread)) {
            read(name, rows.get(), otherwise, number);
        }
    }

    /// Adds numbers: one for each of several names, or all of a single name.
    ///
    /// @param otherwise the other ways to read them
    private void read(
            String name, List<List<WrittenNumber>> rows, List<List<List<WrittenNumber>>> otherwise, int number) {
        List<String> names = DecimalCommas.anyBetweenDigits(name) || isSentence(name) || SpokenPlace.isIn(name)
                ? List.of(name)
                : TableRow.split(name, ',');
        Optional<List<WrittenNumber>> each = Stream.concat(Stream.of(rows), otherwise.stream())
                .map(AnswerLines::flat)
                .filter(all -> names.size() > 1 && all.size() == names.size())
                .findFirst();
        each.ifPresentOrElse(
                all -> IntStream.range(0, names.size())
                        .forEach(k -> found.add(names.get(k), List.of(List.of(all.get(k))), List.of(), number)),
                () -> found.add(name, rows, otherwise, number));
    }

    private static boolean isSentence(String name) {
        return Stream.of(name.split(",", -1)).anyMatch(part -> part.strip().split(" ", -1).length > MOST_WORDS);
    }

    private static List<WrittenNumber> flat(List<List<WrittenNumber>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    /// The numbers among which percentages stand, each of which is complained about on its line.
    private Optional<List<List<WrittenNumber>>> withoutPercentages(String value, int number) {
        Optional<List<List<WrittenNumber>>> rows = NumberStyles.withPercentages(value);
        List<WrittenNumber> unread = rows.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(WrittenNumber::isUnread)
                .toList();
        int line = number;
        int from = 0;
        for (WrittenNumber one : unread) {
            int sign = value.indexOf('%', from);
            line += (int)
                    value.substring(from, sign).chars().filter(c -> c == '\n').count();
            from = sign + 1;
            found.complain(line, NotANumber.sentence(one.text()));
        }
        return rows;
    }

    /// Reports the first piece of a value that is not a number, with its line.
    private void strange(String value, int number) {
        int start = NotANumber.isPercentage(value.strip()) ? value.length() : 0;
        int line = number;
        while (start < value.length()) {
            int end = piece(value, start);
            if (end > start && NumberStyles.read(value.substring(start, end)).isEmpty()) {
                found.complain(line, NotANumber.sentence(value.substring(start, end)));
                return;
            }
            line += end < value.length() && value.charAt(end) == '\n' ? 1 : 0;
            start = end + 1;
        }
        found.complain(number, NotANumber.sentence(value));
    }

    private static int piece(String value, int start) {
        int k = start;
        while (k < value.length()
                && !Character.isWhitespace(value.charAt(k))
                && SEPARATORS.indexOf(value.charAt(k)) < 0) {
            k++;
        }
        return k;
    }
}
