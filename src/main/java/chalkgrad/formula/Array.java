package chalkgrad.formula;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Formulas in rows and columns, like a matrix, with at least one of each.
public record Array(List<List<Formula>> rows) {
    public Array {
        rows = rows.stream().map(List::copyOf).toList();
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("rows must have the same length, not " + rows);
        }
    }

    /// A matrix of one row.
    public static Array ofRow(List<Formula> entries) {
        return new Array(List.of(entries));
    }

    /// A matrix of one column.
    public static Array ofColumn(List<Formula> entries) {
        return new Array(entries.stream().map(List::of).toList());
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return rows.getFirst().size();
    }

    /// The entries of a row, which counts from 1.
    public List<Formula> row(int row) {
        return rows.get(row - 1);
    }

    /// The entries of a column, which counts from 1.
    public List<Formula> column(int column) {
        return rows.stream().map(row -> row.get(column - 1)).toList();
    }

    /// All entries, row by row.
    public Stream<Formula> entries() {
        return rows.stream().flatMap(List::stream);
    }

    Array map(UnaryOperator<Formula> change) {
        return new Array(
                rows.stream().map(row -> row.stream().map(change).toList()).toList());
    }

    /// The indices of the rows or columns that are shown: all, or the first and last ones with -1 for those left out
    /// between.
    static List<Integer> shown(int count, int most, int first, int last) {
        return count <= most
                ? IntStream.range(0, count).boxed().toList()
                : IntStream.concat(
                                IntStream.concat(IntStream.range(0, first), IntStream.of(-1)),
                                IntStream.range(count - last, count))
                        .boxed()
                        .toList();
    }
}
