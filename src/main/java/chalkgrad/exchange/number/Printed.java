package chalkgrad.exchange.number;

import chalkgrad.mistake.WrittenNumber;
import java.util.Collections;
import java.util.List;

/// Numbers that belong together: one, a row, or an array.
///
/// @param rows the numbers; rows of an array that is not a matrix can differ in length
/// @param places the place of each number: a line of the file, or a cell and a line
public record Printed(List<List<WrittenNumber>> rows, List<List<String>> places) {
    public Printed {
        rows = copy(rows);
        places = copy(places);
    }

    /// A copy that takes little memory where there is one row, since output can have a number in each of its lines.
    private static <T> List<List<T>> copy(List<List<T>> rows) {
        return rows.size() == 1
                ? List.of(List.copyOf(rows.getFirst()))
                : rows.stream().map(List::copyOf).toList();
    }

    private static <T> List<T> joined(List<List<T>> rows) {
        return rows.size() == 1
                ? rows.getFirst()
                : rows.stream().flatMap(List::stream).toList();
    }

    /// Numbers that are all at one place.
    public static Printed at(String place, List<List<WrittenNumber>> rows) {
        return new Printed(
                rows,
                rows.stream().map(row -> Collections.nCopies(row.size(), place)).toList());
    }

    /// One number.
    public static Printed single(String place, WrittenNumber written) {
        return new Printed(List.of(List.of(written)), List.of(List.of(place)));
    }

    public int columns() {
        return rows.getFirst().size();
    }

    /// Whether all rows are of the same length.
    public boolean isMatrix() {
        return rows.stream().allMatch(row -> row.size() == columns());
    }

    public int size() {
        int size = 0;
        for (List<WrittenNumber> row : rows) {
            size += row.size();
        }
        return size;
    }

    /// All numbers, row by row.
    public List<WrittenNumber> all() {
        return joined(rows);
    }

    /// The places of all numbers, row by row.
    public List<String> allPlaces() {
        return joined(places);
    }

    /// The place of a number, counted as in [#all()].
    public String place(int index) {
        return allPlaces().get(index);
    }
}
