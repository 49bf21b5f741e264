package chalkgrad.mistake;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.math.TextScanner;

/// A number as it is printed. If dots say that its digits go on, as in `0.593…`, it is any number that has these digits
/// when it is cut off or rounded: from 0.5925 to 0.594.
///
/// @param text the digits
/// @param value the number that they stand for; the middle of those that they can be
/// @param tolerance the largest distance to the number that was rounded: half a unit of the last digit
/// @param digits the number of significant digits; 0 if it cannot be read
public record WrittenNumber(String text, double value, double tolerance, int digits) {
    /// Half a unit of the last digit, and a little more for numbers in the middle.
    private static final double HALF = 0.5 + 1e-6;

    /// Stands behind digits that go on.
    public static final char GOES_ON = '…';

    /// What numbers whose digits go on can be farther off above than below, in units of the last digit.
    private static final double CUT_OFF = 0.25;

    private static final double EXACT = 1e-9;
    private static final int DOUBLE_DIGITS = 15;

    /// So many zeros at the end are seldom the digits of a computed number.
    private static final int MANY_ZEROS = 3;

    /// The tolerance in single precision, relative to the largest number they are computed from.
    private static final double SINGLE = 4e-7;

    /// Reads plain decimals, with or without a power of ten of any size. Beyond double precision they become infinite
    /// or 0.
    ///
    /// @throws NumberFormatException if it is none
    public static WrittenNumber of(String text) {
        String plain = text.strip().replace('−', '-');
        String unsigned = plain.startsWith("-") || plain.startsWith("+") ? plain.substring(1) : plain;
        return switch (TextScanner.lowerCase(unsigned)) {
            case "nan" -> new WrittenNumber(text, Double.NaN, 0, 1);
            case "inf", "infinity", "∞" ->
                new WrittenNumber(
                        text, plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, 0, 1);
            default -> decimal(text, plain);
        };
    }

    private static WrittenNumber decimal(String text, String plain) {
        return goesOn(plain)
                ? goingOn(text, terminated(text, plain.substring(0, plain.length() - 1)))
                : terminated(text, plain);
    }

    private static boolean goesOn(String text) {
        return text.endsWith(String.valueOf(GOES_ON));
    }

    /// Numbers that are rounded to some digits, and those that are larger by less than one unit of the last of them.
    private static WrittenNumber goingOn(String text, WrittenNumber rounded) {
        double unit =
                Math.pow(10, NumberToken.at(text.strip().replace('−', '-'), 0).exponent());
        return new WrittenNumber(
                text,
                rounded.value + Math.copySign(CUT_OFF * unit, rounded.value),
                (HALF + CUT_OFF) * unit,
                rounded.digits);
    }

    private static WrittenNumber terminated(String text, String plain) {
        NumberToken token = NumberToken.at(plain, 0);
        if (token.kind() == Kind.NONE || token.end() != plain.length()) {
            throw new NumberFormatException("not a number");
        }
        double value = Double.parseDouble(plain);
        if (Double.isInfinite(value)) {
            return new WrittenNumber(text, value, 0, Math.max(1, token.digits()));
        }
        double unit = Math.pow(10, token.exponent());
        if (token.digits() == 0) {
            // a 0 has no digit that a power of ten could make a large one
            return new WrittenNumber(text, value, HALF * Math.min(1, unit), 1);
        }
        double noise = token.digits() >= DOUBLE_DIGITS ? noise(value) : 0;
        return new WrittenNumber(text, value, HALF * unit + noise, token.digits());
    }

    /// A fraction, which is exact.
    ///
    /// @throws NumberFormatException if it is none
    public static WrittenNumber fraction(String numerator, String denominator) {
        double value = of(numerator).value / of(denominator).value;
        return new WrittenNumber(numerator + "/" + denominator, value, noise(value), DOUBLE_DIGITS);
    }

    /// A number that cannot be read: it only keeps its place among others.
    public static WrittenNumber unread(String text) {
        return new WrittenNumber(text, Double.NaN, 0, 0);
    }

    public boolean isUnread() {
        return digits == 0;
    }

    /// A number as people mean it: a single digit without a point, such as 1 or 0, is exact.
    public WrittenNumber given() {
        boolean exact = digits == 1 && Math.abs(value) < 10 && NumberToken.is(Kind.WHOLE, text.strip());
        return exact ? new WrittenNumber(text, value, EXACT, digits) : this;
    }

    /// The tolerance for a number with as many digits as a double holds: the last ones may differ by the order of
    /// operations.
    private static double noise(double value) {
        return 2e-13 * Math.abs(value) + 1e-15;
    }

    /// This number in an array whose numbers have this many decimals, with trailing zeros not printed.
    public WrittenNumber withDecimals(int decimals) {
        if (goesOn(text)) {
            return this;
        }
        double unit = Math.pow(10, -decimals);
        int more = (int) Math.round(Math.log10(Math.max(1, tolerance / (HALF * unit))));
        double good = HALF * unit + (decimals >= DOUBLE_DIGITS ? noise(value) : 0);
        return new WrittenNumber(text, value, Math.min(tolerance, good), value == 0 ? digits : digits + more);
    }

    /// This number computed in single precision among numbers as large as this.
    public WrittenNumber single(double scale) {
        return new WrittenNumber(
                text, value, tolerance + SINGLE * Math.max(scale, Math.abs(value)), Math.min(digits, 7));
    }

    /// The text read anew, since single precision may have taken digits away; a fraction has none.
    public NumberToken printed() {
        String plain = text.strip().replace('−', '-');
        NumberToken token = NumberToken.at(plain, 0);
        return token.end() == plain.length() - (goesOn(plain) ? 1 : 0) ? token : NumberToken.at("", 0);
    }

    /// The number of significant digits, without several zeros at the end of a decimal: many mistakes with round
    /// numbers give those.
    public int tellingDigits() {
        int end = endOfMantissa(text);
        int zeros = 0;
        while (zeros < end && text.charAt(end - 1 - zeros) == '0') {
            zeros++;
        }
        boolean isRound = text.indexOf('.') >= 0 && zeros >= MANY_ZEROS;
        return isRound ? Math.max(Math.min(1, digits), digits - zeros) : digits;
    }

    /// Where the power of ten of a number begins; without one, the end.
    static int endOfMantissa(String number) {
        int power = TextScanner.lowerCase(number).indexOf('e');
        return power < 0 ? number.length() : power;
    }

    /// Whether these are the digits of a number.
    public boolean agrees(double number) {
        return number == value
                || Math.abs(number - value) <= tolerance
                || (Double.isNaN(number) && Double.isNaN(value));
    }

    /// Whether they are, except for the last digit, which is cut off or rounded wrongly.
    public boolean nearly(double number) {
        double error = Math.abs(number - value);
        boolean cutOff =
                error < (1 - 1e-5) * 2 * tolerance && Math.abs(value) <= Math.abs(number) && value * number >= 0;
        if (goesOn(text)) {
            // what can be cut off is right already: no farther above than a rounded number
            return digits >= 3 && error <= (1.5 - CUT_OFF) / (HALF + CUT_OFF) * tolerance;
        }
        return digits >= 3 ? error <= 3 * tolerance : digits == 2 && cutOff;
    }

    /// Whether these are the digits of a number with two neighbours exchanged.
    public boolean agreesWithDigitsExchanged(double number) {
        return ExchangedDigits.of(this).anyMatch(value -> Math.abs(number - value) <= tolerance);
    }
}
