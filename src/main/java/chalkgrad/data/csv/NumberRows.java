package chalkgrad.data.csv;

import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/// Rows of numbers that grow, in blocks, so that growing never copies them.
final class NumberRows {
    private static final int ROWS_OF_BLOCK = 4096;

    private final int width;
    private final List<double[]> blocks = new ArrayList<>();
    private int size;

    NumberRows(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    void add(double[] row) {
        int at = size % ROWS_OF_BLOCK;
        if (at == 0) {
            blocks.add(new double[ROWS_OF_BLOCK * width]);
        }
        System.arraycopy(row, 0, blocks.getLast(), at * width, width);
        size++;
    }

    double get(int row, int column) {
        return blocks.get(row / ROWS_OF_BLOCK)[row % ROWS_OF_BLOCK * width + column];
    }

    Matrix column(int column) {
        return Matrix.generate(size, 1, (i, zero) -> get(i, column));
    }
}
