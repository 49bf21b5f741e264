package chalkgrad.app.plots.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Rows of numbers that do not change, such as the activations of a layer for many inputs.
public final class Values {
    private final int columns;
    private final double[] numbers;

    /// Copies the first rows of an array.
    public Values(double[] array, int rows, int columns) {
        this.columns = columns;
        this.numbers = Arrays.copyOf(array, rows * columns);
    }

    public int rows() {
        return columns == 0 ? 0 : numbers.length / columns;
    }

    public int columns() {
        return columns;
    }

    public double get(int row, int column) {
        return numbers[row * columns + column];
    }

    /// One column alone.
    public Values only(int column) {
        return new Values(column(column).toArray(), rows(), 1);
    }

    public DoubleStream column(int column) {
        return IntStream.range(0, rows()).mapToDouble(row -> get(row, column));
    }

    public DoubleStream all() {
        return Arrays.stream(numbers);
    }

    /// The column with the largest number of a row; -1 if one of them is not a number.
    public int largest(int row) {
        int best = 0;
        for (int j = 0; j < columns; j++) {
            if (Double.isNaN(get(row, j))) {
                return -1;
            }
            best = get(row, j) > get(row, best) ? j : best;
        }
        return best;
    }

    /// How much the number of a column exceeds all others of its row.
    public double lead(int row, int column) {
        double others = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < columns; j++) {
            others = j == column ? others : Math.max(others, get(row, j));
        }
        return get(row, column) - others;
    }
}
