package chalkgrad.math;

/// The grammar of a decimal number, stated once for every place that reads one:
///
/// ```
/// number   = [sign] (decimal [power] | "nan" | "NaN" | "inf" | "Infinity")
/// decimal  = digits [point {digit}] | point digits
/// power    = ("e" | "E") ["+" | "-"] digits
/// sign     = "+" | "-" | "−"
/// point    = "."
/// ```
///
/// A number is read once from left to right, so the time grows only with its length. The exponent can have any
/// length.
///
/// @param end the place after the number
/// @param digits how many significant digits there are; 0 if all of them are 0
/// @param exponent the power of ten of the last digit; kept within ±[#FARTHEST]
/// @param kind what was read
public record NumberToken(int end, int digits, int exponent, Kind kind) {
    /// Beyond this, a number is 0 or infinite whatever digits come before the power, in a text of sensible length.
    public static final int FARTHEST = 1_000_000_000;

    private static final String[] SPECIAL = {"Infinity", "inf", "nan", "NaN"};

    /// What a token is.
    public enum Kind {
        /// Digits without a point or a power.
        WHOLE,
        /// Digits with a point or a power.
        DECIMAL,
        /// `nan` or `inf`.
        SPECIAL,
        /// Not a number.
        NONE
    }

    /// The number that starts at a place of a text. If none does, it has the kind `NONE` and ends there.
    public static NumberToken at(String text, int start) {
        int k = start < text.length() && isSign(text.charAt(start)) ? start + 1 : start;
        for (String word : SPECIAL) {
            if (text.startsWith(word, k)) {
                return new NumberToken(k + word.length(), 0, 0, Kind.SPECIAL);
            }
        }
        int whole = digits(text, k);
        boolean point = whole < text.length() && text.charAt(whole) == '.';
        int end = point ? digits(text, whole + 1) : whole;
        int count = end - k - (point ? 1 : 0);
        if (count == 0) {
            return new NumberToken(start, 0, 0, Kind.NONE);
        }
        int decimals = point ? end - whole - 1 : 0;
        int powerEnd = powerEnd(text, end);
        int power = powerEnd > end ? power(text, end + 1, powerEnd) : 0;
        int exponent = Math.clamp((long) power - decimals, -FARTHEST, FARTHEST);
        Kind kind = point || powerEnd > end ? Kind.DECIMAL : Kind.WHOLE;
        return new NumberToken(powerEnd, count - zeros(text, k, end), exponent, kind);
    }

    /// Whether a whole text is one number of a kind.
    public static boolean is(Kind kind, String text) {
        NumberToken token = at(text, 0);
        return token.kind == kind && token.end == text.length();
    }

    /// Whether a character can be the sign of a number.
    public static boolean isSign(char c) {
        return c == '+' || c == '-' || c == '−';
    }

    /// Whether a character is one of the digits 0 to 9, not of another script.
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(String text, int start) {
        int k = start;
        while (k < text.length() && isDigit(text.charAt(k))) {
            k++;
        }
        return k;
    }

    /// The number of leading zeros.
    private static int zeros(String text, int start, int end) {
        int zeros = 0;
        for (int k = start; k < end && (text.charAt(k) == '0' || text.charAt(k) == '.'); k++) {
            zeros += text.charAt(k) == '0' ? 1 : 0;
        }
        return zeros;
    }

    private static int powerEnd(String text, int start) {
        if (start >= text.length() || (text.charAt(start) | 0x20) != 'e') {
            return start;
        }
        boolean signed = start + 1 < text.length() && "+-".indexOf(text.charAt(start + 1)) >= 0;
        int first = signed ? start + 2 : start + 1;
        int end = digits(text, first);
        return end > first ? end : start;
    }

    private static int power(String text, int start, int end) {
        long power = 0;
        for (int k = start; k < end; k++) {
            if (isDigit(text.charAt(k))) {
                power = Math.min(FARTHEST, 10 * power + text.charAt(k) - '0');
            }
        }
        return (int) (text.charAt(start) == '-' ? -power : power);
    }
}
