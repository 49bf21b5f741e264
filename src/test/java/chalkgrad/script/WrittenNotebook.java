package chalkgrad.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The code of a random network in a random idiom, with a mistake in one line or without, and what the network is.
///
/// @param idiom how the code is written, and its mistake
/// @param weights by layer, input and neuron
/// @param biases by layer
/// @param rate the learning rate
/// @param epochs how often the parameters are updated; 0 for never
/// @param wrong the lines with a mistake, without indentation
record WrittenNotebook(
        String code,
        String idiom,
        List<String> wrong,
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
        var random = new Random(seed);
        if (seed % 5 == 0) {
            return new WrittenInLayers(random).notebook();
        }
        return random.nextInt(4) == 0 ? new WrittenPlainly(random).notebook() : new Writer(random, false).notebook();
    }

    /// The code of a network with a hidden layer that is trained, with mistakes in two lines, neither of which follows
    /// from the other.
    static WrittenNotebook withTwoMistakes(long seed) {
        return new Writer(new Random(seed), true).notebook();
    }

    WrittenNotebook {
        wrong = List.copyOf(wrong);
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
        private final String style;
        private final boolean isTwice;
        private final List<String> wrong = new ArrayList<>();
        private String slip = "";

        Writer(Random random, boolean isTwice) {
            this.random = random;
            this.isTwice = isTwice;
            style = pick("lines", "lines", "class", "dict", "function");
            oneHidden = random.nextInt(4) > 0 || isTwice;
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
            int epochs = isTwice ? pick(1, 3) : pick(0, 1, 3, 2000);
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
            code.append("lr = %s\n".formatted(rate));
            String w = spelled(pick("W", "w", "weights"));
            String b = spelled(pick("b", "bias"));
            List<String> given = new ArrayList<>();
            for (int l = 1; l < sizes.length; l++) {
                List<List<Double>> matrix = weights.get(l - 1);
                String bias = columns
                        ? "np.array(%s).reshape(-1, 1)".formatted(biases.get(l - 1))
                        : "np.array(%s)".formatted(pick(biases.get(l - 1).toString(), "[" + biases.get(l - 1) + "]"));
                given.add("%s = np.array(%s)".formatted(w.formatted(l), python(columns ? transposed(matrix) : matrix)));
                given.add("%s = %s".formatted(b.formatted(l), bias));
            }
            wrap(given, training(loss, columns, w, b, epochs), columns);
            List<String> activations = oneHidden ? List.of(hiddenKind, outputKind) : List.of(outputKind);
            return new WrittenNotebook(
                    code.toString(),
                    style + (columns ? ", columns" : ", rows") + (slip.isEmpty() ? "" : ", mistake: " + slip),
                    wrong,
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

        /// The name of the arrays of all layers, with a place for the number of the layer.
        private String spelled(String name) {
            return switch (style) {
                case "class" -> "self." + name + "%d";
                case "dict" -> "p['" + name + "%d']";
                default -> name + "%d";
            };
        }

        /// Writes the parameters and the training as the style has them.
        private void wrap(List<String> given, List<String> training, boolean columns) {
            String count = "m = X.shape[%d]".formatted(columns ? 1 : 0);
            switch (style) {
                case "class" -> {
                    code.append("class Network:\n    def __init__(self):\n");
                    write("        ", given);
                    code.append("    def train(self, X, Y, lr):\n        ")
                            .append(count)
                            .append('\n');
                    write("        ", training);
                    code.append("network = Network()\nnetwork.train(X, Y, lr)\n");
                }
                case "function" -> {
                    write("", given);
                    String names =
                            given.stream().map(line -> line.split(" = ", -1)[0]).collect(Collectors.joining(", "));
                    code.append("def train(X, Y, %s, lr):\n    %s\n".formatted(names, count));
                    write("    ", training);
                    code.append("    return loss\nprint(train(X, Y, %s, lr))\n".formatted(names));
                }
                default -> {
                    code.append(style.equals("dict") ? "p = {}\n" : "");
                    write("", given);
                    code.append(count).append('\n');
                    write("", training);
                }
            }
        }

        private void write(String indent, List<String> lines) {
            lines.forEach(line -> code.append(indent).append(line).append('\n'));
        }

        /// Makes a mistake in one line, in two of three codes that train.
        private void slip(List<String> lines) {
            List<String[]> known = new ArrayList<>(List.of(
                    new String[] {"z2 = ", "a1", "z1"},
                    new String[] {"z2 = ", " + b", " - b"},
                    new String[] {"loss = ", "= ", "= -"},
                    new String[] {"d2 = ", "a2 - Y", "Y - a2"},
                    new String[] {"d2 = ", " * a2 * (1 - a2)", ""},
                    new String[] {"d1 = ", ") * a1 * (1 - a1)", ")"},
                    new String[] {"d1 = ", ") * (1 - a1 ** 2)", ")"},
                    new String[] {"d1 = ", ") * (z1 > 0)", ")"},
                    new String[] {"dW2 = ", "a1", "z1"},
                    new String[] {"db1 = ", "d1", "z1"},
                    new String[] {"", "lr * dW1", "dW1"},
                    new String[] {"", "- lr * dW2", "+ lr * dW2"},
                    new String[] {"", "-= lr * dW2", "+= lr * dW2"}));
            known.add(new String[] {"z2 = ", lines.get(2).substring(lines.get(2).indexOf(" + ")), ""});
            Collections.shuffle(known, random);
            for (String[] one : known) {
                for (int k = 0; k < lines.size() && wrong.size() < (isTwice ? 2 : 1); k++) {
                    String line = lines.get(k);
                    if (line.startsWith(one[0]) && line.contains(one[1]) && !wrong.contains(line)) {
                        lines.set(k, line.replace(one[1], one[2]));
                        wrong.add(lines.get(k));
                        slip += (slip.isEmpty() ? "" : "; ") + line + " -> " + lines.get(k);
                        break;
                    }
                }
            }
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

        private List<String> training(String loss, boolean columns, String w, String b, int epochs) {
            List<String> lines = new ArrayList<>();
            int depth = oneHidden ? 2 : 1;
            String input = "X";
            for (int l = 1; l <= depth; l++) {
                String kind = l == depth ? outputKind : hiddenKind;
                String product = columns
                        ? pick("%s @ %s", "np.dot(%s, %s)").formatted(w.formatted(l), input)
                        : pick("%s @ %s", "np.dot(%s, %s)", "%s.dot(%s)").formatted(input, w.formatted(l));
                lines.add("z%d = %s + %s".formatted(l, product, b.formatted(l)));
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
            if (epochs > 0 && oneHidden && (isTwice || random.nextInt(3) > 0)) {
                slip(lines);
            }
            boolean loops = epochs > 1 || epochs == 1 && random.nextBoolean();
            List<String> result = new ArrayList<>();
            if (loops) {
                result.add("for epoch in range(%d):".formatted(epochs));
            }
            lines.forEach(line -> result.add((loops ? "    " : "") + line));
            return result;
        }

        private void backward(List<String> lines, String loss, boolean columns, String w, String b, int depth) {
            String a = "a" + depth;
            String factor = loss.equals("sum_squared_error") ? "2 * " : "";
            String slope = outputKind.equals("sigmoid") && loss.equals("half_squared_error")
                    ? " * %s * (1 - %s)".formatted(a, a)
                    : "";
            lines.add("d%d = %s(%s - Y)%s".formatted(depth, factor, a, slope));
            if (depth == 2) {
                String back = (columns ? "%s.T @ d2" : "d2 @ %s.T").formatted(w.formatted(2));
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
                        pick("%1$s = %1$s - lr * dW%2$d", "%1$s -= lr * dW%2$d").formatted(w.formatted(l), l));
                lines.add(
                        pick("%1$s = %1$s - lr * db%2$d", "%1$s -= lr * db%2$d").formatted(b.formatted(l), l));
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
