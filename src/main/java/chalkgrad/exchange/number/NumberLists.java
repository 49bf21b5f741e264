package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads numbers, lists and lists of lists as programs print them: `0.5`, `[1. 2.]`, `tensor([[0.1, 0.2]], dtype=...)`.
///
/// ```
/// lists    = { number [ "…" ] | percentage | fraction | bracket | "," | ";" | blank | line break }
/// fraction = whole number "/" whole number
/// percentage = number "%"
/// ```
///
/// Brackets are not matched, so that deep ones cost nothing. A [NumberToken] is a number. A bracket with digits right
/// behind one may repeat them or tell how sure they are, as in `0.59(3)`, so that both together are not a number.
public final class NumberLists {
    /// The largest number of characters of a number.
    public static final int MOST_DIGITS = 1000;

    private static final int LONGEST_PART = 9;

    private final String plain;
    private final boolean bracketed;
    private final boolean withPercentages;
    private final List<List<WrittenNumber>> rows = new ArrayList<>();
    private List<WrittenNumber> row = new ArrayList<>();

    private NumberLists(String plain, boolean withPercentages) {
        this.plain = plain;
        this.withPercentages = withPercentages;
        this.bracketed = plain.indexOf('[') >= 0 || plain.indexOf('(') >= 0;
    }

    /// The text without names and attributes of types.
    public static String undressed(String text) {
        return ArrayDress.blanked(text);
    }

    /// The numbers of a text; empty if it contains anything else. Every innermost bracket is a row. Without brackets, a
    /// line is a row, and a semicolon ends one.
    public static Optional<List<List<WrittenNumber>>> read(String text) {
        return read(text, false);
    }

    /// The same where percentages may stand among the numbers: they are unread.
    static Optional<List<List<WrittenNumber>>> readWithPercentages(String text) {
        return read(text, true);
    }

    private static Optional<List<List<WrittenNumber>>> read(String text, boolean withPercentages) {
        var lists = new NumberLists(undressed(text).strip(), withPercentages);
        return lists.readAll() && !lists.rows.isEmpty() ? Optional.of(lists.rows) : Optional.empty();
    }

    private boolean readAll() {
        int k = 0;
        while (k < plain.length()) {
            char c = plain.charAt(k);
            NumberToken token = NumberToken.at(plain, k);
            if (token.end() - k > MOST_DIGITS || goesOn(plain, token) || opensBehind(token)) {
                return false;
            }
            if (token.kind() != Kind.NONE) {
                k = number(token, k);
                if (k > plain.length()) {
                    return false;
                }
            } else if ("[](){}".indexOf(c) >= 0 || !bracketed && (c == ';' || c == '\n')) {
                flush();
                k++;
            } else if (c == ',' || c == ';' || Character.isWhitespace(c)) {
                k++;
            } else {
                return false;
            }
        }
        flush();
        return true;
    }

    /// Whether a sign or a point follows a number directly, so that both together are not a number.
    public static boolean goesOn(String text, NumberToken token) {
        boolean isNumber = token.kind() != Kind.NONE && token.end() < text.length();
        char next = isNumber ? text.charAt(token.end()) : ' ';
        return next == '.' || NumberToken.isSign(next);
    }

    /// Whether a whole number stands before a fraction without a bracket around them: `1 21/50` is one number.
    private boolean isMixed() {
        return !bracketed
                && rows.isEmpty()
                && row.size() == 1
                && NumberToken.is(Kind.WHOLE, row.getFirst().text())
                && plain.indexOf(',') < 0;
    }

    private boolean opensBehind(NumberToken token) {
        int open = token.end();
        return token.kind() == Kind.DECIMAL
                && open + 1 < plain.length()
                && plain.charAt(open) == '('
                && NumberToken.isDigit(plain.charAt(open + 1));
    }

    /// Takes a number, or the fraction that starts with it.
    private int number(NumberToken token, int start) {
        int bar = blanks(token.end());
        if (token.kind() == Kind.WHOLE && bar < plain.length() && plain.charAt(bar) == '/') {
            int from = blanks(bar + 1);
            NumberToken below = NumberToken.at(plain, from);
            boolean isFraction = below.kind() == Kind.WHOLE
                    && below.digits() > 0
                    && !NumberToken.isSign(plain.charAt(from))
                    && token.end() - start <= LONGEST_PART + 1
                    && below.end() - from <= LONGEST_PART;
            if (isFraction && isMixed()) {
                return plain.length() + 1;
            }
            if (isFraction) {
                row.add(WrittenNumber.fraction(
                        plain.substring(start, token.end()), plain.substring(from, below.end())));
                return below.end();
            }
        }
        int sign = withPercentages ? percentSign(token) : plain.length();
        if (sign < plain.length()) {
            row.add(WrittenNumber.unread(plain.substring(start, sign + 1)));
            return sign + 1;
        }
        int end = token.kind() == Kind.DECIMAL && hasDots(token.end()) ? token.end() + 1 : token.end();
        row.add(WrittenNumber.of(plain.substring(start, end)));
        return end;
    }

    /// Where the sign stands that makes a number a percentage, which may have a decimal comma; the end if none does.
    private int percentSign(NumberToken token) {
        int comma = token.end();
        boolean decimal = token.kind() == Kind.WHOLE
                && comma + 1 < plain.length()
                && plain.charAt(comma) == ','
                && NumberToken.isDigit(plain.charAt(comma + 1));
        int end = decimal ? NumberToken.at(plain, comma + 1).end() : comma;
        int sign = blanks(end);
        return sign < plain.length() && plain.charAt(sign) == '%' ? sign : plain.length();
    }

    private boolean hasDots(int k) {
        return k < plain.length()
                && plain.charAt(k) == WrittenNumber.GOES_ON
                && NumberToken.isDigit(plain.charAt(k - 1));
    }

    private int blanks(int from) {
        int k = from;
        while (k < plain.length() && plain.charAt(k) == ' ') {
            k++;
        }
        return k;
    }

    private void flush() {
        if (!row.isEmpty()) {
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
