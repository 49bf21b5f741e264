package chalkgrad.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The code of a random network in a random idiom, with what it is.
///
/// @param weights by layer, input and neuron
/// @param biases by layer
/// @param rate the learning rate
/// @param epochs how often the parameters are updated; 0 for never
record WrittenNotebook(
        String code,
        String idiom,
        List<List<List<Double>>> weights,
        List<List<Double>> biases,
        List<List<Double>> x,
        List<List<Double>> y,
        List<String> activations,
        String loss,
        boolean isMean,
        double rate,
        int epochs) {
    static WrittenNotebook random(long seed) {
        return new Writer(new Random(seed)).notebook();
    }

    private static final class Writer {
        private final Random random;
        private final StringBuilder code = new StringBuilder();
        private final boolean oneHidden;
        private final int inputs;
        private final int hidden;
        private final int outputs;
        private final int samples;
        private final String hiddenKind;
        private final String outputKind;
        private final boolean isMean;

        Writer(Random random) {
            this.random = random;
            oneHidden = random.nextInt(4) > 0;
            inputs = 2 + random.nextInt(2);
            hidden = 2 + random.nextInt(3);
            outputKind = pick("identity", "sigmoid", "softmax");
            outputs = outputKind.equals("softmax") ? 2 + random.nextInt(2) : 1 + random.nextInt(2);
            samples = 2 + random.nextInt(3);
            hiddenKind = pick("sigmoid", "tanh", "relu");
            isMean = random.nextBoolean();
        }

        @SafeVarargs
        private <T> T pick(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        private double number(double range) {
            return (1 + random.nextInt((int) (range * 100))) / 100.0 * (random.nextBoolean() ? 1 : -1);
        }

        private List<List<Double>> matrix(int rows, int columns) {
            return IntStream.range(0, rows)
                    .mapToObj(i -> IntStream.range(0, columns)
                            .mapToObj(j -> number(1.5))
                            .toList())
                    .toList();
        }

        private List<List<Double>> targets() {
            List<List<Double>> rows = new ArrayList<>();
            for (int s = 0; s < samples; s++) {
                Double[] row = new Double[outputs];
                Arrays.setAll(
                        row,
                        j -> outputKind.equals("identity")
                                ? number(2)
                                : outputKind.equals("sigmoid") ? random.nextInt(2) : 0.0);
                if (outputKind.equals("softmax")) {
                    row[random.nextInt(outputs)] = 1.0;
                }
                rows.add(List.of(row));
            }
            return rows;
        }

        WrittenNotebook notebook() {
            int[] sizes = oneHidden ? new int[] {inputs, hidden, outputs} : new int[] {inputs, outputs};
            List<List<List<Double>>> weights = new ArrayList<>();
            List<List<Double>> biases = new ArrayList<>();
            for (int l = 1; l < sizes.length; l++) {
                weights.add(matrix(sizes[l - 1], sizes[l]));
                biases.add(matrix(1, sizes[l]).getFirst());
            }
            List<List<Double>> x = matrix(samples, inputs);
            List<List<Double>> y = targets();
            double rate = pick(0.1, 0.5, 0.01);
            int epochs = pick(0, 1, 3, 2000);
            String loss = switch (outputKind) {
                case "softmax" -> "categorical_cross_entropy";
                case "sigmoid" -> pick("binary_cross_entropy", "half_squared_error");
                default -> pick("half_squared_error", "sum_squared_error");
            };
            boolean columns = random.nextBoolean();
            code.append("import numpy as np\n");
            functions();
            code.append("X = np.array(%s)%s\n".formatted(python(x), columns ? ".T" : ""));
            code.append("%s = np.array(%s)%s\n".formatted(target(), python(y), columns ? ".T" : ""));
            String w = pick("W", "w", "weights");
            String b = pick("b", "bias");
            for (int l = 1; l < sizes.length; l++) {
                List<List<Double>> matrix = weights.get(l - 1);
                String bias = columns
                        ? "np.array(%s).reshape(-1, 1)".formatted(biases.get(l - 1))
                        : "np.array(%s)".formatted(pick(biases.get(l - 1).toString(), "[" + biases.get(l - 1) + "]"));
                code.append("%s%d = np.array(%s)\n".formatted(w, l, python(columns ? transposed(matrix) : matrix)));
                code.append("%s%d = %s\n".formatted(b, l, bias));
            }
            code.append("lr = %s\n".formatted(rate));
            code.append("m = X.shape[%d]\n".formatted(columns ? 1 : 0));
            training(loss, columns, w, b, epochs);
            List<String> activations = oneHidden ? List.of(hiddenKind, outputKind) : List.of(outputKind);
            return new WrittenNotebook(
                    code.toString(),
                    columns ? "columns" : "rows",
                    weights,
                    biases,
                    x,
                    y,
                    activations,
                    loss,
                    isMean,
                    rate,
                    epochs);
        }

        private String target() {
            return "Y";
        }

        private void functions() {
            code.append("def sigmoid(z):\n    return %s\n"
                    .formatted(pick(
                            "1 / (1 + np.exp(-z))",
                            "0.5 * (1 + np.tanh(z / 2))",
                            "1.0/(1.0+np.exp(-1.0*z))",
                            "np.exp(z) / (np.exp(z) + 1)")));
            code.append("def tanh(z):\n    return %s\n"
                    .formatted(pick(
                            "np.tanh(z)",
                            "(np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))",
                            "2 * sigmoid(2 * z) - 1")));
            code.append("def relu(z):\n    return %s\n"
                    .formatted(
                            pick("np.maximum(0, z)", "np.where(z > 0, z, 0)", "z * (z > 0)", "(z + np.abs(z)) / 2")));
            code.append("def softmax(z, axis):\n    e = np.exp(%s)\n    return e / %s\n"
                    .formatted(
                            pick("z", "z - np.max(z, axis=axis, keepdims=True)"),
                            pick("np.sum(e, axis=axis, keepdims=True)", "e.sum(axis, keepdims=True)")));
        }

        private void training(String loss, boolean columns, String w, String b, int epochs) {
            boolean loops = epochs > 1 || random.nextBoolean();
            String indent = epochs > 0 && loops ? "    " : "";
            if (!indent.isEmpty()) {
                code.append("for epoch in range(%d):\n".formatted(epochs));
            }
            List<String> lines = new ArrayList<>();
            int depth = oneHidden ? 2 : 1;
            String input = "X";
            for (int l = 1; l <= depth; l++) {
                String kind = l == depth ? outputKind : hiddenKind;
                String product = columns
                        ? pick("%s @ %s", "np.dot(%s, %s)").formatted(w + l, input)
                        : pick("%s @ %s", "np.dot(%s, %s)", "%s.dot(%s)").formatted(input, w + l);
                lines.add("z%d = %s + %s%d".formatted(l, product, b, l));
                lines.add("a%d = %s"
                        .formatted(
                                l,
                                switch (kind) {
                                    case "identity" -> "z" + l;
                                    case "softmax" -> "softmax(z%d, %d)".formatted(l, columns ? 0 : 1);
                                    default -> "%s(z%d)".formatted(kind, l);
                                }));
                input = "a" + l;
            }
            String a = "a" + depth;
            String sum = switch (loss) {
                case "categorical_cross_entropy" -> "-np.sum(Y * np.log(%s))".formatted(a);
                case "binary_cross_entropy" -> "-np.sum(Y * np.log(%s) + (1 - Y) * np.log(1 - %s))".formatted(a, a);
                case "half_squared_error" -> "0.5 * np.sum((%s - Y) ** 2)".formatted(a);
                default -> "np.sum(np.square(Y - %s))".formatted(a);
            };
            lines.add("loss = " + sum + (isMean ? " / m" : ""));
            if (epochs > 0) {
                backward(lines, loss, columns, w, b, depth);
            }
            lines.forEach(line -> code.append(indent).append(line).append('\n'));
        }

        private void backward(List<String> lines, String loss, boolean columns, String w, String b, int depth) {
            String a = "a" + depth;
            String factor = loss.equals("sum_squared_error") ? "2 * " : "";
            String slope = outputKind.equals("sigmoid") && loss.equals("half_squared_error")
                    ? " * %s * (1 - %s)".formatted(a, a)
                    : "";
            lines.add("d%d = %s(%s - Y)%s".formatted(depth, factor, a, slope));
            if (depth == 2) {
                String back = columns ? "%s2.T @ d2".formatted(w) : "d2 @ %s2.T".formatted(w);
                lines.add("d1 = (%s) * %s"
                        .formatted(
                                back,
                                switch (hiddenKind) {
                                    case "sigmoid" -> "a1 * (1 - a1)";
                                    case "tanh" -> "(1 - a1 ** 2)";
                                    default -> "(z1 > 0)";
                                }));
            }
            String share = isMean ? " / m" : "";
            for (int l = 1; l <= depth; l++) {
                String in = l == 1 ? "X" : "a1";
                lines.add("dW%d = %s%s"
                        .formatted(l, columns ? "d%d @ %s.T".formatted(l, in) : "%s.T @ d%d".formatted(in, l), share));
                lines.add("db%d = np.sum(d%d, axis=%d%s)%s"
                        .formatted(l, l, columns ? 1 : 0, columns ? ", keepdims=True" : "", share));
            }
            for (int l = 1; l <= depth; l++) {
                lines.add(
                        pick("%1$s = %1$s - lr * dW%2$d", "%1$s -= lr * dW%2$d").formatted(w + l, l));
                lines.add(
                        pick("%1$s = %1$s - lr * db%2$d", "%1$s -= lr * db%2$d").formatted(b + l, l));
            }
        }

        private static List<List<Double>> transposed(List<List<Double>> rows) {
            return IntStream.range(0, rows.getFirst().size())
                    .mapToObj(j -> rows.stream().map(row -> row.get(j)).toList())
                    .toList();
        }

        private static String python(List<List<Double>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(value -> String.format(Locale.ROOT, "%s", value))
                            .collect(Collectors.joining(", ", "[", "]")))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
    }
}
