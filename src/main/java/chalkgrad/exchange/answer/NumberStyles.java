package chalkgrad.exchange.answer;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;
import java.util.Optional;

/// Numbers as people write them: with `·10^-3`, a decimal comma, signs of other kinds, or a word about them behind.
final class NumberStyles {
    private NumberStyles() {}

    /// The numbers of a text that holds nothing else, where a comma separates; empty if there is more.
    static Optional<List<List<WrittenNumber>>> read(String text) {
        String plain = plain(text);
        Optional<List<List<WrittenNumber>>> read = NumberLists.read(plain);
        // the full stop of a sentence
        return read.isPresent() || !endsSentence(plain)
                ? read
                : NumberLists.read(plain.substring(0, plain.length() - 1));
    }

    /// The same where percentages may stand among the numbers: they are unread.
    static Optional<List<List<WrittenNumber>>> withPercentages(String text) {
        return NumberLists.readWithPercentages(plain(text));
    }

    /// The same where a comma between two digits is a decimal one; empty if there is none.
    static Optional<List<List<WrittenNumber>>> withDecimalCommas(String text) {
        boolean separated = !text.contains("[") && !text.contains("(") || hasOtherSeparator(text);
        String points = text.indexOf('.') < 0 && separated ? withPoints(text) : text;
        return !points.equals(text)
                ? read(points)
                        .map(rows -> rows.stream()
                                .map(row -> row.stream()
                                        .map(NumberStyles::asWritten)
                                        .toList())
                                .toList())
                : Optional.empty();
    }

    private static WrittenNumber asWritten(WrittenNumber one) {
        return new WrittenNumber(one.text().replace('.', ','), one.value(), one.tolerance(), one.digits());
    }

    /// What a cell of a table holds: there a comma outside of brackets is a decimal one.
    static Optional<List<List<WrittenNumber>>> cell(String text) {
        String stripped = text.strip();
        int comma = stripped.indexOf(',');
        boolean isOne = comma > 0
                && NumberToken.is(Kind.WHOLE, stripped.substring(0, comma).replace('–', '-'))
                && comma + 1 < stripped.length()
                && NumberToken.isDigit(stripped.charAt(comma + 1))
                && NumberToken.is(Kind.DECIMAL, "0." + stripped.substring(comma + 1));
        return isOne ? withDecimalCommas(text) : read(text);
    }

    /// Whether a full stop or the like ends the text.
    private static boolean endsSentence(String plain) {
        int last = plain.length() - 1;
        return last > 0
                && ".,;".indexOf(plain.charAt(last)) >= 0
                && (NumberToken.isDigit(plain.charAt(last - 1)) || "])".indexOf(plain.charAt(last - 1)) >= 0);
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
        String bare = withoutWordBehind(text.strip());
        boolean about = bare.startsWith("≈") || bare.startsWith("~");
        return PowersOfTen.plain(about ? bare.substring(1).strip() : bare);
    }

    /// The text without a remark in brackets that holds no digits, or says the number as a percentage.
    private static String withoutWordBehind(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        boolean isRemark = open > 0
                && Character.isWhitespace(text.charAt(open - 1))
                && text.indexOf(')', open) == text.length() - 1
                && (text.endsWith("%)") || text.substring(open).chars().noneMatch(Character::isDigit));
        return isRemark ? text.substring(0, open).strip() : text;
    }
}
