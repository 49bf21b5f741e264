package chalkgrad.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Writes a random network in plain Python for one sample: with lists and loops over neurons, or with a variable for
/// each number. One hidden layer of sigmoids, and sigmoids at the outputs; half of the codes have a mistake in one
/// line.
final class WrittenPlainly {
    private static final String[] RULES = {
        "import math", "def f(s):", "    return 1 / (1 + math.exp(-s))",
    };

    private static final String CHANGED = " -> ";

    private final Random random;
    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final boolean isSingle;
    private final List<String> lines = new ArrayList<>(List.of(RULES));
    private final List<String> sums = new ArrayList<>();

    WrittenPlainly(Random random) {
        this.random = random;
        inputs = 2 + random.nextInt(2);
        hidden = 2 + random.nextInt(2);
        outputs = 1 + random.nextInt(2);
        isSingle = random.nextBoolean();
    }

    private double number() {
        return (1 + random.nextInt(150)) / 100.0 * (random.nextBoolean() ? 1 : -1);
    }

    private List<List<Double>> matrix(int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(
                        i -> IntStream.range(0, columns).mapToObj(j -> number()).toList())
                .toList();
    }

    WrittenNotebook notebook() {
        List<List<List<Double>>> weights = List.of(matrix(inputs, hidden), matrix(hidden, outputs));
        List<List<Double>> biases =
                List.of(matrix(1, hidden).getFirst(), matrix(1, outputs).getFirst());
        List<List<Double>> x = matrix(1, inputs);
        List<List<Double>> y = matrix(1, outputs);
        boolean isHalf = random.nextBoolean();
        double rate = List.of(0.1, 0.5, 0.05).get(random.nextInt(3));
        lines.add("rate = " + rate);
        if (isSingle) {
            single(weights, biases, x.getFirst(), y.getFirst(), isHalf);
        } else {
            lists(weights, biases, x.getFirst(), y.getFirst(), isHalf);
        }
        String slip = random.nextBoolean() ? slip() : "";
        return new WrittenNotebook(
                String.join("\n", lines) + "\n",
                (isSingle ? "single numbers" : "lists") + (slip.isEmpty() ? "" : ", mistake: " + slip),
                slip.isEmpty() ? List.of() : List.of(slip.substring(slip.indexOf(CHANGED) + CHANGED.length())),
                weights,
                biases,
                x,
                y,
                List.of("sigmoid", "sigmoid"),
                isHalf ? "half_squared_error" : "sum_squared_error",
                true,
                rate,
                1);
    }

    private void lists(
            List<List<List<Double>>> weights,
            List<List<Double>> biases,
            List<Double> x,
            List<Double> y,
            boolean isHalf) {
        lines.add("x = " + x);
        lines.add("t = " + y);
        lines.add("W = " + weights.getFirst());
        lines.add("V = " + weights.getLast());
        lines.add("b = " + biases.getFirst());
        lines.add("c = " + biases.getLast());
        lines.addAll(List.of(
                "h = []",
                "for j in range(len(b)):",
                "    s = 0.0",
                "    for i in range(len(x)):",
                "        s += x[i] * W[i][j]",
                "    h.append(f(s + b[j]))",
                "o = [f(sum(h[j] * V[j][k] for j in range(len(h))) + c[k]) for k in range(len(c))]",
                "E = sum((o[k] - t[k]) ** 2 for k in range(len(o)))" + (isHalf ? " / 2" : ""),
                "d = [%s(o[k] - t[k]) * o[k] * (1 - o[k]) for k in range(len(o))]".formatted(isHalf ? "" : "2 * "),
                "g = [sum(V[j][k] * d[k] for k in range(len(d))) * h[j] * (1 - h[j]) for j in range(len(h))]",
                "for j in range(len(h)):",
                "    for k in range(len(o)):",
                "        V[j][k] -= rate * d[k] * h[j]",
                "    for i in range(len(x)):",
                "        W[i][j] = W[i][j] - rate * g[j] * x[i]",
                "    b[j] -= rate * g[j]",
                "for k in range(len(o)):",
                "    c[k] -= rate * d[k]"));
    }

    private void single(
            List<List<List<Double>>> weights,
            List<List<Double>> biases,
            List<Double> x,
            List<Double> y,
            boolean isHalf) {
        give("x", x);
        give("t", y);
        for (int j = 0; j < hidden; j++) {
            int to = j + 1;
            give(
                    "w" + to,
                    weights.getFirst().stream().map(row -> row.get(to - 1)).toList());
        }
        for (int k = 0; k < outputs; k++) {
            int to = k + 1;
            give(
                    "v" + to,
                    weights.getLast().stream().map(row -> row.get(to - 1)).toList());
        }
        give("b", biases.getFirst());
        give("c", biases.getLast());
        neurons("h", "w", "x", "b", inputs, hidden);
        neurons("o", "v", "h", "c", hidden, outputs);
        IntStream.rangeClosed(1, outputs).forEach(k -> sums.add("(t%1$d - o%1$d) ** 2".formatted(k)));
        lines.add("E = (%s)%s".formatted(String.join(" + ", sums), isHalf ? " / 2" : ""));
        for (int k = 1; k <= outputs; k++) {
            lines.add("d%1$d = %2$s(o%1$d - t%1$d) * o%1$d * (1 - o%1$d)".formatted(k, isHalf ? "" : "2 * "));
        }
        for (int j = 1; j <= hidden; j++) {
            int from = j;
            String back = String.join(
                    " + ",
                    IntStream.rangeClosed(1, outputs)
                            .mapToObj(k -> "d%1$d * v%1$d%2$d".formatted(k, from))
                            .toList());
            lines.add("g%1$d = (%2$s) * h%1$d * (1 - h%1$d)".formatted(j, back));
        }
        update("w", "g", "x", "b", inputs, hidden);
        update("v", "d", "h", "c", hidden, outputs);
    }

    private void give(String name, List<Double> numbers) {
        for (int k = 1; k <= numbers.size(); k++) {
            lines.add("%s%d = %s".formatted(name, k, numbers.get(k - 1)));
        }
    }

    private void neurons(String name, String weight, String input, String bias, int from, int to) {
        for (int j = 1; j <= to; j++) {
            int own = j;
            String products = String.join(
                    " + ",
                    IntStream.rangeClosed(1, from)
                            .mapToObj(i -> "%s%d%d * %s%d".formatted(weight, own, i, input, i))
                            .toList());
            lines.add("%s%d = f(%s + %s%d)".formatted(name, j, products, bias, j));
        }
    }

    private void update(String weight, String delta, String input, String bias, int from, int to) {
        for (int j = 1; j <= to; j++) {
            for (int i = 1; i <= from; i++) {
                lines.add("%1$s%2$d%3$d = %1$s%2$d%3$d - rate * %4$s%2$d * %5$s%3$d"
                        .formatted(weight, j, i, delta, input));
            }
            lines.add("%1$s%2$d = %1$s%2$d - rate * %3$s%2$d".formatted(bias, j, delta));
        }
    }

    /// Makes a mistake in one line.
    private String slip() {
        String[][] known = {
            {" * h[j] * (1 - h[j]) for", " for"},
            {"(o[k] - t[k]) * o[k] * (1 - o[k])", "(o[k] - t[k])"},
            {"(1 - o[k]) for", "(t[k] - o[k]) for"},
            {"V[j][k] -= rate", "V[j][k] += rate"},
            {"- rate * g[j] * x[i]", "+ rate * g[j] * x[i]"},
            {" * h1 * (1 - h1)", ""},
            {"(o1 - t1) * o1 * (1 - o1)", "(o1 - t1)"},
            {"(o1 - t1)", "(t1 - o1)"},
            {"- rate * g1 * x2", "+ rate * g1 * x2"},
            {"- rate * d1 * h1", "- d1 * h1"},
            {" + c1)", ")"},
            {"d1 * v12", "d1 * v11"},
        };
        int start = random.nextInt(known.length);
        for (int n = 0; n < known.length; n++) {
            String[] one = known[(start + n) % known.length];
            for (int k = RULES.length; k < lines.size(); k++) {
                String line = lines.get(k);
                if (line.contains(one[0])) {
                    lines.set(k, line.replace(one[0], one[1]));
                    return line.strip() + CHANGED + lines.get(k).strip();
                }
            }
        }
        return "";
    }
}
