package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Numbers as people write them: with `·10^-3`, a decimal comma, signs of other kinds, or a word about them behind.
public final class NumberStyles {
    /// Longer than `nan` and `inf`.
    private static final int SHORTEST_WORD = 4;

    private static final String TICKS = "✓✔☑✅!";

    private static final Set<String> ABOUT = Set.of(
            "about",
            "approx.",
            "approximately",
            "around",
            "roughly",
            "circa",
            "ca.",
            "ca",
            "etwa",
            "ungefähr",
            "rund",
            "ongeveer");

    private static final Optional<List<List<WrittenNumber>>> NONE = Optional.empty();

    private NumberStyles() {}

    /// The numbers of a text that holds nothing else, where a comma separates; empty if there is more.
    public static Optional<List<List<WrittenNumber>>> read(String text) {
        String plain = plain(text);
        Optional<List<List<WrittenNumber>>> read = NumberLists.read(plain);
        return read.isPresent() ? read : NumberLists.read(withoutEnd(plain));
    }

    /// The same where percentages may stand among the numbers: they are unread.
    public static Optional<List<List<WrittenNumber>>> withPercentages(String text) {
        return NumberLists.readWithPercentages(plain(text));
    }

    /// The same in all other ways to read the text: where a comma between two digits is a decimal one, where digits are
    /// in groups, and both, as in `1.234,5`.
    public static List<List<List<WrittenNumber>>> otherwise(String text) {
        String plain = withoutEnd(plain(text));
        String points = points(plain);
        return Stream.of(
                        points.equals(plain) ? NONE : withCommas(points),
                        joined(plain),
                        points.equals(plain) ? NONE : joined(points).map(NumberStyles::asWritten),
                        pointGroups(plain))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The numbers of a cell of a table in which digits are in groups, with decimal points or commas; empty if none
    /// are.
    public static Optional<List<List<WrittenNumber>>> grouped(String cell) {
        String plain = withoutEnd(plain(cell));
        String points = points(plain);
        return joined(points)
                .map(rows -> points.equals(plain) ? rows : asWritten(rows))
                .or(() -> joined(plain));
    }

    private static Optional<List<List<WrittenNumber>>> joined(String plain) {
        String joined = GroupedDigits.joined(plain);
        return joined.equals(plain) ? NONE : read(joined);
    }

    /// The numbers of a text where a comma between two digits is a decimal one; empty if there is none.
    private static Optional<List<List<WrittenNumber>>> withDecimalCommas(String text) {
        String plain = withoutEnd(plain(text));
        String points = points(plain);
        return points.equals(plain) ? NONE : withCommas(points);
    }

    private static Optional<List<List<WrittenNumber>>> withCommas(String points) {
        return read(points).map(NumberStyles::asWritten);
    }

    /// A text with points for its decimal commas; the same text if it has none.
    private static String points(String plain) {
        boolean separated = !plain.contains("[") && !plain.contains("(") || hasOtherSeparator(plain);
        return plain.indexOf('.') < 0 && separated ? withPoints(plain) : plain;
    }

    /// The numbers of a text with points between groups of digits and decimal commas, as in `1.234,5`.
    private static Optional<List<List<WrittenNumber>>> pointGroups(String plain) {
        boolean hasBoth = plain.indexOf('.') >= 0 && DecimalCommas.anyBetweenDigits(plain);
        return hasBoth ? joined(commasForPoints(plain)).map(NumberStyles::asWritten) : NONE;
    }

    private static String commasForPoints(String plain) {
        return plain.replace('.', '\n').replace(',', '.').replace('\n', ',');
    }

    private static List<List<WrittenNumber>> asWritten(List<List<WrittenNumber>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(NumberStyles::asWritten).toList())
                .toList();
    }

    private static WrittenNumber asWritten(WrittenNumber one) {
        return new WrittenNumber(one.text().replace('.', ','), one.value(), one.tolerance(), one.digits());
    }

    /// What a cell of a table holds: there a comma outside of brackets is a decimal one.
    public static Optional<List<List<WrittenNumber>>> cell(String text) {
        String stripped = withoutAbout(text.strip());
        int comma = stripped.indexOf(',');
        boolean isOne = comma > 0
                && NumberToken.is(Kind.WHOLE, stripped.substring(0, comma).replace('–', '-'))
                && comma + 1 < stripped.length()
                && NumberToken.isDigit(stripped.charAt(comma + 1))
                && NumberToken.is(Kind.DECIMAL, "0." + stripped.substring(comma + 1));
        return isOne ? withDecimalCommas(stripped) : read(stripped).or(() -> grouped(stripped));
    }

    /// The text without the full stop of a sentence, or the like.
    private static String withoutEnd(String plain) {
        int last = plain.length() - 1;
        boolean ends = last > 0
                && ".,;".indexOf(plain.charAt(last)) >= 0
                && (NumberToken.isDigit(plain.charAt(last - 1)) || "])…".indexOf(plain.charAt(last - 1)) >= 0);
        return ends ? plain.substring(0, last) : plain;
    }

    /// Whether something else than a comma stands between two numbers.
    private static boolean hasOtherSeparator(String text) {
        boolean afterNumber = false;
        boolean separated = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (NumberToken.isDigit(c) && separated) {
                return true;
            }
            boolean separates = c == ';' || Character.isWhitespace(c);
            separated = afterNumber && (separates || separated && NumberToken.isSign(c));
            afterNumber = NumberToken.isDigit(c) || separated;
        }
        return false;
    }

    private static String withPoints(String text) {
        var points = new StringBuilder(text);
        for (int k = 1; k < text.length() - 1; k++) {
            boolean inside = NumberToken.isDigit(text.charAt(k - 1)) && NumberToken.isDigit(text.charAt(k + 1));
            if (text.charAt(k) == ',' && inside) {
                points.setCharAt(k, '.');
            }
        }
        return points.toString();
    }

    private static String plain(String text) {
        String bare = withoutAbout(withoutWordBehind(withoutTick(text.strip())));
        return PowersOfTen.plain(Ellipses.shortened(bare.replace(" | ", " ; ")));
    }

    /// The text without the mark of somebody who has checked it.
    private static String withoutTick(String text) {
        int end = text.length();
        while (end > 0 && (TICKS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /// The text without a sign or word that the number is not exact, as in `≈ 0.5` and `ca. 0.5`.
    private static String withoutAbout(String text) {
        int end = !text.isEmpty() && "≈~∼≅≃".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int blank = text.indexOf(' ');
        return end > 0
                ? text.substring(end).strip()
                : blank > 0 && ABOUT.contains(TextScanner.lowerCase(text.substring(0, blank)))
                        ? text.substring(blank).strip()
                        : text;
    }

    /// The text without a remark in brackets that holds no digits or a word, or says the number as a percentage.
    private static String withoutWordBehind(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        boolean isRemark = open > 0
                && Character.isWhitespace(text.charAt(open - 1))
                && text.indexOf(')', open) == text.length() - 1
                && (text.endsWith("%)")
                        || text.substring(open).chars().noneMatch(Character::isDigit)
                        || holdsWord(text.substring(open)));
        return isRemark ? text.substring(0, open).strip() : text;
    }

    private static boolean holdsWord(String text) {
        int letters = 0;
        for (int k = 0; k < text.length() && letters < SHORTEST_WORD; k++) {
            letters = Character.isLetter(text.charAt(k)) ? letters + 1 : 0;
        }
        return letters == SHORTEST_WORD;
    }
}
