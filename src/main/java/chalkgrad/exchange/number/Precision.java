package chalkgrad.exchange.number;

import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;

/// The real number of digits of printed numbers. Arrays leave out trailing zeros, so `1.` in them is 1.00000000; whole
/// numbers without a point are exact.
public final class Precision {
    /// The decimals that a single `1.` stands for: the fewest that programs print arrays with.
    private static final int FEWEST_DECIMALS = 4;

    private static final double EXACT = 1e-9;

    private Precision() {}

    public static List<List<WrittenNumber>> ofArray(List<List<WrittenNumber>> rows) {
        int most = rows.stream()
                .flatMap(List::stream)
                .mapToInt(Precision::decimals)
                .max()
                .orElse(0);
        int decimals = most == 0 ? FEWEST_DECIMALS : most;
        return rows.stream()
                .map(row ->
                        row.stream().map(written -> inArray(written, decimals)).toList())
                .toList();
    }

    private static WrittenNumber inArray(WrittenNumber written, int decimals) {
        String text = written.text();
        if (!text.contains(".")) {
            return isWhole(text) ? exact(written) : written;
        }
        return text.contains("e") || text.contains("E") || decimals(written) == decimals
                ? written
                : written.withDecimals(decimals);
    }

    public static WrittenNumber ofScalar(WrittenNumber written) {
        if (isWhole(written.text())) {
            return exact(written);
        }
        return isWholeWithPoint(written.text()) ? written.withDecimals(FEWEST_DECIMALS) : written;
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

    private static WrittenNumber exact(WrittenNumber written) {
        return new WrittenNumber(
                written.text(), written.value(), EXACT * Math.max(1, Math.abs(written.value())), written.digits());
    }

    private static int decimals(WrittenNumber written) {
        boolean hasPower = written.text().contains("e") || written.text().contains("E");
        return hasPower ? 0 : Math.max(0, -written.printed().exponent());
    }
}
