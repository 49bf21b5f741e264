package chalkgrad.data.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Makes a row of the fields that the CSV reader finds, and knows where it is, in case reading fails.
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    /// The most cells of a row.
    static final int MOST_COLUMNS = 2_000;

    /// The most characters of a cell.
    static final int LONGEST_CELL = 10_000;

    private List<String> cells = new ArrayList<>();
    private long line = 1;
    private int column;

    /// The line on which the current row starts.
    long line() {
        return line;
    }

    /// The number of the cell that is read, counted from 1.
    int column() {
        return column + 1;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        column = 0;
        cells = new ArrayList<>(cells.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MOST_COLUMNS) {
            throw new CsvLimitException(Sentences.of("row.long", MOST_COLUMNS));
        }
        if (length > LONGEST_CELL) {
            throw new CsvLimitException(Sentences.of("cell.long", LONGEST_CELL));
        }
        cells.add(new String(buffer, offset, length));
        column = index + 1;
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(line, cells);
    }

    /// A row or a cell is too long.
    static final class CsvLimitException extends RuntimeException {
        CsvLimitException(String sentence) {
            super(sentence);
        }
    }
}
