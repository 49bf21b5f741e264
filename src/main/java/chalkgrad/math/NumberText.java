package chalkgrad.math;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads numbers as people write them: with a decimal point or comma, with a power of ten, or as a fraction such as
/// `1/3`.
public final class NumberText {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

    private NumberText() {}

    /// The finite number that a text says; empty if it says none.
    public static OptionalDouble parse(String text) {
        String plain = text.strip().replace('−', '-').replaceAll("\\s*/\\s*", "/");
        int bar = plain.indexOf('/');
        if (bar < 0) {
            return finite(decimal(plain));
        }
        return finite(decimal(plain.substring(0, bar)) / decimal(plain.substring(bar + 1)));
    }

    private static double decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
