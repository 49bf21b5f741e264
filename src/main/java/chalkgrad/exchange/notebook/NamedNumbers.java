package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;
import java.util.function.UnaryOperator;

/// Numbers and all that is known of their name, the most telling first.
///
/// @param counter the iteration that their line says, as in [Item#counter()]
/// @param grouping why they are taken for one array
/// @param parts what they are if they are not one array; none if they are printed at once
public record NamedNumbers(
        List<String> labels, Printed printed, int counter, Grouping grouping, List<NamedNumbers> parts) {
    /// Stands before the name of a variable that the code has updated.
    static final String UPDATED = "updated ";

    /// Fewer significant digits say nothing by themselves.
    private static final int TELLING_DIGITS = 4;

    public NamedNumbers {
        labels = List.copyOf(labels);
        parts = List.copyOf(parts);
    }

    NamedNumbers(List<String> labels, Printed printed, int counter) {
        this(labels, printed, counter, Grouping.ONE, List.of());
    }

    /// The same numbers, written differently.
    NamedNumbers with(UnaryOperator<Printed> writtenNumbers) {
        return new NamedNumbers(
                labels,
                writtenNumbers.apply(printed),
                counter,
                grouping,
                parts.stream().map(part -> part.with(writtenNumbers)).toList());
    }

    /// What the numbers are called where they are printed.
    public String label() {
        return labels.isEmpty() ? "" : isMarked() ? labels.get(1) : labels.getFirst();
    }

    /// Whether the code says that the variable was updated, which the first label says, too.
    public boolean isMarked() {
        return labels.size() > 1 && labels.getFirst().equals(UPDATED + labels.get(1));
    }

    /// The most significant digits that a number shows.
    public int digits() {
        int most = 0;
        for (List<WrittenNumber> row : printed.rows()) {
            for (WrittenNumber written : row) {
                most = Math.max(most, written.printed().digits());
            }
        }
        return most;
    }

    /// Whether the numbers have digits enough to say something by themselves.
    public boolean isTelling() {
        return isTelling(0);
    }

    /// Whether they would with so many digits fewer.
    public boolean isTelling(int fewer) {
        return digits() >= TELLING_DIGITS + fewer;
    }
}
