package chalkgrad.data.csv;

import chalkgrad.exchange.InputException;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Guesses the form of a table from its first rows: the separator that cuts them into equally many cells, the decimal
/// sign with which most cells are numbers, and a header if the first row differs from what is below it.
public final class CsvDetection {
    /// The number of rows that are looked at, and shown.
    static final int ROWS = 200;

    private static final double WEIGHT_OF_EQUAL_ROWS = 2;
    private static final double WEIGHT_OF_FIRST_ROW = 0.01;

    private CsvDetection() {}

    /// The form of a file.
    ///
    /// @throws InputException if it cannot be read or is not a table
    public static CsvFormat of(Path file) {
        return of(CsvHead.of(file));
    }

    /// The form of a text. Of forms that explain it equally well the first is taken, with a decimal point.
    static CsvFormat of(CsvHead head) {
        return Stream.of(Separator.values())
                .flatMap(separator -> Stream.of('.', ',')
                        .filter(decimal -> decimal != separator.character())
                        .map(decimal -> candidate(head, separator, decimal)))
                .reduce((best, next) -> next.score() > best.score() ? next : best)
                .map(best -> best.format().withHeader(hasHeader(best)))
                .orElseThrow();
    }

    /// The first rows of a text. A row that is damaged ends them.
    static List<CsvRow> rows(CsvHead head, CsvFormat format) {
        return rows(head, format, ROWS);
    }

    /// At most as many rows as wanted, and one for a header.
    static List<CsvRow> rows(CsvHead head, CsvFormat format, int most) {
        var rows = new ArrayList<CsvRow>();
        try {
            for (CsvRow row : CsvRows.ofStart(format, new StringReader(head.text()))) {
                rows.add(row);
                if (rows.size() > most) {
                    break;
                }
            }
        } catch (CsvParseException | CsvRowHandler.CsvLimitException e) {
            return rows;
        }
        return rows;
    }

    private static Candidate candidate(CsvHead head, Separator separator, char decimal) {
        var format = new CsvFormat(separator, decimal, false, head.encoding());
        return new Candidate(format, rows(head, format));
    }

    private record Candidate(CsvFormat format, List<CsvRow> rows) {
        /// How well the form explains the rows. One column explains nothing.
        double score() {
            int columns = usualLength(rows);
            if (columns < 2) {
                return 0;
            }
            double equal = share(
                    rows.stream().filter(row -> row.cells().size() == columns).count(), rows.size());
            List<String> cells = rows.stream()
                    .skip(rows.size() > 1 ? 1 : 0)
                    .flatMap(row -> row.cells().stream())
                    .toList();
            // where all else is equal, the first row holds numbers rather than names
            double first =
                    share(rows.getFirst().cells().stream().filter(this::isValue).count(), columns);
            double numbers = share(cells.stream().filter(this::isValue).count(), cells.size());
            return WEIGHT_OF_EQUAL_ROWS * equal + numbers + WEIGHT_OF_FIRST_ROW * first;
        }

        boolean isValue(String cell) {
            return CsvCell.isMissing(cell) || Double.isFinite(CsvCell.number(cell, format.decimal()));
        }
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /// The number of cells that most rows have.
    static int usualLength(List<CsvRow> rows) {
        Map<Integer, Long> counts =
                rows.stream().collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean hasHeader(Candidate table) {
        if (table.rows().size() < 2) {
            return false;
        }
        List<String> first = table.rows().getFirst().cells();
        List<CsvRow> rest = table.rows().subList(1, table.rows().size());
        boolean allWords = first.stream().noneMatch(table::isValue);
        boolean namesNumbers = false;
        boolean reappears = false;
        for (int c = 0; c < first.size(); c++) {
            List<String> below = column(rest, c);
            boolean isName = !table.isValue(first.get(c));
            namesNumbers |= isName && !below.isEmpty() && below.stream().allMatch(table::isValue);
            reappears |= new HashSet<>(below).contains(first.get(c));
        }
        return namesNumbers || allWords && !reappears;
    }

    /// The cells of a column, of the rows that are long enough.
    static List<String> column(List<CsvRow> rows, int column) {
        return rows.stream()
                .filter(row -> row.cells().size() > column)
                .map(row -> row.cells().get(column))
                .toList();
    }
}
