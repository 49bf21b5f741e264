package chalkgrad.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Writes a random network with a hidden layer as libraries do inside: with a class for each kind of layer, with a list
/// of the layers' arrays, or with a tape of single numbers that knows each step's slopes. Nothing in it is wrong.
@SuppressWarnings("InlineFormatString") // programs as long as these are read on their own
final class WrittenInLayers {
    private static final String CLASSES = """
        import numpy as np
        class Dense:
            def __init__(self, W, b):
                self.W, self.b = W, b
            def forward(self, x):
                self.x = x
                return x @ self.W + self.b
            def backward(self, dout, lr):
                dx = dout @ self.W.T
                self.W -= lr * (self.x.T @ dout)
                self.b -= lr * dout.sum(axis=0)
                return dx
        class Sigmoid:
            def forward(self, x):
                self.out = 1 / (1 + np.exp(-x))
                return self.out
            def backward(self, dout, lr):
                return dout * self.out * (1 - self.out)
        class Tanh:
            def forward(self, x):
                self.out = np.tanh(x)
                return self.out
            def backward(self, dout, lr):
                return dout * (1 - self.out ** 2)
        class Relu:
            def forward(self, x):
                self.mask = x <= 0
                out = x.copy()
                out[self.mask] = 0
                return out
            def backward(self, dout, lr):
                dx = dout.copy()
                dx[self.mask] = 0
                return dx
        X = np.array(%s)
        Y = np.array(%s)
        layers = [Dense(np.array(%s), np.array(%s)), %s(), Dense(np.array(%s), np.array(%s))%s]
        lr = %s
        for epoch in range(%d):
            a = X
            for layer in layers:
                a = layer.forward(a)
            loss = 0.5 * np.sum((a - Y) ** 2)%s
            d = (a - Y)%s
            for layer in reversed(layers):
                d = layer.backward(d, lr)
        """;

    private static final String TUPLES = """
        import numpy as np
        X = np.array(%s)
        Y = np.array(%s)
        layers = [(np.array(%s), np.array(%s)), (np.array(%s), np.array(%s))]
        lr = %s
        for epoch in range(%d):
            acts = [X]
            for k, (W, b) in enumerate(layers):
                z = np.dot(acts[-1], W) + b
                acts.append(%s if k + 1 < len(layers) else z)
            loss = 0.5 * np.sum((acts[-1] - Y) ** 2)%s
            delta = (acts[-1] - Y)%s
            steps = []
            for (W, b), a in zip(reversed(layers), reversed(acts[:-1])):
                steps.insert(0, (a.T @ delta, delta.sum(axis=0)))
                delta = (delta @ W.T) * %s
            layers = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(layers, steps)]
        """;

    private static final String TAPE = """
        import math
        class Value:
            def __init__(self, data, parents=()):
                self.data, self.parents, self.grad = data, parents, 0.0
            def __add__(self, other):
                return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))
            def __sub__(self, other):
                return Value(self.data - other.data, ((self, 1.0), (other, -1.0)))
            def __mul__(self, other):
                return Value(self.data * other.data, ((self, other.data), (other, self.data)))
            def squash(self):
                t = %s
                return Value(t, ((self, %s),))
            def backward(self):
                order, seen = [], set()
                def visit(v):
                    if v not in seen:
                        seen.add(v)
                        for parent, slope in v.parents:
                            visit(parent)
                        order.append(v)
                visit(self)
                self.grad = 1.0
                for v in reversed(order):
                    for parent, slope in v.parents:
                        parent.grad += slope * v.grad
        xs = %s
        ys = %s
        W = [[Value(v) for v in row] for row in %s]
        b = [Value(v) for v in %s]
        V = [[Value(v) for v in row] for row in %s]
        c = [Value(v) for v in %s]
        params = [v for rows in (W, V, [b, c]) for row in rows for v in row]
        rate = %s
        for epoch in range(%d):
            total = Value(0.0)
            for x, y in zip(xs, ys):
                inputs = [Value(v) for v in x]
                h = []
                for j in range(len(b)):
                    s = inputs[0] * W[0][j]
                    for i in range(1, len(x)):
                        s = s + inputs[i] * W[i][j]
                    h.append((s + b[j]).squash())
                for k in range(len(c)):
                    s = h[0] * V[0][k]
                    for j in range(1, len(h)):
                        s = s + h[j] * V[j][k]
                    e = s + c[k] - Value(y[k])
                    total = total + e * e * Value(0.5)
            for p in params:
                p.grad = 0.0
            total.backward()
            for p in params:
                p.data -= rate * p.grad
        """;

    private final Random random;
    private final List<List<List<Double>>> weights;
    private final List<List<Double>> biases;
    private final List<List<Double>> x;
    private final List<List<Double>> y;
    private final String hidden;
    private final boolean isMean;
    private final double rate;
    private final int epochs;

    WrittenInLayers(Random random) {
        this.random = random;
        int inputs = 2 + random.nextInt(2);
        int size = 2 + random.nextInt(3);
        int outputs = 1 + random.nextInt(2);
        int samples = 2 + random.nextInt(3);
        weights = List.of(matrix(inputs, size), matrix(size, outputs));
        biases = List.of(matrix(1, size).getFirst(), matrix(1, outputs).getFirst());
        x = matrix(samples, inputs);
        y = matrix(samples, outputs);
        hidden = List.of("sigmoid", "tanh", "relu").get(random.nextInt(3));
        isMean = random.nextBoolean();
        rate = List.of(0.1, 0.5, 0.05).get(random.nextInt(3));
        epochs = List.of(1, 3, 12).get(random.nextInt(3));
    }

    private List<List<Double>> matrix(int rows, int columns) {
        return IntStream.range(0, rows)
                .mapToObj(
                        i -> IntStream.range(0, columns).mapToObj(j -> number()).toList())
                .toList();
    }

    private double number() {
        return (1 + random.nextInt(150)) / 100.0 * (random.nextBoolean() ? 1 : -1);
    }

    WrittenNotebook notebook() {
        return switch (random.nextInt(3)) {
            case 0 -> classes();
            case 1 -> tuples();
            default -> tape();
        };
    }

    private WrittenNotebook classes() {
        boolean isSquashed = random.nextBoolean();
        List<Object> parts = new ArrayList<>(List.of(x, y, weights.getFirst(), biases.getFirst()));
        parts.add(Character.toUpperCase(hidden.charAt(0)) + hidden.substring(1));
        parts.addAll(List.of(weights.getLast(), biases.getLast(), isSquashed ? ", Sigmoid()" : "", rate, epochs));
        parts.addAll(List.of(share(), share()));
        return notebook(CLASSES.formatted(parts.toArray()), "a class for each layer", isSquashed, hidden, isMean);
    }

    private WrittenNotebook tuples() {
        String squash = switch (hidden) {
            case "sigmoid" -> "1 / (1 + np.exp(-z))";
            case "tanh" -> "np.tanh(z)";
            default -> "np.maximum(z, 0)";
        };
        String slope = switch (hidden) {
            case "sigmoid" -> "a * (1 - a)";
            case "tanh" -> "(1 - a ** 2)";
            default -> "(a > 0)";
        };
        List<Object> parts = new ArrayList<>(List.of(x, y, weights.getFirst(), biases.getFirst()));
        parts.addAll(List.of(weights.getLast(), biases.getLast(), rate, epochs, squash, share(), share(), slope));
        return notebook(TUPLES.formatted(parts.toArray()), "a list of layers", false, hidden, isMean);
    }

    private WrittenNotebook tape() {
        boolean isTanh = random.nextBoolean();
        List<Object> parts = new ArrayList<>();
        parts.add(isTanh ? "math.tanh(self.data)" : "1 / (1 + math.exp(-self.data))");
        parts.addAll(List.of(isTanh ? "1 - t ** 2" : "t * (1 - t)", x, y, weights.getFirst(), biases.getFirst()));
        parts.addAll(List.of(weights.getLast(), biases.getLast(), rate, epochs));
        return notebook(TAPE.formatted(parts.toArray()), "a tape", false, isTanh ? "tanh" : "sigmoid", false);
    }

    private String share() {
        return isMean ? " / len(X)" : "";
    }

    private WrittenNotebook notebook(String code, String idiom, boolean isSquashed, String kind, boolean ofMean) {
        return new WrittenNotebook(
                code,
                idiom,
                List.of(),
                weights,
                biases,
                x,
                y,
                List.of(kind, isSquashed ? "sigmoid" : "identity"),
                "half_squared_error",
                ofMean,
                rate,
                epochs);
    }
}
