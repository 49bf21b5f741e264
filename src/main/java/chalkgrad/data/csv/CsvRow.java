package chalkgrad.data.csv;

import java.util.List;

/// A row of a table as it is written.
///
/// @param line where it starts, counted from 1
record CsvRow(long line, List<String> cells) {
    CsvRow {
        cells = List.copyOf(cells);
    }

    /// The line on which a cell starts: cells in quotation marks can have several.
    long lineOf(int cell) {
        long before = cells.stream()
                .limit(cell)
                .flatMapToInt(String::chars)
                .filter(c -> c == '\n')
                .count();
        return line + before;
    }
}
