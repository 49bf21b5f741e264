package chalkgrad.app.inspect;

import chalkgrad.formula.Name;
import chalkgrad.pass.Quantity;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A matrix of numbers to be shown, in the program's own orientation: one row for each input, or for each sample.
///
/// @param name such as `W1`
/// @param rows how many rows the matrix has
/// @param columns how many columns it has
record Grid(Name name, int rows, int columns, Cells cells) {
    private static final int MOST = 12;
    private static final int CORNER = 8;

    Grid transposed() {
        return new Grid(name, columns, rows, (row, column) -> cells.at(column, row));
    }

    /// The number of rows shown: only the first ones of a matrix with too many rows.
    int shownRows() {
        return rows > MOST ? CORNER : rows;
    }

    int shownColumns() {
        return columns > MOST ? CORNER : columns;
    }

    /// The numbers that are shown.
    Stream<Quantity> shown() {
        return IntStream.rangeClosed(1, shownRows())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(1, shownColumns()).mapToObj(column -> cells.at(row, column)));
    }

    boolean isCut() {
        return rows > MOST || columns > MOST;
    }

    /// `2×3`.
    String shape() {
        return rows + "×" + columns;
    }

    /// Gives the number at a row and column, which count from 1.
    @FunctionalInterface
    interface Cells {
        Quantity at(int row, int column);
    }
}
