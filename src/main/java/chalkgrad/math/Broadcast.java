package chalkgrad.math;

import java.util.function.DoubleBinaryOperator;

/// Operations on matrices of different shapes as NumPy does them: a single row, a single column or a single number
/// meets all rows, columns or entries of the other matrix. Where shapes do not fit even so, the result is
/// [Matrix#NONE].
public final class Broadcast {
    private Broadcast() {}

    public static Matrix plus(Matrix p, Matrix q) {
        if (p.hasShapeOf(q)) {
            return p.plus(q);
        }
        return q.isNumber() ? p.plus(q.get(0, 0)) : zip(p, q, Double::sum);
    }

    public static Matrix minus(Matrix p, Matrix q) {
        return p.hasShapeOf(q) ? p.minus(q) : zip(p, q, (own, other) -> own - other);
    }

    /// The product entry by entry.
    public static Matrix times(Matrix p, Matrix q) {
        if (p.hasShapeOf(q)) {
            return p.hadamard(q);
        }
        if (q.isNumber()) {
            return p.scale(q.get(0, 0));
        }
        return p.isNumber() ? q.scale(p.get(0, 0)) : zip(p, q, (own, other) -> own * other);
    }

    /// The quotient entry by entry.
    public static Matrix over(Matrix p, Matrix q) {
        if (p.hasShapeOf(q)) {
            return p.over(q);
        }
        return q.isNumber() ? p.over(q.get(0, 0)) : zip(p, q, (own, other) -> own / other);
    }

    /// Any operation entry by entry.
    public static Matrix zip(Matrix p, Matrix q, DoubleBinaryOperator operator) {
        if (p.hasShapeOf(q)) {
            return p.zip(q, operator);
        }
        if (q.isNumber()) {
            double number = q.get(0, 0);
            return p.map(entry -> operator.applyAsDouble(entry, number));
        }
        return Matrix.generate(
                common(p.rows(), q.rows()),
                common(p.columns(), q.columns()),
                (i, j) -> operator.applyAsDouble(at(p, i, j), at(q, i, j)));
    }

    private static double at(Matrix matrix, int i, int j) {
        return matrix.get(matrix.rows() == 1 ? 0 : i, matrix.columns() == 1 ? 0 : j);
    }

    /// The entries of `p` where `truth` is 1 and those of `q` where it is 0. Where it is not a number, neither is the
    /// result.
    public static Matrix choose(Matrix truth, Matrix p, Matrix q) {
        return Matrix.generate(
                common(truth.rows(), common(p.rows(), q.rows())),
                common(truth.columns(), common(p.columns(), q.columns())),
                (i, j) -> {
                    double one = at(truth, i, j);
                    return one == 0 ? at(q, i, j) : one * at(p, i, j);
                });
    }

    /// The matrix in the shape of another one, over which it is spread.
    public static Matrix spread(Matrix matrix, Matrix shape) {
        return matrix.hasShapeOf(shape) ? matrix : zip(matrix, shape, (own, other) -> own);
    }

    /// The number of rows or columns that two numbers of them give together; 0 if they do not fit.
    private static int common(int p, int q) {
        return p == q || q == 1 ? p : p == 1 ? q : 0;
    }
}
