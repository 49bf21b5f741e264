package chalkgrad.homework;

import chalkgrad.homework.Numbers.Kinds;
import chalkgrad.mistake.search.Homework;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// Writes a homework as a file of answers: lines, CSV or JSON; by canonical names, or those of a course.
final class AnswersWriter {
    private static final int MOST_ANSWERS = 25;
    private static final List<String> SIGNS =
            List.of(" = ", ": ", " ≈ ", " ≅ ", " is ", " ist ", " beträgt ", " → ", " ", " = ca. ", ": about ");

    private final Random random;
    private final Homework homework;
    private final Numbers numbers;

    AnswersWriter(Random random, Homework homework) {
        this.random = random;
        this.homework = homework;
        this.numbers = new Numbers(homework);
    }

    /// An answer each.
    List<Passage> answers() {
        var result = new ArrayList<Passage>();
        int form = random.nextInt(4);
        var all = new ArrayList<>(homework.numbers().keySet());
        all.sort(Comparator.comparing(Quantity::name));
        Collections.shuffle(all, random);
        for (Quantity quantity : all.subList(0, Math.min(MOST_ANSWERS, all.size()))) {
            if (form >= 2 && random.nextInt(8) == 0) {
                result.add(Asides.answer(random));
            }
            result.add(form < 3 || random.nextBoolean() ? single(quantity, form) : array());
        }
        return result;
    }

    private Passage single(Quantity quantity, int form) {
        double value = numbers.value(quantity);
        return switch (form) {
            case 0 ->
                new Passage(
                        "CSV",
                        quantity.name(),
                        "\"%s\",%s".formatted(quantity.name(), PythonNumber.repr(value)),
                        List.of(quantity));
            case 1 ->
                new Passage(
                        "JSON",
                        quantity.name(),
                        "{\"name\": \"%s\", \"value\": %s}".formatted(quantity.name(), PythonNumber.repr(value)),
                        List.of(quantity));
            default -> line(quantity, value);
        };
    }

    private Passage line(Quantity quantity, double value) {
        String written = switch (random.nextInt(7)) {
            case 0 -> PythonNumber.repr(value);
            case 1 ->
                PythonNumber.exponent(value, 4)
                        .replace("e", " * 10^")
                        .replace("+0", "")
                        .replace("-0", "-");
            case 2 -> PythonNumber.exponent(value, 5).replace('.', ',');
            case 3 ->
                PythonNumber.exponent(value, 5)
                                .replace("e", " \\cdot 10^{")
                                .toUpperCase(Locale.ROOT)
                                .replace("CDOT", "cdot")
                        + "}";
            case 4 -> PythonNumber.exponent(value, 3).replace('-', '−');
            case 5 -> PythonNumber.fixed(value, 8).replace('.', ',');
            default -> PythonNumber.exponent(value, 6) + "  # as computed";
        };
        String name = random.nextInt(3) == 0 ? quantity.name().replace("dL/d", "∂L/∂") : quantity.name();
        return new Passage("line", name, name + SIGNS.get(random.nextInt(SIGNS.size())) + written, List.of(quantity));
    }

    private Passage array() {
        Course course = Course.ALL.get(random.nextInt(2));
        int layer = 1 + random.nextInt(numbers.depth());
        List<Kinds> kinds = List.of(
                Kinds.PRE_ACTIVATIONS, Kinds.ACTIVATIONS, Kinds.DELTAS, Kinds.WEIGHT_GRADIENTS, Kinds.BIAS_GRADIENTS);
        Kinds kind = kinds.get(random.nextInt(kinds.size()));
        Table table = numbers.table(kind, layer);
        Table shown = numbers.isSingle() && Idioms.isOfSamples(kind) ? table.flat() : table;
        String name = course.label(kind, layer, numbers.depth());
        return new Passage("array", name, name + " = " + PrintedArray.list(shown), table.quantities());
    }

    static String text(List<Passage> answers) {
        List<String> lines = answers.stream().map(Passage::output).toList();
        return switch (answers.getLast().idiom()) {
            case "CSV" -> "name,number\n" + String.join("\n", lines);
            case "JSON" -> lines.stream().collect(Collectors.joining(",\n", "[\n", "\n]"));
            default -> String.join("\n", lines);
        };
    }
}
