package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import chalkgrad.data.Draws;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Points of a typed function, with random inputs between two numbers. A comparison makes two classes.
///
/// @param from the smallest input
/// @param to the largest input
public record FunctionSet(TypedFunction function, double from, double to) {
    /// A point where the function is not defined is drawn again, but not for ever.
    private static final int MOST_TRIES = 20;

    /// The rows; fewer than asked for, perhaps none, if the function is hardly defined between the two numbers.
    public DataSet make(Options options) {
        var draws = new Draws(options.seed());
        var rows = new ArrayList<double[]>();
        for (int tries = 0; tries < MOST_TRIES * options.size() && rows.size() < options.size(); tries++) {
            double[] row = point(draws, options.noise());
            if (Double.isFinite(row[function.inputs()])) {
                rows.add(row);
            }
        }
        int inputs = function.inputs();
        Matrix x = Matrix.generate(rows.size(), inputs, (i, j) -> rows.get(i)[j]);
        Matrix y = Matrix.generate(rows.size(), 1, (i, zero) -> rows.get(i)[inputs]);
        return new DataSet(
                IntStream.rangeClosed(1, inputs).mapToObj(i -> "x" + i).toList(),
                x,
                function.comparison() ? new Target.Classes(List.of("0", "1"), y) : new Target.Numbers(List.of("y"), y));
    }

    /// The inputs of a point and its target. The noise moves the inputs of a class, and the target of a number.
    private double[] point(Draws draws, double noise) {
        double[] row = new double[function.inputs() + 1];
        double[] x = new double[function.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Decimal.rounded(draws.between(from, to));
        }
        double value = function.value(x);
        for (int i = 0; i < x.length; i++) {
            row[i] = function.comparison() ? Decimal.rounded(x[i] + noise * draws.normal()) : x[i];
        }
        row[x.length] = function.comparison() ? value : value + noise * draws.normal();
        return row;
    }
}
