package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.List;

/// The truth tables of logic gates with two inputs.
final class Gates {
    private static final int ROWS = 4;

    private Gates() {}

    /// A gate.
    @FunctionalInterface
    interface Gate {
        boolean of(boolean first, boolean second);
    }

    static DataSet of(Gate gate) {
        Matrix inputs = Matrix.generate(ROWS, 2, (row, input) -> isOn(row, input) ? 1 : 0);
        Matrix classes = Matrix.generate(ROWS, 1, (row, zero) -> gate.of(isOn(row, 0), isOn(row, 1)) ? 1 : 0);
        return new DataSet(List.of("x1", "x2"), inputs, new Target.Classes(List.of("0", "1"), classes));
    }

    /// The rows count in binary.
    private static boolean isOn(int row, int input) {
        return (input == 0 ? row / 2 : row % 2) == 1;
    }
}
