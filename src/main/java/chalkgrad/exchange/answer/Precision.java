package chalkgrad.exchange.answer;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.Numeral;
import java.util.List;

/// The real number of digits of printed numbers. Arrays leave out trailing zeros, so `1.` in them is 1.00000000; whole
/// numbers without a point are exact.
final class Precision {
    /// The decimals that a single `1.` stands for: the fewest that programs print arrays with.
    private static final int FEWEST_DECIMALS = 4;

    private static final double EXACT = 1e-9;

    private Precision() {}

    static List<List<Numeral>> ofArray(List<List<Numeral>> rows) {
        int most = rows.stream()
                .flatMap(List::stream)
                .mapToInt(Precision::decimals)
                .max()
                .orElse(0);
        int decimals = most == 0 ? FEWEST_DECIMALS : most;
        return rows.stream()
                .map(row ->
                        row.stream().map(numeral -> inArray(numeral, decimals)).toList())
                .toList();
    }

    private static Numeral inArray(Numeral numeral, int decimals) {
        String text = numeral.text();
        if (!text.contains(".")) {
            return isWhole(text) ? exact(numeral) : numeral;
        }
        return text.contains("e") || text.contains("E") || decimals(numeral) == decimals
                ? numeral
                : numeral.withDecimals(decimals);
    }

    static Numeral ofScalar(Numeral numeral) {
        if (isWhole(numeral.text())) {
            return exact(numeral);
        }
        return isWholeWithPoint(numeral.text()) ? numeral.withDecimals(FEWEST_DECIMALS) : numeral;
    }

    private static boolean isWhole(String text) {
        return NumberToken.is(Kind.WHOLE, text);
    }

    /// Whether it is a whole number followed by a point and at most a 0.
    private static boolean isWholeWithPoint(String text) {
        int point = text.indexOf('.');
        return point > 0
                && isWhole(text.substring(0, point))
                && (point == text.length() - 1 || text.substring(point).equals(".0"));
    }

    private static Numeral exact(Numeral numeral) {
        return new Numeral(
                numeral.text(), numeral.value(), EXACT * Math.max(1, Math.abs(numeral.value())), numeral.digits());
    }

    private static int decimals(Numeral numeral) {
        boolean hasPower = numeral.text().contains("e") || numeral.text().contains("E");
        return hasPower ? 0 : Math.max(0, -numeral.printed().exponent());
    }
}
