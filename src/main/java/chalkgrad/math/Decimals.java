package chalkgrad.math;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How numbers are written for people: rounded to a number of decimal places or of significant digits, in the shortest
/// form. What would round to 0 without being 0, or is very large, is written with a power
/// of ten; -0 is 0.
///
/// @param digits decimal places or significant digits; [#FULL] for as many as read back to the same double
/// @param rounding what `digits` counts
/// @param separator between the whole and the rest: [#POINT] or [#COMMA]
public record Decimals(int digits, Rounding rounding, char separator) {
    public static final char POINT = '.';

    public static final char COMMA = ',';

    /// As many digits as it takes to read back the same double.
    public static final int FULL = -1;

    /// At most four decimals: what screens show unless the user sets it otherwise.
    public static final Decimals STANDARD = new Decimals(4, Rounding.PLACES);

    public static final Decimals EXACT = new Decimals(FULL, Rounding.PLACES);

    /// Published tables have up to 9 digits; more than this are of no use on a screen.
    public static final int MOST_CHOSEN = 10;

    private static final double LARGE = 1e7;

    /// What the digits of a number are counted from.
    public enum Rounding {
        PLACES,
        SIGNIFICANT
    }

    /// With a decimal point.
    public Decimals(int digits, Rounding rounding) {
        this(digits, rounding, POINT);
    }

    /// The same digits with another separator.
    public Decimals separatedBy(char other) {
        return new Decimals(digits, rounding, other);
    }

    /// The same separator with this many significant digits.
    public Decimals significant(int count) {
        return new Decimals(count, Rounding.SIGNIFICANT, separator);
    }

    /// The same separator with as many digits as read back to the same double.
    public Decimals exact() {
        return EXACT.separatedBy(separator);
    }

    /// What stands between numbers in a list, so that it is not taken for part of one.
    public String listSeparator() {
        return separator == COMMA ? ";" : ",";
    }

    /// As many digits more, or with a negative number fewer: up to 10, and not fewer than can be counted.
    public Decimals more(int by) {
        return new Decimals(Math.clamp(digits + (long) by, least(rounding), MOST_CHOSEN), rounding, separator);
    }

    /// As many digits, counted from elsewhere.
    public Decimals countedAs(Rounding other) {
        return new Decimals(Math.max(digits, least(other)), other, separator);
    }

    /// No decimal places are a number of digits that can be asked for, no significant digits are not.
    private static int least(Rounding rounding) {
        return rounding == Rounding.PLACES ? 0 : 1;
    }

    public String format(double value) {
        return pointed(value).replace(POINT, separator);
    }

    private String pointed(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        if (value == 0) {
            return "0";
        }
        if (digits == FULL) {
            return shortest(value);
        }
        return rounded(value);
    }

    /// The shortest decimal that reads back to the same double.
    private static String shortest(double value) {
        double size = Math.abs(value);
        return size >= LARGE || size < 1e-5
                ? Double.toString(value).replace("E", "e").replace(".0e", "e")
                : plain(new BigDecimal(Double.toString(value)));
    }

    private String rounded(double value) {
        var exact = new BigDecimal(value);
        if (Math.abs(value) >= LARGE) {
            return scientific(value);
        }
        int places = rounding == Rounding.PLACES ? digits : Math.max(0, digits - exact.precision() + exact.scale());
        var rounded = exact.setScale(places, RoundingMode.HALF_EVEN);
        boolean lost = rounded.signum() == 0 || rounding == Rounding.SIGNIFICANT && Math.abs(value) < 1e-4;
        return lost ? scientific(value) : plain(rounded);
    }

    private String scientific(double value) {
        int places = Math.max(0, rounding == Rounding.PLACES ? Math.min(digits, 2) : digits - 1);
        String text = String.format(Locale.ROOT, "%." + places + "e", value);
        String mantissa = plain(new BigDecimal(text.substring(0, text.indexOf('e'))));
        return mantissa + "e" + Integer.parseInt(text.substring(text.indexOf('e') + 1));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
