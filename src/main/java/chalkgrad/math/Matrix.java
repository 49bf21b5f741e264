package chalkgrad.math;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// An immutable matrix of doubles. Indices count from 0; a row vector is a matrix with one row. Every operation has a
/// result: where shapes do not fit it is [#NONE], and so is all that is computed from that. A number that is not there
/// is NaN.
public final class Matrix {
    /// The matrix that there is not. It has no entries.
    public static final Matrix NONE = zeros(0, 0);

    private final DMatrixRMaj data;

    private Matrix(DMatrixRMaj data) {
        this.data = data;
    }

    /// A matrix whose entry (i, j) is `entry.at(i, j)`.
    public static Matrix generate(int rows, int columns, EntryRule entry) {
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
            if (row.length != columns) {
                throw new IllegalArgumentException("rows of %d and %d entries differ".formatted(columns, row.length));
            }
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

    /// Whether it has no entries.
    public boolean isNone() {
        return data.numRows == 0 || data.numCols == 0;
    }

    private boolean has(int i, int j) {
        return i >= 0 && i < data.numRows && j >= 0 && j < data.numCols;
    }

    public double get(int i, int j) {
        return has(i, j) ? data.unsafe_get(i, j) : Double.NaN;
    }

    /// Row i as a matrix with one row.
    public Matrix row(int i) {
        return has(i, 0) ? generate(1, columns(), (zero, j) -> get(i, j)) : NONE;
    }

    /// This matrix with entry (i, j) replaced.
    public Matrix with(int i, int j, double value) {
        if (!has(i, j)) {
            return NONE;
        }
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
        return columns() == other.rows() ? combined(other, rows(), other.columns(), CommonOps_DDRM::mult) : NONE;
    }

    /// The product A Bᵀ.
    public Matrix timesTransposeOf(Matrix other) {
        return columns() == other.columns() ? combined(other, rows(), other.rows(), CommonOps_DDRM::multTransB) : NONE;
    }

    /// The product Aᵀ B.
    public Matrix transposeTimes(Matrix other) {
        return rows() == other.rows() ? combined(other, columns(), other.columns(), CommonOps_DDRM::multTransA) : NONE;
    }

    public Matrix transpose() {
        return new Matrix(CommonOps_DDRM.transpose(data, null));
    }

    public Matrix plus(Matrix other) {
        return entrywise(other, CommonOps_DDRM::add);
    }

    public Matrix minus(Matrix other) {
        return entrywise(other, CommonOps_DDRM::subtract);
    }

    /// The product entry by entry.
    public Matrix hadamard(Matrix other) {
        return entrywise(other, CommonOps_DDRM::elementMult);
    }

    /// The quotient entry by entry.
    public Matrix over(Matrix divisor) {
        return entrywise(divisor, CommonOps_DDRM::elementDiv);
    }

    /// A number added to each entry.
    public Matrix plus(double number) {
        var result = new DMatrixRMaj(rows(), columns());
        CommonOps_DDRM.add(data, number, result);
        return new Matrix(result);
    }

    /// Each entry divided by a number.
    public Matrix over(double divisor) {
        var result = new DMatrixRMaj(rows(), columns());
        CommonOps_DDRM.divide(data, divisor, result);
        return new Matrix(result);
    }

    public Matrix scale(double factor) {
        if (factor == 1) {
            return this;
        }
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
        return isNone() ? NONE : new Matrix(CommonOps_DDRM.sumCols(data, null));
    }

    /// The sum of each row, as a column.
    public Matrix sumOfColumns() {
        return isNone() ? NONE : new Matrix(CommonOps_DDRM.sumRows(data, null));
    }

    /// The sum of all entries.
    public double sum() {
        return isNone() ? Double.NaN : CommonOps_DDRM.elementSum(data);
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
        if (!hasShapeOf(other)) {
            return NONE;
        }
        var result = new DMatrixRMaj(rows(), columns());
        for (int k = 0; k < result.data.length; k++) {
            result.data[k] = operator.applyAsDouble(data.data[k], other.data.data[k]);
        }
        return new Matrix(result);
    }

    private Matrix entrywise(Matrix other, Operation operation) {
        return hasShapeOf(other) ? combined(other, rows(), columns(), operation) : NONE;
    }

    /// The result of an operation whose operands fit.
    private Matrix combined(Matrix other, int rows, int columns, Operation operation) {
        if (isNone() || other.isNone()) {
            return NONE;
        }
        var result = new DMatrixRMaj(rows, columns);
        operation.put(data, other.data, result);
        return new Matrix(result);
    }

    public boolean hasShapeOf(Matrix other) {
        return rows() == other.rows() && columns() == other.columns();
    }

    /// A copy of row i; empty if there is no such row.
    public double[] toArray(int i) {
        return has(i, 0) ? Arrays.copyOfRange(data.data, i * columns(), (i + 1) * columns()) : new double[0];
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

    /// An operation of EJML that puts its result into the last matrix.
    private interface Operation {
        void put(DMatrixRMaj left, DMatrixRMaj right, DMatrixRMaj result);
    }

    /// Gives the entry of row i and column j.
    @FunctionalInterface
    public interface EntryRule {
        double at(int i, int j);
    }
}
