package chalkgrad.app.inspect;

import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// A matrix in its place.
///
/// @param left of the first cell
/// @param top of the first cell
/// @param rowHeight of a cell and of what stands below it
record PlacedGrid(Grid grid, double left, double top, double cellWidth, double rowHeight) {
    static final double CELL_HEIGHT = 24;
    static final double SPACE = 2;

    /// A number and its place.
    record Cell(Quantity quantity, Rectangle2D box) {}

    private Cell cell(int row, int column) {
        double x = left + (column - 1) * (cellWidth + SPACE);
        return new Cell(grid.cells().at(row, column), new Rectangle2D(x, topOf(row), cellWidth, CELL_HEIGHT));
    }

    private double topOf(int row) {
        return top + (row - 1) * (rowHeight + SPACE);
    }

    /// The cells of the rows that meet a stretch, in reading order.
    Stream<Cell> cells(Span near) {
        return IntStream.rangeClosed(1, grid.shownRows())
                .filter(row -> near.meets(topOf(row), topOf(row) + rowHeight))
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(1, grid.shownColumns()).mapToObj(column -> cell(row, column)));
    }

    /// The place of a number, if it is shown here.
    Optional<Rectangle2D> place(Quantity quantity) {
        Quantity first = grid.cells().at(1, 1);
        return first.kind() == quantity.kind() && first.layer() == quantity.layer()
                ? cells(Span.ALL)
                        .filter(cell -> cell.quantity().equals(quantity))
                        .findFirst()
                        .map(Cell::box)
                : Optional.empty();
    }
}
