package chalkgrad.data;

import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Targets;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Rows of inputs, each with its target.
///
/// @param inputNames one for each column of the inputs
/// @param inputs one row for each row of the data set
public record DataSet(List<String> inputNames, Matrix inputs, Target target) {
    public DataSet {
        inputNames = List.copyOf(inputNames);
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
        return new DataSet(inputNames, chosen, target.rows(count, source));
    }

    /// The same rows with other inputs.
    public DataSet withInputs(Matrix changed) {
        return new DataSet(inputNames, changed, target);
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
