package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;

/// A printed text in which numbers stand as a program writes them, each where it stood before: without the quotes of
/// `['0.25', '0.5']` and the bars of `| 0.25 | 0.5 |`, and with a point for the comma of `0,25`.
public final class PlainNumbers {
    private static final int LONGEST_GROUP = 3;

    private final String text;
    private final StringBuilder plain;
    private int depth;
    private boolean hasPoint;

    private PlainNumbers(String text) {
        this.text = text;
        this.plain = new StringBuilder(text);
    }

    public static String of(String text) {
        var numbers = new PlainNumbers(text);
        int k = 0;
        while (k < text.length()) {
            k = numbers.step(k);
        }
        return numbers.plain.toString();
    }

    private int step(int k) {
        char c = at(k);
        switch (c) {
            case '\'', '"' -> quotes(k);
            case '|' -> bar(k);
            case '[', '(', '{' -> depth++;
            case ']', ')', '}' -> depth = Math.max(0, depth - 1);
            case '\n' -> hasPoint = false;
            default -> {}
        }
        boolean starts = NumberToken.isDigit(c) && !isPartOfName(at(k - 1)) && at(k - 1) != ',' && at(k - 1) != '.';
        return starts ? number(k) : k + 1;
    }

    private char at(int k) {
        return k >= 0 && k < text.length() ? text.charAt(k) : '\n';
    }

    private static boolean isPartOfName(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private void quotes(int open) {
        int from = behindBlanks(open + 1);
        NumberToken token = NumberToken.at(text, from);
        int close = behindBlanks(token.end());
        char before = lastInk(open);
        char behind = at(behindBlanks(close + 1));
        boolean isElement =
                (before == '[' || before == '(' || before == ',') && (behind == ']' || behind == ')' || behind == ',');
        if (token.kind() != Kind.NONE && at(close) == at(open) && isElement) {
            plain.setCharAt(open, ' ');
            plain.setCharAt(close, ' ');
        }
    }

    /// The last character before a place that is not a blank.
    private char lastInk(int before) {
        int k = before - 1;
        while (at(k) == ' ') {
            k--;
        }
        return at(k);
    }

    private int behindBlanks(int from) {
        int k = from;
        while (at(k) == ' ') {
            k++;
        }
        return k;
    }

    private void bar(int k) {
        if (Character.isWhitespace(at(k - 1)) && Character.isWhitespace(at(k + 1))) {
            plain.setCharAt(k, ' ');
        }
    }

    /// Looks whether a comma belongs to the number that starts at a place.
    ///
    /// @return where to go on
    private int number(int start) {
        NumberToken whole = NumberToken.at(text, start);
        int comma = whole.end();
        hasPoint |= whole.kind() == Kind.DECIMAL;
        if (whole.kind() != Kind.WHOLE || at(comma) != ',' || depth > 0 || hasPoint) {
            return Math.max(comma, start + 1);
        }
        NumberToken fraction = NumberToken.at(text, comma + 1);
        boolean isFraction = NumberToken.isDigit(at(comma + 1)) && hasNoPoint(comma + 1, fraction.end());
        boolean mayBeThousands = fraction.end() - comma - 1 == LONGEST_GROUP && at(start) != '0';
        char behind = at(fraction.end());
        boolean goesOn = isPartOfName(behind)
                || behind == '.' && NumberToken.isDigit(at(fraction.end() + 1))
                || behind == ',' && !Character.isWhitespace(at(fraction.end() + 1));
        if (isFraction && !mayBeThousands && !goesOn) {
            plain.setCharAt(comma, '.');
        }
        return Math.max(fraction.end(), comma + 1);
    }

    private boolean hasNoPoint(int from, int to) {
        int k = from;
        while (k < to && at(k) != '.') {
            k++;
        }
        return k == to;
    }
}
