package chalkgrad.math;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// An immutable matrix of doubles. Indices count from 0; a row vector is a matrix with one row. Operations throw
/// `IllegalArgumentException` if shapes do not fit.
public final class Matrix {
    private final DMatrixRMaj data;

    private Matrix(DMatrixRMaj data) {
        this.data = data;
    }

    /// A matrix whose entry (i, j) is `entry.at(i, j)`.
    public static Matrix generate(int rows, int columns, Entry entry) {
        var data = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                data.set(i, j, entry.at(i, j));
            }
        }
        return new Matrix(data);
    }

    /// A matrix with these rows, all of the same length.
    public static Matrix of(double[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (double[] row : rows) {
            require(row.length == columns, "rows of %d and %d entries differ", columns, row.length);
        }
        return generate(rows.length, columns, (i, j) -> rows[i][j]);
    }

    /// A matrix with one row.
    public static Matrix row(double... entries) {
        return of(entries);
    }

    /// A matrix with a single entry.
    public static Matrix number(double value) {
        var data = new DMatrixRMaj(1, 1);
        data.data[0] = value;
        return new Matrix(data);
    }

    public static Matrix zeros(int rows, int columns) {
        return new Matrix(new DMatrixRMaj(rows, columns));
    }

    public int rows() {
        return data.numRows;
    }

    public int columns() {
        return data.numCols;
    }

    public double get(int i, int j) {
        return data.get(i, j);
    }

    /// Row i as a matrix with one row.
    public Matrix row(int i) {
        return generate(1, columns(), (zero, j) -> get(i, j));
    }

    /// This matrix with entry (i, j) replaced.
    public Matrix with(int i, int j, double value) {
        var result = data.copy();
        result.set(i, j, value);
        return new Matrix(result);
    }

    /// This matrix with each entry of a column replaced. The column counts from 0.
    public Matrix mapColumn(int column, DoubleUnaryOperator operator) {
        return generate(rows(), columns(), (i, j) -> j == column ? operator.applyAsDouble(get(i, j)) : get(i, j));
    }

    /// The columns in another order; a column may occur several times.
    ///
    /// @param source where each column comes from, counted from 0
    public Matrix columnsFrom(IntUnaryOperator source) {
        return generate(rows(), columns(), (i, j) -> get(i, source.applyAsInt(j)));
    }

    /// The rows in another order; a row may occur several times.
    ///
    /// @param source where each row comes from, counted from 0
    public Matrix rowsFrom(IntUnaryOperator source) {
        return generate(rows(), columns(), (i, j) -> get(source.applyAsInt(i), j));
    }

    /// The matrix product A B.
    public Matrix times(Matrix other) {
        require(columns() == other.rows(), "%d columns do not fit %d rows", columns(), other.rows());
        var result = new DMatrixRMaj(rows(), other.columns());
        CommonOps_DDRM.mult(data, other.data, result);
        return new Matrix(result);
    }

    /// The product A Bᵀ.
    public Matrix timesTransposeOf(Matrix other) {
        require(columns() == other.columns(), "%d columns do not fit %d columns", columns(), other.columns());
        var result = new DMatrixRMaj(rows(), other.rows());
        CommonOps_DDRM.multTransB(data, other.data, result);
        return new Matrix(result);
    }

    /// The product Aᵀ B.
    public Matrix transposeTimes(Matrix other) {
        require(rows() == other.rows(), "%d rows do not fit %d rows", rows(), other.rows());
        var result = new DMatrixRMaj(columns(), other.columns());
        CommonOps_DDRM.multTransA(data, other.data, result);
        return new Matrix(result);
    }

    public Matrix transpose() {
        return new Matrix(CommonOps_DDRM.transpose(data, null));
    }

    public Matrix plus(Matrix other) {
        return combined(other, CommonOps_DDRM::add);
    }

    public Matrix minus(Matrix other) {
        return combined(other, CommonOps_DDRM::subtract);
    }

    /// The product entry by entry.
    public Matrix hadamard(Matrix other) {
        return combined(other, CommonOps_DDRM::elementMult);
    }

    /// The quotient entry by entry.
    public Matrix over(Matrix divisor) {
        return combined(divisor, CommonOps_DDRM::elementDiv);
    }

    public Matrix scale(double factor) {
        var result = new DMatrixRMaj(rows(), columns());
        CommonOps_DDRM.scale(factor, data, result);
        return new Matrix(result);
    }

    /// Whether it has a single entry.
    public boolean isNumber() {
        return data.numRows == 1 && data.numCols == 1;
    }

    /// The sum of each column, as a row.
    public Matrix sumOfRows() {
        return new Matrix(CommonOps_DDRM.sumCols(data, null));
    }

    /// The sum of all entries.
    public double sum() {
        return CommonOps_DDRM.elementSum(data);
    }

    public Matrix map(DoubleUnaryOperator operator) {
        var result = new DMatrixRMaj(rows(), columns());
        for (int k = 0; k < result.data.length; k++) {
            result.data[k] = operator.applyAsDouble(data.data[k]);
        }
        return new Matrix(result);
    }

    /// Combines two matrices of the same shape entry by entry.
    public Matrix zip(Matrix other, DoubleBinaryOperator operator) {
        requireShapeOf(other);
        var result = new DMatrixRMaj(rows(), columns());
        for (int k = 0; k < result.data.length; k++) {
            result.data[k] = operator.applyAsDouble(data.data[k], other.data.data[k]);
        }
        return new Matrix(result);
    }

    private Matrix combined(Matrix other, Operation operation) {
        requireShapeOf(other);
        var result = new DMatrixRMaj(rows(), columns());
        operation.put(data, other.data, result);
        return new Matrix(result);
    }

    private void requireShapeOf(Matrix other) {
        require(rows() == other.rows(), "%d and %d rows differ", rows(), other.rows());
        require(columns() == other.columns(), "%d and %d columns differ", columns(), other.columns());
    }

    public boolean hasShapeOf(Matrix other) {
        return rows() == other.rows() && columns() == other.columns();
    }

    /// A copy of row i.
    public double[] toArray(int i) {
        require(i >= 0 && i < rows(), "there is no row %d of %d", i, rows());
        return Arrays.copyOfRange(data.data, i * columns(), (i + 1) * columns());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix
                && rows() == matrix.rows()
                && columns() == matrix.columns()
                && Arrays.equals(data.data, matrix.data.data);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(data.data) + columns();
    }

    @Override
    public String toString() {
        var text = new StringBuilder("[");
        for (int i = 0; i < rows(); i++) {
            text.append(i == 0 ? "" : ", ").append(Arrays.toString(toArray(i)));
        }
        return text.append("]").toString();
    }

    private static void require(boolean holds, String message, int own, int other) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(own, other));
        }
    }

    /// An operation of EJML that puts its result into the last matrix.
    private interface Operation {
        void put(DMatrixRMaj left, DMatrixRMaj right, DMatrixRMaj result);
    }

    /// Gives the entry of row i and column j.
    @FunctionalInterface
    public interface Entry {
        double at(int i, int j);
    }
}
