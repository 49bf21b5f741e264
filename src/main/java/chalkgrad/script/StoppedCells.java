package chalkgrad.script;

import chalkgrad.exchange.notebook.Cell;
import chalkgrad.script.NotebookNetworks.StoppedCell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The cells that stopped before their end. Those that only need what an earlier one would have computed are put into
/// one sentence, so that the reason is not lost among its consequences.
final class StoppedCells {
    private static final int MOST_NAMES = 5;

    private final List<String> sentences = new ArrayList<>();
    private final List<Integer> followers = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /// Adds a cell.
    ///
    /// @param cells the code
    /// @param name the name that no cell has computed, if that is why; otherwise empty
    void add(StoppedCell stopped, List<Cell> cells, String name) {
        int cell = number(stopped.cell(), cells);
        if (name.isEmpty() || sentences.isEmpty()) {
            sentences.add(stopped.place()
                    .map(place -> place.cell() == stopped.cell()
                            ? Sentences.of("stopped.line", cell, stopped.reason(), place.line())
                            : Sentences.of(
                                    "stopped.called",
                                    cell,
                                    stopped.reason(),
                                    place.line(),
                                    number(place.cell(), cells)))
                    .orElseGet(() -> Sentences.of("stopped", cell, stopped.reason())));
        } else {
            followers.add(cell);
            missing.add(name);
        }
    }

    private static int number(int cell, List<Cell> cells) {
        return cells.get(cell - 1).number();
    }

    /// What happened, the reasons before their consequences.
    Stream<String> sentences() {
        return followers.isEmpty() ? sentences.stream() : Stream.concat(sentences.stream(), Stream.of(consequence()));
    }

    private String consequence() {
        String names = String.join(", ", missing.stream().limit(MOST_NAMES).toList())
                + (missing.size() > MOST_NAMES ? ", ..." : "");
        return Sentences.of(
                followers.size() == 1 ? "stopped.follower" : "stopped.followers", CellNumbers.ranges(followers), names);
    }
}
