package chalkgrad.data.csv;

import chalkgrad.data.csv.Column.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a table is read.
///
/// @param columns what each column of the file is for
/// @param gaps what happens where a value is missing
public record CsvPlan(CsvFormat format, List<Column> columns, Gaps gaps) {
    /// What happens to a row in which a value is missing.
    public enum Gaps {
        /// The place is reported, and nothing is read.
        REFUSE,
        /// The row is left out.
        LEAVE_OUT
    }

    public CsvPlan {
        columns = List.copyOf(columns);
    }

    /// Why nothing can be learned from these columns; empty if something can.
    public Optional<String> flaw() {
        if (count(Role.INPUT) == 0) {
            return Optional.of(Sentences.of("input.none"));
        }
        if (count(Role.TARGET) == 0) {
            return Optional.of(Sentences.of("target.none"));
        }
        return count(Role.PART) > 1 ? Optional.of(Sentences.of("part.many")) : Optional.empty();
    }

    /// The number of columns with a role.
    public int count(Role role) {
        return (int) columns.stream().filter(column -> column.role() == role).count();
    }

    /// The same plan with a column replaced, which counts from 0.
    public CsvPlan with(int column, Column changed) {
        var all = new ArrayList<>(columns);
        all.set(column, changed);
        return new CsvPlan(format, all, gaps);
    }

    /// The same plan with other gaps.
    public CsvPlan with(Gaps other) {
        return new CsvPlan(format, columns, other);
    }
}
