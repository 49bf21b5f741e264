package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import chalkgrad.data.Draws;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Points of a curve, at equal distances from -3 to 3, with noise on their targets.
final class Curves {
    private static final double END = 3;

    private Curves() {}

    static DataSet sine(Options options) {
        return points(options, StrictMath::sin);
    }

    static DataSet step(Options options) {
        return points(options, x -> x < 0 ? 0 : 1);
    }

    private static DataSet points(Options options, DoubleUnaryOperator curve) {
        var draws = new Draws(options.seed());
        int size = options.size();
        Matrix x = Matrix.generate(
                size, 1, (row, zero) -> Decimal.rounded(size == 1 ? 0 : -END + 2 * END * row / (size - 1)));
        Matrix y = x.map(at -> Decimal.rounded(curve.applyAsDouble(at) + options.noise() * draws.normal()));
        return new DataSet(List.of("x"), x, new Target.Numbers(List.of("y"), y));
    }
}
