package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import java.util.function.DoubleBinaryOperator;

/// What NumPy does with arrays of different shapes: a single row or column meets all rows or columns of the other.
final class Broadcast {
    private Broadcast() {}

    static Matrix plus(Matrix p, Matrix q) {
        return zip(p, q, Double::sum);
    }

    /// @throws IllegalArgumentException if the shapes do not fit
    static Matrix zip(Matrix p, Matrix q, DoubleBinaryOperator operator) {
        if (p.rows() == q.rows() && p.columns() == q.columns()) {
            return p.zip(q, operator);
        }
        int rows = common(p.rows(), q.rows());
        int columns = common(p.columns(), q.columns());
        return Matrix.generate(
                rows,
                columns,
                (i, j) -> operator.applyAsDouble(
                        p.get(p.rows() == 1 ? 0 : i, p.columns() == 1 ? 0 : j),
                        q.get(q.rows() == 1 ? 0 : i, q.columns() == 1 ? 0 : j)));
    }

    /// The matrix in the shape of another, to which it is spread.
    static Matrix spread(Matrix matrix, Matrix shape) {
        boolean same = matrix.rows() == shape.rows() && matrix.columns() == shape.columns();
        return same ? matrix : zip(matrix, shape, (own, other) -> own);
    }

    /// e^z over the sum of all e^z, whatever the row.
    static Matrix softmaxOfAll(Matrix z) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < z.rows(); i++) {
            for (double entry : z.toArray(i)) {
                largest = Math.max(largest, entry);
            }
        }
        double shift = largest;
        Matrix powers = z.map(entry -> Math.exp(entry - shift));
        double total = powers.sum();
        return powers.map(power -> power / total);
    }

    private static int common(int p, int q) {
        if (p != q && p != 1 && q != 1) {
            throw new IllegalArgumentException(p + " and " + q + " cannot be broadcast");
        }
        return Math.max(p, q);
    }
}
