package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The first pass of a network of two layers, computed number by number in loops from the formulas of the course, apart
/// from the program: what notebooks of these tests print. Arrays have one row for each sample; the gradients are the
/// means over them.
final class Loops {
    final double[][] x;
    final double[][] y;
    final double[][] z1;
    final double[][] a1;
    final double[][] z2;
    final double[][] a2;
    final double[][] delta1;
    final double[][] delta2;
    final double[][] slope1;
    final double[][] w1;
    final double[][] w2;
    final double[] b1;
    final double[] b2;
    final double[][] gradient1;
    final double[][] gradient2;
    final double[] biasGradient1;
    final double[] biasGradient2;

    Loops(Document document) {
        int n = document.samples().size();
        x = table(
                n,
                document.network().inputSize(),
                (s, i) -> document.samples().get(s).x().get(0, i));
        y = table(
                n,
                document.network().outputLayer().size(),
                (s, j) -> document.samples().get(s).y().get(0, j));
        w1 = parameters(document, 1);
        w2 = parameters(document, 2);
        b1 = document.parameters().biases(1).toArray(0);
        b2 = document.parameters().biases(2).toArray(0);
        String hidden = document.network().layer(1).activation().name();
        String output = document.network().layer(2).activation().name();
        z1 = sums(x, w1, b1);
        a1 = map(z1, z -> value(hidden, z));
        z2 = sums(a1, w2, b2);
        a2 = output.equals("softmax") ? softmax(z2) : map(z2, z -> value(output, z));
        slope1 = map(z1, z -> slope(hidden, z));
        boolean isCross = document.loss().name().endsWith("entropy");
        delta2 = table(n, b2.length, (s, j) -> (a2[s][j] - y[s][j]) * (isCross ? 1 : slope(output, z2[s][j])));
        delta1 = table(
                n,
                b1.length,
                (s, i) -> slope1[s][i]
                        * IntStream.range(0, b2.length)
                                .mapToDouble(j -> delta2[s][j] * w2[i][j])
                                .sum());
        gradient1 = gradient(x, delta1);
        gradient2 = gradient(a1, delta2);
        biasGradient1 = biasGradient(delta1);
        biasGradient2 = biasGradient(delta2);
    }

    interface Entry {
        double at(int row, int column);
    }

    interface OfNumber {
        double of(double number);
    }

    static double[][] table(int rows, int columns, Entry entry) {
        return IntStream.range(0, rows)
                .mapToObj(i -> IntStream.range(0, columns)
                        .mapToDouble(j -> entry.at(i, j))
                        .toArray())
                .toArray(double[][]::new);
    }

    static double[][] map(double[][] table, OfNumber number) {
        return table(table.length, table[0].length, (i, j) -> number.of(table[i][j]));
    }

    static double[][] turned(double[][] table) {
        return table(table[0].length, table.length, (i, j) -> table[j][i]);
    }

    /// A table with a column before its others.
    static double[][] beside(double[] column, double[][] table) {
        return table(table.length, table[0].length + 1, (i, j) -> j == 0 ? column[i] : table[i][j - 1]);
    }

    /// A table with a row below its others.
    static double[][] above(double[][] table, double[] row) {
        return table(table.length + 1, row.length, (i, j) -> i < table.length ? table[i][j] : row[j]);
    }

    static double[] ones(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 1).toArray();
    }

    private static double[][] parameters(Document document, int layer) {
        var weights = document.parameters().weights(layer);
        return table(weights.rows(), weights.columns(), weights::get);
    }

    private static double[][] sums(double[][] a, double[][] w, double[] b) {
        return table(
                a.length,
                b.length,
                (s, j) -> b[j]
                        + IntStream.range(0, w.length)
                                .mapToDouble(i -> a[s][i] * w[i][j])
                                .sum());
    }

    private static double[][] softmax(double[][] z) {
        return table(
                z.length,
                z[0].length,
                (s, j) -> Math.exp(z[s][j])
                        / IntStream.range(0, z[0].length)
                                .mapToDouble(k -> Math.exp(z[s][k]))
                                .sum());
    }

    private static double value(String activation, double z) {
        return switch (activation) {
            case "sigmoid" -> 1 / (1 + Math.exp(-z));
            case "tanh" -> Math.tanh(z);
            case "relu" -> Math.max(0, z);
            case "identity" -> z;
            default -> throw new IllegalArgumentException(activation);
        };
    }

    private static double slope(String activation, double z) {
        return switch (activation) {
            case "sigmoid" -> Math.exp(-z) / Math.pow(1 + Math.exp(-z), 2);
            case "tanh" -> 1 / Math.pow(Math.cosh(z), 2);
            case "relu" -> z > 0 ? 1 : 0;
            case "identity" -> 1;
            default -> throw new IllegalArgumentException(activation);
        };
    }

    private static double[][] gradient(double[][] a, double[][] delta) {
        return table(
                a[0].length,
                delta[0].length,
                (i, j) -> IntStream.range(0, a.length)
                                .mapToDouble(s -> a[s][i] * delta[s][j])
                                .sum()
                        / a.length);
    }

    private static double[] biasGradient(double[][] delta) {
        return IntStream.range(0, delta[0].length)
                .mapToDouble(j -> IntStream.range(0, delta.length)
                                .mapToDouble(s -> delta[s][j])
                                .sum()
                        / delta.length)
                .toArray();
    }

    /// An array as it is printed, a row below the other; a single row has no outer brackets.
    static String text(double[][] table) {
        return table.length == 1
                ? text(table[0])
                : IntStream.range(0, table.length)
                        .mapToObj(i -> (i == 0 ? "[" : " ") + text(table[i]))
                        .collect(Collectors.joining("\n", "", "]"));
    }

    static String text(double[] row) {
        return IntStream.range(0, row.length)
                .mapToObj(j -> String.format(Locale.ROOT, "%.8f", row[j]))
                .collect(Collectors.joining(" ", "[", "]"));
    }
}
