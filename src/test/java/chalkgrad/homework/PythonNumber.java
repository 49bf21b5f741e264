package chalkgrad.homework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How Python writes a float.
final class PythonNumber {
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e16;

    private PythonNumber() {}

    /// `repr(value)`: the shortest digits that read back the same.
    static String repr(double value) {
        var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
            return scientific(digits, digits.precision() - 1);
        }
        return digits.scale() <= 0 ? digits.toPlainString() + ".0" : digits.toPlainString();
    }

    /// `f"{value:.4f}"`, which rounds the exact binary value.
    static String fixed(double value, int places) {
        String text =
                new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
        return value < 0 && !text.startsWith("-") ? "-" + text : text;
    }

    /// `f"{value:.4e}"`.
    static String exponent(double value, int places) {
        return scientific(new BigDecimal(value).round(new MathContext(places + 1, RoundingMode.HALF_EVEN)), places);
    }

    /// `round(value, 4)`, as Python shows it.
    static String rounded(double value, int places) {
        return repr(Double.parseDouble(fixed(value, places)));
    }

    /// What `.item()` gives of a tensor of floats.
    static String single(double value) {
        return repr((float) value);
    }

    static String scientific(BigDecimal number, int places) {
        if (number.signum() == 0) {
            return "0." + "0".repeat(places) + "e+00";
        }
        int exponent = number.precision() - number.scale() - 1;
        String digits = number.unscaledValue().abs().toString();
        String padded = digits + "0".repeat(Math.max(0, places + 1 - digits.length()));
        String rest = padded.substring(1, places + 1);
        return (number.signum() < 0 ? "-" : "")
                + padded.charAt(0)
                + (rest.isEmpty() ? "" : "." + rest)
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
