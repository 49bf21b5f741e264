package chalkgrad.homework;

import chalkgrad.homework.Numbers.Kinds;
import chalkgrad.mistake.search.Homework;
import chalkgrad.network.Hyperparameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Writes a homework as a notebook in the way of a random course: the code that computes each array, and what it
/// prints.
final class NotebookWriter {
    private final Random random;
    private final Homework homework;
    private final Numbers numbers;
    private final Course course;
    private final Idioms idioms;
    /// Whether weights lead from column to row, as in `W @ x`, and samples are columns.
    private final boolean columns;

    private final boolean flat;
    private final List<Passage> cells = new ArrayList<>();

    NotebookWriter(Random random, Homework homework) {
        this.random = random;
        this.homework = homework;
        this.numbers = new Numbers(homework);
        List<Course> possible =
                Course.ALL.stream().filter(one -> one.most() >= numbers.depth()).toList();
        this.course = possible.get(random.nextInt(possible.size()));
        this.idioms = new Idioms(random);
        this.columns = random.nextBoolean();
        this.flat = numbers.isSingle() && random.nextBoolean();
    }

    String course() {
        return course.name();
    }

    List<Passage> cells() {
        int depth = numbers.depth();
        cells.add(new Passage("given", given(), "", List.of()));
        for (int l = 1; l <= depth; l++) {
            sometimes(Kinds.WEIGHTS, l, "");
            sometimes(Kinds.BIASES, l, "");
        }
        cells.add(Asides.printed(random));
        for (int l = 1; l <= depth; l++) {
            show(Kinds.PRE_ACTIVATIONS, l, preActivation(l));
            show(
                    Kinds.ACTIVATIONS,
                    l,
                    "%s = f%d(%s)".formatted(name(Kinds.ACTIVATIONS, l), l, name(Kinds.PRE_ACTIVATIONS, l)));
        }
        var losses = new Losses(random, numbers, course);
        cells.add(losses.print());
        losses.other(homework.document()).ifPresent(cells::add);
        for (int l = depth; l >= 1; l--) {
            backward(l);
        }
        cells.add(Asides.printed(random));
        for (int l = 1; l <= depth; l++) {
            update(l);
        }
        if (homework.document().iterations() > 2) {
            cells.add(
                    new Losses(random, numbers, course).log(homework.document().iterations()));
        }
        return cells;
    }

    private void backward(int l) {
        String delta = name(Kinds.DELTAS, l);
        sometimes(
                Kinds.ACTIVATION_GRADIENTS,
                l,
                l == numbers.depth()
                        ? "%s = loss_derivative(%s, y)"
                                .formatted(name(Kinds.ACTIVATION_GRADIENTS, l), name(Kinds.ACTIVATIONS, l))
                        : "%s = %s"
                                .formatted(
                                        name(Kinds.ACTIVATION_GRADIENTS, l),
                                        product(name(Kinds.DELTAS, l + 1), turned(name(Kinds.WEIGHTS, l + 1)))));
        if (numbers.has(Kinds.SLOPES, l)) {
            sometimes(
                    Kinds.SLOPES,
                    l,
                    "%s = f%d_derivative(%s)".formatted(name(Kinds.SLOPES, l), l, name(Kinds.PRE_ACTIVATIONS, l)));
        }
        show(
                Kinds.DELTAS,
                l,
                "%s = %s * f%d_derivative(%s)"
                        .formatted(delta, name(Kinds.ACTIVATION_GRADIENTS, l), l, name(Kinds.PRE_ACTIVATIONS, l)));
        show(
                Kinds.WEIGHT_GRADIENTS,
                l,
                "%s = %s"
                        .formatted(
                                name(Kinds.WEIGHT_GRADIENTS, l),
                                columns ? delta + " @ " + turned(below(l)) : turned(below(l)) + " @ " + delta));
        show(
                Kinds.BIAS_GRADIENTS,
                l,
                "%s = np.sum(%s, axis=%d)".formatted(name(Kinds.BIAS_GRADIENTS, l), delta, columns ? 1 : 0));
    }

    private void update(int l) {
        if (numbers.has(Kinds.NEW_WEIGHTS, l)) {
            show(Kinds.NEW_WEIGHTS, l, updated(Kinds.NEW_WEIGHTS, Kinds.WEIGHTS, Kinds.WEIGHT_GRADIENTS, l));
        }
        if (numbers.has(Kinds.NEW_BIASES, l)) {
            sometimes(Kinds.NEW_BIASES, l, updated(Kinds.NEW_BIASES, Kinds.BIASES, Kinds.BIAS_GRADIENTS, l));
        }
        if (isPlainDescent() && random.nextInt(4) == 0) {
            Table step = table(Kinds.WEIGHT_GRADIENTS, l).map(v -> -rate() * v);
            String variable = "step_W" + l;
            cells.add(idioms.print(
                    "step of W" + l, variable, variable + " = -lr * " + name(Kinds.WEIGHT_GRADIENTS, l), step));
        }
    }

    private boolean isPlainDescent() {
        return homework.document().optimizer().rule().name().equals("sgd");
    }

    private double rate() {
        return homework.document().optimizer().settings().entrySet().stream()
                .filter(entry -> entry.getKey().key().equals("learningRate"))
                .mapToDouble(Map.Entry<Hyperparameter, Double>::getValue)
                .findFirst()
                .orElseThrow();
    }

    private String updated(Kinds made, Kinds old, Kinds gradient, int l) {
        return isPlainDescent()
                ? "%s = %s - lr * %s".formatted(name(made, l), name(old, l), name(gradient, l))
                : "%s = optimizer.step(%s, %s)".formatted(name(made, l), name(old, l), name(gradient, l));
    }

    private void sometimes(Kinds kind, int layer, String code) {
        if (random.nextInt(3) == 0) {
            show(kind, layer, code);
        }
    }

    private void show(Kinds kind, int layer, String code) {
        cells.add(
                idioms.print(course.label(kind, layer, numbers.depth()), name(kind, layer), code, table(kind, layer)));
    }

    private Table table(Kinds kind, int layer) {
        Table table = numbers.table(kind, layer);
        boolean matrix = kind == Kinds.WEIGHTS || kind == Kinds.WEIGHT_GRADIENTS || kind == Kinds.NEW_WEIGHTS;
        if (!matrix && flat) {
            return table.flat();
        }
        return columns ? table.turned() : table;
    }

    private String name(Kinds kind, int layer) {
        return course.variable(kind, layer, numbers.depth());
    }

    private String below(int layer) {
        return layer == 1 ? "x" : name(Kinds.ACTIVATIONS, layer - 1);
    }

    private String preActivation(int l) {
        return "%s = %s + %s"
                .formatted(
                        name(Kinds.PRE_ACTIVATIONS, l),
                        product(below(l), name(Kinds.WEIGHTS, l)),
                        name(Kinds.BIASES, l));
    }

    private String product(String row, String matrix) {
        return columns ? matrix + " @ " + row : row + " @ " + matrix;
    }

    private static String turned(String matrix) {
        return matrix + ".T";
    }

    private String given() {
        var code = new StringBuilder("import numpy as np\n");
        for (int l = 1; l <= numbers.depth(); l++) {
            code.append(name(Kinds.WEIGHTS, l))
                    .append(" = np.array(")
                    .append(PrintedArray.list(table(Kinds.WEIGHTS, l)))
                    .append(")\n");
            code.append(name(Kinds.BIASES, l))
                    .append(" = np.array(")
                    .append(PrintedArray.list(table(Kinds.BIASES, l)))
                    .append(")\n");
        }
        return code.toString();
    }

    static String text(List<Passage> cells) {
        return cells.stream()
                .map(cell ->
                        "%% code\n" + cell.code() + (cell.output().isEmpty() ? "" : "\n%% output\n" + cell.output()))
                .collect(Collectors.joining("\n"));
    }
}
