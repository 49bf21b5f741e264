package chalkgrad.math;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How numbers are written for people: rounded to a number of decimal places or significant digits, in the shortest
/// form. A number that is not 0 but would round to it, or that is very large, is written with a power of ten. -0 is
/// written as 0.
///
/// @param digits decimal places or significant digits; [#FULL] for as many as needed to read back the same double
/// @param rounding what `digits` counts
/// @param separator between the whole part and the decimals: [#POINT] or [#COMMA]
public record Decimals(int digits, Rounding rounding, char separator) {
    public static final char POINT = '.';

    public static final char COMMA = ',';

    /// As many digits as needed to read back the same double.
    public static final int FULL = -1;

    /// At most four decimals: the default of the window.
    public static final Decimals STANDARD = new Decimals(4, Rounding.PLACES);

    public static final Decimals EXACT = new Decimals(FULL, Rounding.PLACES);

    /// Published tables have up to 9 digits; more than 10 are of no use on a screen.
    public static final int MOST_CHOSEN = 10;

    private static final double LARGE = 1e7;

    /// Up to so many units of the last place, a product of doubles is off by less than [#NEAR_TIE] of one, so it rounds
    /// like the exact number unless it is that near the middle between two. It takes a small part of the time.
    private static final double MOST_UNITS = 1e9;

    private static final double NEAR_TIE = 1e-6;

    /// Where the counting of digits starts.
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

    /// The same separator with as many digits as needed to read back the same double.
    public Decimals exact() {
        return EXACT.separatedBy(separator);
    }

    /// The separator between numbers in a list, which cannot be taken for part of a number.
    public String listSeparator() {
        return separator == COMMA ? ";" : ",";
    }

    /// This many digits more, or fewer if negative: at most 10, and at least as few as make sense.
    public Decimals more(int by) {
        return new Decimals(Math.clamp(digits + (long) by, least(rounding), MOST_CHOSEN), rounding, separator);
    }

    /// The same number of digits with another rounding.
    public Decimals countedAs(Rounding other) {
        return new Decimals(Math.max(digits, least(other)), other, separator);
    }

    /// Zero decimal places are possible, zero significant digits are not.
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
        if (Math.abs(value) >= LARGE) {
            return scientific(value);
        }
        double units = rounding == Rounding.PLACES ? Math.abs(value) * Math.pow(10, digits) : 0;
        if (units >= 1 && units < MOST_UNITS && Math.abs(units - Math.floor(units) - 0.5) > NEAR_TIE) {
            return plain(BigDecimal.valueOf(Math.round(Math.copySign(units, value)), digits));
        }
        var exact = new BigDecimal(value);
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
