package chalkgrad.data;

import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.document.Scale;
import chalkgrad.exchange.Found;
import chalkgrad.math.Matrix;
import chalkgrad.network.Targets;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Rows of inputs, each with its target.
///
/// @param inputNames one for each column of the inputs
/// @param scales what was done to the columns of the inputs, one for each
/// @param inputs one row for each row of the data set
public record DataSet(List<String> inputNames, Scales scales, Matrix inputs, Target target) {
    public DataSet {
        inputNames = List.copyOf(inputNames);
    }

    /// A data set whose inputs are as they were found.
    public DataSet(List<String> inputNames, Matrix inputs, Target target) {
        this(inputNames, Scales.none(inputs.columns()), inputs, target);
    }

    /// The number of rows.
    public int size() {
        return inputs.rows();
    }

    /// Some rows of this data set.
    ///
    /// @param source the row that each comes from; both count from 0
    public DataSet rows(int count, IntUnaryOperator source) {
        Matrix chosen = Matrix.generate(count, inputs.columns(), (i, j) -> inputs.get(source.applyAsInt(i), j));
        return new DataSet(inputNames, scales, chosen, target.rows(count, source));
    }

    /// The same rows with their inputs scaled.
    DataSet scaled(Scales by) {
        return new DataSet(inputNames, by, by.applyTo(inputs), target);
    }

    /// The same rows with another target.
    DataSet with(Target changed) {
        return new DataSet(inputNames, scales, inputs, changed);
    }

    /// What a document should know about the numbers: nothing that their places say already, such as x1 or class 0.
    SampleColumns columns(int outputs) {
        boolean plain = IntStream.range(0, inputNames.size())
                .allMatch(i -> scales.columns().get(i).equals(Scale.NONE) && isPlain("x", inputNames.get(i), i + 1));
        var inputs = IntStream.range(0, plain ? 0 : inputNames.size())
                .mapToObj(i -> new SampleColumns.Input(
                        Found.shortened(inputNames.get(i), SampleColumns.LONGEST_NAME),
                        scales.columns().get(i)))
                .toList();
        boolean named = target instanceof Target.Classes classes
                && classes.names().size() == Math.max(2, outputs)
                && !(outputs == 1 && classes.names().equals(List.of("0", "1")));
        return new SampleColumns(inputs, targets(), named ? shortened(target.names()) : List.of());
    }

    private List<String> targets() {
        List<String> names = target instanceof Target.Numbers numbers ? numbers.names() : List.of();
        boolean plain = IntStream.range(0, names.size()).allMatch(j -> isPlain("y", names.get(j), j + 1));
        return plain ? List.of() : shortened(names);
    }

    private static List<String> shortened(List<String> names) {
        return names.stream()
                .map(name -> Found.shortened(name, SampleColumns.LONGEST_NAME))
                .toList();
    }

    private static boolean isPlain(String letter, String name, int number) {
        return name.equals(letter) || name.equals(letter + number) || name.equals(letter + "[" + number + "]");
    }

    /// The rows as samples of a network.
    ///
    /// @param outputs of the network, which the target fits
    /// @param targets that its loss can compare outputs with
    public List<Sample> samples(int outputs, Targets targets) {
        return IntStream.range(0, size())
                .mapToObj(row -> new Sample(inputs.row(row), target(row, outputs, targets)))
                .toList();
    }

    private Matrix target(int row, int outputs, Targets targets) {
        return switch (target) {
            case Target.Numbers numbers -> numbers.values().row(row);
            case Target.Classes classes ->
                Matrix.generate(
                        1, outputs, (zero, j) -> isOn(classes.of(row), j, outputs) ? 1 : targets.ofOtherClass());
        };
    }

    /// Whether an output belongs to a class. A single output belongs to the second of two classes.
    private static boolean isOn(int number, int output, int outputs) {
        return outputs == 1 ? number == 1 : number == output;
    }
}
