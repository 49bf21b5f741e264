package chalkgrad.app.data;

import chalkgrad.app.session.Latest;
import chalkgrad.data.Parts;
import chalkgrad.data.csv.BadCell;
import chalkgrad.data.csv.CsvPlan;
import chalkgrad.data.csv.CsvReading;
import chalkgrad.data.csv.CsvTable;
import chalkgrad.exchange.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads a table in the background as it is planned now. Another plan replaces the one before.
final class TableReading {
    private static final long PAUSE = 150;

    private final Path file;
    private final Latest<State> latest = new Latest<>(PAUSE);

    /// How far the reading is.
    sealed interface State {
        /// A share has been read, from 0 to 1.
        record Share(double share) implements State {}

        /// The table was read.
        ///
        /// @param leftOut rows in which a value is missing
        record Done(Parts parts, long leftOut) implements State {}

        /// The table cannot be read.
        ///
        /// @param sentences the first with the place of each flaw
        /// @param count of all flaws
        record Refused(List<String> sentences, long count) implements State {}
    }

    TableReading(Path file) {
        this.file = file;
    }

    /// Reads the file.
    ///
    /// @param shown receives how far it is
    /// @param failed is called if the program fails
    void read(CsvPlan plan, Consumer<State> shown, Runnable failed) {
        latest.ask(soFar -> read(plan, soFar), shown, failed);
    }

    void cancel() {
        latest.forget();
    }

    private State read(CsvPlan plan, Consumer<State> soFar) {
        try {
            CsvTable table = CsvReading.read(file, plan, share -> soFar.accept(new State.Share(share)));
            return table.wrong().isEmpty()
                    ? new State.Done(table.parts(), table.leftOut())
                    : new State.Refused(
                            table.wrong().stream().map(BadCell::explanation).toList(), table.wrongCount());
        } catch (InputException e) {
            return new State.Refused(List.of(String.valueOf(e.getMessage())), 1);
        }
    }
}
