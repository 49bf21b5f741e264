package chalkgrad.data.csv;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The first rows of a table as they will be read.
///
/// @param columns what each column is probably for
/// @param rows the cells of the first rows; some can have more or fewer cells than there are columns
public record CsvPreview(CsvFormat format, List<Column> columns, List<List<String>> rows) {
    public CsvPreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The first rows of a file in the form that it seems to have.
    ///
    /// @throws InputException if it cannot be read or is not a table
    public static CsvPreview of(Path file) {
        return of(file, CsvDetection.of(file));
    }

    /// The first rows of a file in a form. Its encoding is that of the file.
    ///
    /// @throws InputException if it cannot be read or is not a table
    public static CsvPreview of(Path file, CsvFormat format) {
        CsvHead head = CsvHead.of(file);
        List<CsvRow> all = CsvDetection.rows(head, format);
        if (all.isEmpty()) {
            throw InputException.at(file.toString(), Place.of(1), Sentences.of("row.expected"));
        }
        List<CsvRow> rows = format.header() ? all.subList(1, all.size()) : all;
        List<String> names = names(format, all, columns(all, rows));
        return new CsvPreview(
                format,
                new ColumnGuess(format, names, rows).columns(),
                rows.stream().map(CsvRow::cells).toList());
    }

    /// The number of cells that most rows have; that of the first row if there is no such number.
    private static int columns(List<CsvRow> all, List<CsvRow> rows) {
        int usual = CsvDetection.usualLength(rows);
        long agreeing = rows.stream().filter(row -> row.cells().size() == usual).count();
        return 2 * agreeing > rows.size() ? usual : all.getFirst().cells().size();
    }

    private static List<String> names(CsvFormat format, List<CsvRow> all, int columns) {
        var names = new ArrayList<String>();
        List<String> header = format.header() ? all.getFirst().cells() : List.of();
        for (int c = 0; c < Math.max(columns, header.size()); c++) {
            String name = c < header.size() ? header.get(c).strip() : "";
            names.add(name.isEmpty() ? unnamed(c + 1) : name);
        }
        return names;
    }

    /// The name of a column that has none, by its number from 1.
    static String unnamed(int column) {
        return Sentences.of("column", column);
    }

    /// The plan that reads the file as it is shown here.
    public CsvPlan plan() {
        return new CsvPlan(format, columns, CsvPlan.Gaps.REFUSE);
    }
}
