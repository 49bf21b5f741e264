package chalkgrad.homework;

import chalkgrad.homework.Numbers.Kinds;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/// The ways in which students print an array.
final class Idioms {
    private static final int NUMPY_DIGITS = 8;
    private static final int FEW_DIGITS = 4;
    /// How far arithmetic with floats may be off.
    private static final double SINGLE = 6e-8;

    private final Random random;

    Idioms(Random random) {
        this.random = random;
    }

    /// A cell that prints the array by a random idiom.
    ///
    /// @param first code that computes it, empty if it was computed before
    Passage print(String label, String variable, String first, Table table) {
        String code = first.isEmpty() ? "" : first + "\n";
        String equals = random.nextBoolean() ? " =" : ":";
        return switch (random.nextInt(17)) {
            case 0, 1 ->
                passage(
                        "array after a label",
                        code + "print(%s, %s)".formatted(quoted(label + equals), variable),
                        label + equals + " " + PrintedArray.numpy(table, NUMPY_DIGITS, false),
                        table);
            case 2 ->
                passage(
                        "array in an f-string",
                        code + "print(f%s)".formatted(quoted("%s%s {%s}".formatted(label, equals, variable))),
                        label + equals + " " + PrintedArray.numpy(table, NUMPY_DIGITS, false),
                        table);
            case 3 ->
                passage(
                        "array below its label",
                        code + "print(%s)\nprint(%s)".formatted(quoted(label + ":"), variable),
                        label + ":\n" + PrintedArray.numpy(table, NUMPY_DIGITS, false),
                        table);
            case 4 -> passage("bare expression", code + variable, PrintedArray.numpyRepr(table), table);
            case 5 ->
                passage(
                        "array of four digits",
                        code
                                + "np.set_printoptions(precision=4, suppress=True)\nprint(%s, %s)"
                                        .formatted(quoted(label + equals), variable),
                        label + equals + " " + PrintedArray.numpy(table, FEW_DIGITS, true),
                        table);
            case 6 ->
                passage(
                        "rounded array",
                        code + "print(%s, np.round(%s, 4))".formatted(quoted(label + equals), variable),
                        label + equals + " " + PrintedArray.numpy(rounded(table), NUMPY_DIGITS, false),
                        table);
            case 7 ->
                passage(
                        "tensor",
                        code + "print(%s, %s)".formatted(quoted(label + equals), variable),
                        label + equals + " " + PrintedArray.torch(table, random.nextBoolean()),
                        table);
            case 8 ->
                passage(
                        "list",
                        code + "print(%s, %s.tolist())".formatted(quoted(label + equals), variable),
                        label + equals + " " + PrintedArray.list(table),
                        table);
            case 9 ->
                passage(
                        "numbers in %",
                        code
                                + "print(%s + ', '.join('%%.6f' %% v for v in %s.ravel()))"
                                        .formatted(quoted(label + " = "), variable),
                        label + " = " + joined(table, 6),
                        table);
            case 10 ->
                passage(
                        "numbers in format",
                        code
                                + "print(%s.format(['{:.4f}'.format(v) for v in %s.ravel()]))"
                                        .formatted(quoted(label + ": {}"), variable),
                        label + ": ["
                                + table.numbers()
                                        .mapToObj(v -> "'" + PythonNumber.fixed(v, FEW_DIGITS) + "'")
                                        .collect(Collectors.joining(", "))
                                + "]",
                        table);
            case 11 -> elements(label, variable, code, table, 0);
            case 12 -> elements(label, variable, code, table, 1);
            case 13 -> markdown(label, variable, code, table);
            case 14 ->
                passage(
                        "numbers behind a star",
                        code + "print(%s, *%s.ravel())".formatted(quoted(label + equals), variable),
                        label + equals + " "
                                + table.numbers().mapToObj(PythonNumber::repr).collect(Collectors.joining(" ")),
                        table);
            case 15 -> neurons(label, variable, code, table);
            default -> item(label, variable, code, table);
        };
    }

    /// A text as Python writes it.
    private static String quoted(String text) {
        String mark = text.indexOf('\'') < 0 ? "'" : "\"";
        return mark + text + mark;
    }

    private static Passage passage(String idiom, String code, String output, Table table) {
        return new Passage(idiom, code, output, table.quantities());
    }

    private static Table rounded(Table table) {
        return new Table(
                table.map(v -> Double.parseDouble(PythonNumber.fixed(v, FEW_DIGITS)))
                        .rows(),
                table.quantities(),
                table.isVector());
    }

    private static String joined(Table table, int places) {
        return table.numbers().mapToObj(v -> PythonNumber.fixed(v, places)).collect(Collectors.joining(", "));
    }

    /// With one index where there is one row or column, with two where there are more.
    ///
    /// @param base what the indices count from
    private static Passage elements(String label, String variable, String code, Table table, int base) {
        double[][] rows = table.rows();
        boolean isMatrix = rows.length > 1 && rows[0].length > 1;
        var lines = new ArrayList<String>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                String index = isMatrix ? "[%d][%d]".formatted(i + base, j + base) : "[%d]".formatted(i + j + base);
                lines.add("%s%s = %s".formatted(label, index, PythonNumber.fixed(rows[i][j], 5)));
            }
        }
        String shift = base == 0 ? "" : " + " + base;
        String printed = isMatrix
                ? "[{i" + shift + "}][{j" + shift + "}] = {" + variable + "[i][j]:.5f}"
                : "[{j" + shift + "}] = {" + variable + ".ravel()[j]:.5f}";
        String print = "print(f" + quoted(label + printed) + ")";
        String loop = isMatrix
                ? "for i in range(%d):\n    for j in range(%d):\n        %s"
                        .formatted(rows.length, rows[0].length, print)
                : "for j in range(%d):\n    %s".formatted(lines.size(), print);
        return passage("elements in a loop from " + base, code + loop, String.join("\n", lines), table);
    }

    /// The numbers of one sample as `z1_1` and `z1_2`, where the name ends in the number of the layer.
    private static Passage neurons(String label, String variable, String code, Table table) {
        long samples =
                table.quantities().stream().map(Quantity::sample).distinct().count();
        boolean isRow = table.rows().length == 1 && samples == 1;
        if (!isRow || !Character.isDigit(label.charAt(label.length() - 1))) {
            return passage(
                    "array after a label",
                    code + "print(%s, %s)".formatted(quoted(label), variable),
                    label + " " + PrintedArray.numpy(table, NUMPY_DIGITS, false),
                    table);
        }
        var prints = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (int j = 0; j < table.rows()[0].length; j++) {
            String name = label + "_" + (j + 1);
            prints.add("print(f%s)".formatted(quoted(name + " = {" + variable + ".ravel()[" + j + "]:.6f}")));
            lines.add(name + " = " + PythonNumber.fixed(table.rows()[0][j], 6));
        }
        return passage("neurons by number", code + String.join("\n", prints), String.join("\n", lines), table);
    }

    private static Passage markdown(String label, String variable, String code, Table table) {
        String rows = Arrays.stream(table.rows())
                .map(row -> Arrays.stream(row)
                        .mapToObj(v -> PythonNumber.fixed(v, FEW_DIGITS))
                        .collect(Collectors.joining(" | ", "| " + label + " | ", " |")))
                .collect(Collectors.joining("\n"));
        String loop = "for row in %s:\n    print(%s + ' | '.join(f'{v:.4f}' for v in row) + ' |')"
                .formatted(variable, quoted("| " + label + " | "));
        return passage("rows between bars", code + loop, rows, table);
    }

    private Passage item(String label, String variable, String code, Table table) {
        double value = table.rows()[0][0];
        double single = value * (1 + SINGLE * (2 * random.nextDouble() - 1));
        String element = variable + (table.isVector() ? "[0]" : "[0, 0]");
        return new Passage(
                "item of a tensor",
                "import torch\n" + code + "print(%s, %s.item())".formatted(quoted(label + "[0][0]"), element),
                label + "[0][0] " + PythonNumber.single(single),
                table.quantities().isEmpty()
                        ? table.quantities()
                        : table.quantities().subList(0, 1));
    }

    static boolean isOfSamples(Kinds kind) {
        return switch (kind) {
            case PRE_ACTIVATIONS, ACTIVATIONS, SLOPES, ACTIVATION_GRADIENTS, DELTAS -> true;
            case WEIGHTS, BIASES, WEIGHT_GRADIENTS, BIAS_GRADIENTS, NEW_WEIGHTS, NEW_BIASES -> false;
        };
    }
}
