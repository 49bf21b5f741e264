package chalkgrad.math;

import java.util.function.IntPredicate;

/// Reads a text once, from left to right. Every method looks at a character at most once and none calls itself, so
/// the time is proportional to the length of the text, whatever it contains.
public final class TextScanner {
    private final String text;
    private int at;

    /// Starts before the first character.
    public TextScanner(String text) {
        this.text = text;
    }

    /// Whether nothing is left.
    public boolean isAtEnd() {
        return at >= text.length();
    }

    /// How many characters have been read.
    public int position() {
        return at;
    }

    /// Continues at a position that has been read before.
    public void returnTo(int position) {
        at = Math.min(position, at);
    }

    /// The next character, which stays unread; NUL at the end of the text.
    public char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    /// Reads the next code point.
    ///
    /// @throws IndexOutOfBoundsException at the end of the text
    public int next() {
        int next = text.codePointAt(at);
        at += Character.charCount(next);
        return next;
    }

    /// Reads a character if it comes next.
    public boolean accept(char expected) {
        boolean comes = !isAtEnd() && text.charAt(at) == expected;
        if (comes) {
            at++;
        }
        return comes;
    }

    /// Reads the longest run of code points that fulfil a condition; an empty text if the next one does not.
    public String run(IntPredicate condition) {
        int start = at;
        while (!isAtEnd() && condition.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    /// Reads the longest run of digits 0 to 9.
    public String digits() {
        return run(TextScanner::isDigit);
    }

    /// Reads the rest of the text.
    public String rest() {
        String rest = text.substring(Math.min(at, text.length()));
        at = text.length();
        return rest;
    }

    /// Whether a character is one of 0 to 9.
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// A text without its white space.
    public static String withoutSpace(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(result::appendCodePoint);
        return result.toString();
    }

    /// The text with each letter in lower case on its own, in linear time. String.toLowerCase takes quadratic time for
    /// letters that become two.
    public static String lowerCase(String text) {
        int point;
        for (int k = 0; k < text.length(); k += Character.charCount(point)) {
            point = text.codePointAt(k);
            if (Character.toLowerCase(point) != point) {
                return lowerCase(text, k);
            }
        }
        return text;
    }

    private static String lowerCase(String text, int from) {
        var result = new StringBuilder(text.length()).append(text, 0, from);
        int point;
        for (int k = from; k < text.length(); k += Character.charCount(point)) {
            point = text.codePointAt(k);
            result.appendCodePoint(Character.toLowerCase(point));
        }
        return result.toString();
    }
}
