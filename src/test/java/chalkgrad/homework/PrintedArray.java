package chalkgrad.homework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// How NumPy and PyTorch print arrays, by the rules of their own printing: NumPy writes the shortest digits up to a
/// precision and aligns the points, PyTorch writes four places; both write powers of ten where sizes differ too much.
final class PrintedArray {
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e8;
    private static final double LARGEST_RATIO = 1000;
    private static final int TORCH_PLACES = 4;

    private PrintedArray() {}

    /// `print(array)` under `np.set_printoptions(precision=precision, suppress=suppress)`.
    static String numpy(Table table, int precision, boolean suppress) {
        return nested(table, format(table, precision, suppress), " ", "");
    }

    /// `array` as the last line of a cell.
    static String numpyRepr(Table table) {
        return "array(" + nested(table, format(table, 8, false), ", ", "      ") + ")";
    }

    /// `print(tensor)`.
    static String torch(Table table, boolean isDouble) {
        boolean scientific = table.numbers().anyMatch(v -> v != 0) && isWide(table.numbers());
        DoubleFunction<String> one =
                v -> scientific ? PythonNumber.exponent(v, TORCH_PLACES) : PythonNumber.fixed(v, TORCH_PLACES);
        int width = table.numbers().mapToObj(one).mapToInt(String::length).max().orElse(0);
        return "tensor(" + nested(table, v -> left(one.apply(v), width), ", ", "       ")
                + (isDouble ? ", dtype=torch.float64)" : ")");
    }

    /// `array.tolist()`.
    static String list(Table table) {
        return nested(table, PythonNumber::repr, ", ", "").replace("\n ", " ");
    }

    private static boolean isWide(DoubleStream numbers) {
        double[] sizes = numbers.map(Math::abs).filter(v -> v != 0).toArray();
        double largest = Arrays.stream(sizes).max().orElse(1);
        double smallest = Arrays.stream(sizes).min().orElse(1);
        return largest >= LARGEST_PLAIN || smallest < SMALLEST_PLAIN || largest / smallest > LARGEST_RATIO;
    }

    private static DoubleFunction<String> format(Table table, int precision, boolean suppress) {
        if (!suppress && isWide(table.numbers())) {
            int places = table.numbers()
                    .mapToObj(v -> significant(v, precision))
                    .mapToInt(digits -> Math.max(0, digits.precision() - 1))
                    .max()
                    .orElse(0);
            DoubleFunction<String> one = v -> PythonNumber.scientific(significant(v, precision), Math.max(1, places));
            int width =
                    table.numbers().mapToObj(one).mapToInt(String::length).max().orElse(0);
            return v -> left(one.apply(v), width);
        }
        List<String> all = table.numbers().mapToObj(v -> shortest(v, precision)).toList();
        int before = all.stream().mapToInt(text -> text.indexOf('.')).max().orElse(0);
        int after = all.stream()
                .mapToInt(text -> text.length() - text.indexOf('.') - 1)
                .max()
                .orElse(0);
        return v -> {
            String text = shortest(v, precision);
            int places = text.length() - text.indexOf('.') - 1;
            return " ".repeat(before - text.indexOf('.')) + text + " ".repeat(after - places);
        };
    }

    private static BigDecimal significant(double value, int precision) {
        var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return digits.precision() <= precision + 1
                ? digits
                : new BigDecimal(value)
                        .round(new java.math.MathContext(precision + 1, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
    }

    private static String shortest(double value, int precision) {
        var digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var cut = digits.scale() <= precision
                ? digits
                : new BigDecimal(value)
                        .setScale(precision, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        String text = cut.scale() <= 0 ? cut.toPlainString() + "." : cut.toPlainString();
        return value < 0 && cut.signum() == 0 ? "-" + text : text;
    }

    private static String left(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private static String nested(Table table, DoubleFunction<String> format, String separator, String indent) {
        List<String> rows = Arrays.stream(table.rows())
                .map(row -> Arrays.stream(row).mapToObj(format).collect(Collectors.joining(separator, "[", "]")))
                .toList();
        return table.isVector() ? rows.getFirst() : "[" + String.join(separator.strip() + "\n " + indent, rows) + "]";
    }
}
