package chalkgrad.script.line;

import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.Explanations.Explained;
import chalkgrad.script.line.WrongLine.Exchanged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The wrong lines that have been found, each once.
final class FoundLines {
    private final List<String> cells;
    private final NudgedRuns worlds;
    private final Map<List<Integer>, WrongLine> found = new LinkedHashMap<>();

    /// @param cells the code
    FoundLines(List<String> cells, NudgedRuns worlds) {
        this.cells = cells;
        this.worlds = worlds;
    }

    /// In the order of the code, without what is no mistake in code.
    List<WrongLine> all() {
        Map<List<Integer>, WrongLine> byPlace = new HashMap<>();
        found.values().forEach(one -> byPlace.putIfAbsent(List.of(one.cell(), one.line()), one));
        return byPlace.values().stream()
                .filter(line -> !isFasterForm(line))
                .sorted(Comparator.comparingInt(WrongLine::cell).thenComparingInt(WrongLine::line))
                .toList();
    }

    /// Whether a line has epsilon only in another place, as in the faster form of Adam in its article, which puts both
    /// corrections into the learning rate, and in TensorFlow.
    private static boolean isFasterForm(WrongLine line) {
        return !line.mistakes().isEmpty()
                && line.mistakes().stream().allMatch(mistake -> mistake.id().equals("epsilon-elsewhere"));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean contains(ComputedLine line) {
        return found.containsKey(key(line));
    }

    private static List<Integer> key(ComputedLine line) {
        return List.of(line.cell(), line.line());
    }

    /// A line that known mistakes make.
    ///
    /// @param place the line of its cell that is wrong, if it is another one
    void add(ComputedLine line, Optional<Integer> place, Explained explained) {
        add(line, place.orElse(line.line()), explained.about(), explained.mistakes(), Optional.empty());
    }

    /// A line that no known mistake makes.
    ///
    /// @param is its numbers
    /// @param way what they should be
    void add(ComputedLine line, ComputedLine is, Way way, Optional<Exchanged> exchanged) {
        add(line, line.line(), firstDifferent(is, way), List.of(), exchanged);
    }

    private void add(
            ComputedLine line,
            int place,
            Quantity quantity,
            List<Explanation> mistakes,
            Optional<Exchanged> exchanged) {
        found.putIfAbsent(
                key(line),
                new WrongLine(
                        line.cell(),
                        place,
                        CodeText.line(cells, line.cell(), place),
                        line.name(),
                        quantity,
                        mistakes,
                        exchanged));
    }

    private Quantity firstDifferent(ComputedLine line, Way way) {
        List<Double> right = worlds.right(way, 1).getFirst();
        List<ExpectedNumber> expected = way.expected().getFirst();
        return IntStream.range(0, Math.min(expected.size(), line.size()))
                .filter(k -> !(Math.abs(line.value(0, k) - right.get(k)) <= KnownNumbers.near(right.get(k))))
                .mapToObj(k -> expected.get(k).about())
                .findFirst()
                .orElse(way.first());
    }
}
