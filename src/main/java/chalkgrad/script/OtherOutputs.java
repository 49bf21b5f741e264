package chalkgrad.script;

import chalkgrad.exchange.notebook.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The cells that print other numbers than the notebook shows. The first is told with its number; the others may only
/// follow from it.
final class OtherOutputs {
    private final List<String> first = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    /// Compares a cell's output with what the notebook shows.
    void add(Cell cell, String now) {
        List<String> saved = cell.output().stream().map(Cell.OutputLine::text).toList();
        Optional<OutputComparison.Difference> difference = OutputComparison.of(saved, now);
        if (difference.isPresent() && !first.isEmpty()) {
            others.add(cell.number());
        } else {
            difference.ifPresent(d -> first.add(Sentences.of("output.other", cell.number(), d.saved(), d.now())));
        }
    }

    Stream<String> sentences() {
        return others.isEmpty()
                ? first.stream()
                : Stream.concat(
                        first.stream(),
                        Stream.of(Sentences.of(
                                others.size() == 1 ? "output.others.one" : "output.others.more",
                                CellNumbers.ranges(others))));
    }
}
