package chalkgrad.data.csv;

import chalkgrad.data.Parts;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import java.nio.file.Path;
import java.util.List;

/// What a table holds.
///
/// @param parts the rows that could be read; the second part is empty unless a column tells the rows for the test
/// @param wrong the first cells that could not be read
/// @param wrongCount the number of all such cells
/// @param leftOut the number of rows in which a value is missing
public record CsvTable(Parts parts, List<BadCell> wrong, long wrongCount, long leftOut) {
    /// The number of wrong cells that are named.
    static final int MOST_NAMED = 100;

    public CsvTable {
        wrong = List.copyOf(wrong);
    }

    /// The rows, if all cells could be read.
    ///
    /// @throws InputException that names the first wrong cell otherwise
    public Parts orThrow(Path file) {
        if (wrong.isEmpty()) {
            return parts;
        }
        BadCell first = wrong.getFirst();
        String others = wrongCount == 1 ? "" : "; %s wrong too".formatted(others(wrongCount - 1));
        throw InputException.at(file.toString(), Found.shortened(first.place(), 80), first.sentence() + others);
    }

    private static String others(long count) {
        return count == 1 ? "1 other cell is" : count + " other cells are";
    }
}
