package chalkgrad.exchange.answer;

import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The rows of a table that have the same name. They make an answer, which may be read in two ways: digits can be in
/// groups.
final class NamedRows {
    private final List<List<WrittenNumber>> numbers = new ArrayList<>();
    private final List<List<String>> places = new ArrayList<>();
    private final List<List<WrittenNumber>> grouped = new ArrayList<>();
    private final List<List<String>> groupedPlaces = new ArrayList<>();

    /// Adds a row. A row of one array is a row of numbers; an array in a cell has rows of its own.
    ///
    /// @param joined the same numbers where the digits of some are in groups
    void add(List<List<WrittenNumber>> read, List<List<WrittenNumber>> joined, int line) {
        String place = Integer.toString(line);
        List<List<WrittenNumber>> rows = rows(read);
        add(rows, place, numbers, places);
        add(joined.equals(read) ? rows : rows(joined), place, grouped, groupedPlaces);
    }

    private static List<List<WrittenNumber>> rows(List<List<WrittenNumber>> read) {
        boolean single = read.stream().allMatch(row -> row.size() == 1);
        return single ? List.of(read.stream().map(List::getFirst).toList()) : read;
    }

    private static void add(
            List<List<WrittenNumber>> rows,
            String place,
            List<List<WrittenNumber>> numbers,
            List<List<String>> places) {
        for (List<WrittenNumber> row : rows) {
            numbers.add(row);
            places.add(Collections.nCopies(row.size(), place));
        }
    }

    Printed printed() {
        return new Printed(numbers, places);
    }

    /// The numbers with digits in groups, if there are any.
    List<Printed> otherwise() {
        return grouped.equals(numbers) ? List.of() : List.of(new Printed(grouped, groupedPlaces));
    }
}
