package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import chalkgrad.data.Draws;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.List;

/// Points of a plane in two classes, which take turns. Coordinates lie about between -3 and 3 and have two decimals, so
/// that people can calculate with them. The class is that of the point before noise moves it.
final class Planes {
    private static final double RADIUS = 3;
    private static final double INNER = 1.5;
    private static final double OUTER = 2.1;
    private static final double FULL_TURN = 2 * StrictMath.PI;
    private static final double TURNS = 1.5;
    private static final double FIRST_RADIUS = 0.15;
    private static final double MARGIN = 0.15;

    private Planes() {}

    /// A point of a class.
    @FunctionalInterface
    private interface ClassPoint {
        /// @param index of the point in its class, from 0
        /// @param count of the points of its class
        double[] of(int number, int index, int count, Draws draws);
    }

    /// A disc of radius 1.5, and a ring around it from 2.1 to 3.
    static DataSet circle(Options options) {
        return points(options, (number, index, count, draws) -> {
            double radius = number == 1 ? INNER * Math.sqrt(draws.uniform()) : draws.between(OUTER, RADIUS);
            return at(radius, FULL_TURN * draws.uniform());
        });
    }

    /// Two half circles of radius 1.5 that reach into each other.
    static DataSet moons(Options options) {
        return points(options, (number, index, count, draws) -> {
            double angle = StrictMath.PI * draws.uniform();
            double x = INNER * StrictMath.cos(angle);
            double y = INNER * StrictMath.sin(angle);
            return number == 0
                    ? new double[] {x - INNER / 2, y - INNER / 4}
                    : new double[] {INNER / 2 - x, INNER / 4 - y};
        });
    }

    /// Two spirals of one and a half turns, one opposite to the other.
    static DataSet spirals(Options options) {
        return points(options, (number, index, count, draws) -> {
            double along = count > 1 ? (double) index / (count - 1) : 0;
            double radius = FIRST_RADIUS + (RADIUS - FIRST_RADIUS) * along;
            return at(radius, FULL_TURN * (TURNS * along + number / 2.0));
        });
    }

    /// Two clouds around (-1.5, -1.5) and (1.5, 1.5). The noise is their spread.
    static DataSet gaussians(Options options) {
        return points(
                options,
                (number, index, count, draws) ->
                        number == 0 ? new double[] {-INNER, -INNER} : new double[] {INNER, INNER});
    }

    /// A square in four quadrants: the second class is where exactly one coordinate is positive.
    static DataSet quadrants(Options options) {
        return points(options, (number, index, count, draws) -> {
            double x = awayFromAxis(draws);
            double y = Math.abs(awayFromAxis(draws)) * (number == 0 ? Math.signum(x) : -Math.signum(x));
            return new double[] {x, y};
        });
    }

    private static double awayFromAxis(Draws draws) {
        double away = draws.between(MARGIN, RADIUS);
        return draws.uniform() < 1.0 / 2 ? -away : away;
    }

    private static double[] at(double radius, double angle) {
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    private static DataSet points(Options options, ClassPoint place) {
        var draws = new Draws(options.seed());
        int size = options.size();
        double[][] points = new double[size][];
        for (int row = 0; row < size; row++) {
            int number = row % 2;
            int count = (size + 1 - number) / 2;
            double[] point = place.of(number, row / 2, count, draws);
            points[row] = new double[] {
                Decimal.rounded(point[0] + options.noise() * draws.normal()),
                Decimal.rounded(point[1] + options.noise() * draws.normal())
            };
        }
        Matrix numbers = Matrix.generate(size, 1, (row, zero) -> row % 2);
        return new DataSet(List.of("x1", "x2"), Matrix.of(points), new Target.Classes(List.of("0", "1"), numbers));
    }
}
