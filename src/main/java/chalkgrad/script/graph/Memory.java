package chalkgrad.script.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is remembered of a program that ran: its numbers, the names that it gave them, and how often its loops went
/// round.
public final class Memory {
    private static final int MOST_NAMES = 100_000;

    /// So many numbers of lines are remembered.
    private static final int MOST_NUMBERS = 2_000_000;

    private final Graph graph = new Graph();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, NamedArray> arrays = new LinkedHashMap<>();
    private final Map<Integer, SourceLine> literals = new HashMap<>();
    private final Map<Integer, Loop> loops = new TreeMap<>();
    private final List<Said> notes = new ArrayList<>();
    private final NavigableMap<Integer, List<Said>> notesOfCells = new TreeMap<>();
    private final List<LineValue> lines = new ArrayList<>();
    private int numbersOfLines;

    /// Where a line stands: its cell, and the line in it. Both count from 1.
    public record SourceLine(int cell, int line) {}

    /// A loop that ended.
    ///
    /// @param rounds how often it went round
    /// @param place where it begins; line 0 if that is not in the code
    /// @param reads the names that say how often, with a space between them
    public record Loop(int rounds, SourceLine place, String reads) {}

    /// What a line of code computed.
    ///
    /// @param name what it assigns to, or the expression
    /// @param reads the names of the variables that it uses, with a space between them
    /// @param mark where the code was when it ran
    /// @param array its numbers
    public record LineValue(SourceLine place, String name, String reads, Graph.Mark mark, NumberArray array) {}

    /// An array that had a name.
    ///
    /// @param shape its dimensions
    /// @param nodes its numbers, the last index first
    public record NamedArray(String name, List<Integer> shape, List<Integer> nodes) {
        public NamedArray {
            shape = List.copyOf(shape);
            nodes = List.copyOf(nodes);
        }
    }

    public Graph graph() {
        return graph;
    }

    /// A number has a name. The first one stays.
    public void name(String name, int node) {
        if (node >= 0 && names.size() < MOST_NAMES) {
            names.putIfAbsent(node, name);
        }
    }

    /// An array has a name.
    public void name(String name, NumberArray array) {
        if (array.size() == 0 || array.size() > MOST_NAMES) {
            return;
        }
        List<Integer> nodes = new ArrayList<>();
        for (int node : array.nodes()) {
            if (node < 0) {
                return;
            }
            nodes.add(node);
        }
        List<Integer> shape = new ArrayList<>();
        for (int length : array.shape()) {
            shape.add(length);
        }
        if (arrays.size() < MOST_NAMES) {
            arrays.putIfAbsent(name + nodes.hashCode(), new NamedArray(name, shape, nodes));
        }
    }

    /// A line computed something.
    public void computed(SourceLine place, String name, String reads, NumberArray array) {
        if (numbersOfLines + array.size() <= MOST_NUMBERS) {
            numbersOfLines += array.size();
            lines.add(new LineValue(place, name, reads, graph.here(), array.copy()));
        }
    }

    /// What lines computed, in the order in which they ran.
    public List<LineValue> lines() {
        return List.copyOf(lines);
    }

    /// The name of a number, if it had one of its own.
    public @Nullable String name(int node) {
        return names.get(node);
    }

    /// All arrays with names, in the order in which they got them.
    public List<NamedArray> arrays() {
        return List.copyOf(arrays.values());
    }

    /// A given number is written there.
    public void literal(int node, SourceLine place) {
        if (literals.size() < MOST_NAMES) {
            literals.put(node, place);
        }
    }

    /// Where a given number is written; empty if it comes from elsewhere.
    public Optional<SourceLine> literal(int node) {
        return Optional.ofNullable(literals.get(node));
    }

    /// A loop ended.
    public void ended(int loop, Loop ended) {
        loops.put(loop, ended);
    }

    /// The loops that ended, in the order in which they began.
    public List<Loop> loops() {
        return List.copyOf(loops.values());
    }

    /// How often a loop went round.
    public int rounds(int loop) {
        Loop ended = loops.get(loop);
        return ended == null ? 1 : ended.rounds();
    }

    /// Something that a reader should know.
    public void note(Said said) {
        if (!notes.contains(said)) {
            notes.add(said);
        }
    }

    /// Something that a reader of what a cell computes should know.
    public void noteOfCell(int cell, Said said) {
        if (notesOfCells.size() < MOST_NAMES) {
            notesOfCells.computeIfAbsent(cell, number -> new ArrayList<>()).add(said);
        }
    }

    /// What was noted of some cells.
    public List<Said> notesOfCells(int first, int last) {
        return notesOfCells.subMap(first, true, last, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    public List<Said> notes() {
        return List.copyOf(notes);
    }
}
