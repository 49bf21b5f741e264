package chalkgrad.data.csv;

import chalkgrad.data.csv.Column.Content;
import chalkgrad.data.csv.Column.Role;
import chalkgrad.data.csv.CsvPlan.Gaps;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Place;
import chalkgrad.exchange.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Reads a table row by row. Only its numbers are kept: 8 bytes for each cell that is used, and twice that while the
/// data set is made of them. A cell that cannot be read does not end the reading, so that all of them can be named.
public final class CsvReading {
    /// The most rows of a table.
    public static final int MOST_ROWS = 2_000_000;

    /// The most numbers of a table: 400 MB.
    public static final long MOST_NUMBERS = 50_000_000;

    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final Path file;
    private final CsvPlan plan;
    private final int[] used;
    private final NumberRows numbers;
    private final Map<Integer, ColumnWords> classes = new HashMap<>();
    private final BitSet test = new BitSet();
    private final List<BadCell> wrong = new ArrayList<>();
    private long wrongCount;
    private long leftOut;

    private CsvReading(Path file, CsvPlan plan) {
        this.file = file;
        this.plan = plan;
        this.used = IntStream.range(0, plan.columns().size())
                .filter(c -> isUsed(plan.columns().get(c)))
                .toArray();
        this.numbers = new NumberRows(used.length);
        IntStream.of(used)
                .filter(c -> plan.columns().get(c).content() == Content.CLASSES)
                .forEach(c -> classes.put(c, new ColumnWords()));
    }

    private static boolean isUsed(Column column) {
        return column.role() == Role.INPUT || column.role() == Role.TARGET;
    }

    /// Reads a file as planned.
    ///
    /// @param progress receives the share that has been read, from 0 to 1
    /// @throws InputException if the plan or the file is wrong, other than single cells
    /// @throws CancellationException if the thread is interrupted
    public static CsvTable read(Path file, CsvPlan plan, DoubleConsumer progress) {
        plan.flaw().ifPresent(flaw -> {
            throw InputException.at(file.toString(), "", flaw);
        });
        var reading = new CsvReading(file, plan);
        try (CsvRows rows = CsvRows.open(file, plan.format())) {
            reading.read(rows, Math.max(1, Files.size(file)), progress);
        } catch (IOException e) {
            throw InputException.at(file.toString(), "", TextFile.reason(e));
        }
        return reading.table();
    }

    private void read(CsvRows rows, long size, DoubleConsumer progress) {
        if (plan.format().header()) {
            rows.next();
        }
        double[] values = new double[used.length];
        long count = 0;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            take(row, values);
            if (++count % ROWS_BETWEEN_REPORTS == 0) {
                progress.accept(Math.min(1, (double) rows.position() / size));
            }
        }
        if (count == 0) {
            throw InputException.at(file.toString(), "", Sentences.of("table.headerOnly"));
        }
    }

    private void take(CsvRow row, double[] values) {
        if (row.cells().size() != plan.columns().size()) {
            refuse(
                    row,
                    Math.min(row.cells().size(), plan.columns().size()) - 1,
                    () -> Sentences.of(
                            row.cells().size() == 1 ? "row.cells.one" : "row.cells.more",
                            row.cells().size(),
                            plan.columns().size()));
            return;
        }
        if (plan.gaps() == Gaps.LEAVE_OUT && hasGap(row)) {
            leftOut++;
            return;
        }
        boolean right = true;
        for (int k = 0; k < used.length; k++) {
            OptionalDouble value = value(row, used[k]);
            right &= value.isPresent();
            values[k] = value.orElse(0);
        }
        if (right) {
            add(row, values);
        }
    }

    private void add(CsvRow row, double[] values) {
        if (numbers.size() >= MOST_ROWS || (long) numbers.size() * used.length >= MOST_NUMBERS) {
            throw InputException.at(
                    file.toString(), Place.of(row.line()), Sentences.of("table.large", MOST_ROWS, MOST_NUMBERS));
        }
        if (isForTest(row)) {
            test.set(numbers.size());
        }
        numbers.add(values);
    }

    private boolean isForTest(CsvRow row) {
        return IntStream.range(0, plan.columns().size())
                .filter(c -> plan.columns().get(c).role() == Role.PART)
                .anyMatch(c -> "test".equalsIgnoreCase(row.cells().get(c).strip()));
    }

    private boolean hasGap(CsvRow row) {
        return IntStream.of(used).anyMatch(c -> CsvCell.isMissing(row.cells().get(c)));
    }

    private OptionalDouble value(CsvRow row, int c) {
        String cell = row.cells().get(c);
        if (CsvCell.isMissing(cell)) {
            refuse(row, c, () -> Sentences.of("cell.missing"));
            return OptionalDouble.empty();
        }
        ColumnWords words = classes.get(c);
        return words == null ? number(row, c, cell) : word(row, c, words, cell.strip());
    }

    private OptionalDouble number(CsvRow row, int c, String cell) {
        double value = CsvCell.number(cell, plan.format().decimal());
        if (Double.isNaN(value)) {
            refuse(row, c, () -> CsvCell.flaw(cell, plan.format().decimal()));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    private OptionalDouble word(CsvRow row, int c, ColumnWords words, String cell) {
        int number = words.number(cell);
        if (number < 0) {
            refuse(row, c, () -> Sentences.of("class.many", Found.text(cell), ColumnWords.MOST));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    /// Notes a cell that cannot be read. A table can have millions of them, so only some get their sentence.
    private void refuse(CsvRow row, int c, Supplier<String> sentence) {
        wrongCount++;
        if (wrong.size() < CsvTable.MOST_NAMED) {
            int cell = Math.max(0, c);
            String name = plan.format().header() ? plan.columns().get(cell).name() : "";
            wrong.add(new BadCell(row.lineOf(cell), cell + 1, name, sentence.get()));
        }
    }

    private CsvTable table() {
        if (numbers.size() == 0 && wrong.isEmpty()) {
            throw InputException.at(file.toString(), "", Sentences.of("table.gaps"));
        }
        return new CsvTable(new Assembly(plan, used, numbers, classes).parts(test), wrong, wrongCount, leftOut);
    }
}
