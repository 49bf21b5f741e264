package chalkgrad.homework;

import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The numbers of an array, and which numbers of the network they are.
///
final class Table {
    private final double[][] rows;
    private final List<Quantity> quantities;
    private final boolean isVector;

    /// @param quantities in the same order as the numbers, row by row; empty where they are others, such as steps
    /// @param isVector whether it is printed without outer brackets
    Table(double[][] rows, List<Quantity> quantities, boolean isVector) {
        this.rows = rows;
        this.quantities = quantities;
        this.isVector = isVector;
    }

    double[][] rows() {
        return rows;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    boolean isVector() {
        return isVector;
    }

    interface Name {
        Quantity at(int row, int column);
    }

    static Table of(int rows, int columns, Name name, java.util.function.ToDoubleFunction<Quantity> value) {
        var numbers = new double[rows][columns];
        var quantities = new Quantity[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                quantities[r * columns + c] = name.at(r, c);
                numbers[r][c] = value.applyAsDouble(name.at(r, c));
            }
        }
        return new Table(numbers, List.of(quantities), false);
    }

    DoubleStream numbers() {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream);
    }

    Table flat() {
        return new Table(rows, quantities, rows.length == 1);
    }

    Table map(java.util.function.DoubleUnaryOperator change) {
        double[][] changed = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
        return new Table(changed, List.of(), isVector);
    }

    Table turned() {
        int columns = rows[0].length;
        var turned = new double[columns][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c][r] = rows[r][c];
            }
        }
        List<Quantity> names = quantities.isEmpty()
                ? quantities
                : IntStream.range(0, quantities.size())
                        .mapToObj(k -> quantities.get(k % rows.length * columns + k / rows.length))
                        .toList();
        return new Table(turned, names, false);
    }
}
