package chalkgrad.script.line;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What a line of code computed when it ran.
///
/// @param cell where the line stands; cells count from 1
/// @param line counts from 1 in its cell
/// @param name what it assigns to, or the expression
/// @param reads the names of the variables that it uses, with a space between them
/// @param loop the outermost loop in which it ran; 0 outside of loops
/// @param round of that loop, counts from 1
/// @param shape of its array; none for a number
/// @param values in each world, the last index first
/// @param nodes the indices of its numbers in the [Arithmetic] of the code, [#PLAIN] for numbers that stand in the
///     line; none if it is not known how the numbers come about
/// @param sources the numbers of other lines that its numbers were computed from, with no other line between
public record ComputedLine(
        int cell,
        int line,
        String name,
        String reads,
        int loop,
        int round,
        List<Integer> shape,
        List<List<Double>> values,
        List<Integer> nodes,
        List<Source> sources) {
    /// A number that depends on nothing.
    public static final int PLAIN = -1;

    /// A number that changes by less, as a part of it, does not show what it comes from.
    private static final double LEAST_CHANGE = 1e-7;

    private static final double NUDGE = 1 + 1e-4;
    private static final double TINY = 1e-6;

    public ComputedLine {
        shape = List.copyOf(shape);
        values = values.stream().map(List::copyOf).toList();
        nodes = List.copyOf(nodes);
        sources = List.copyOf(sources);
    }

    /// A number of another line.
    ///
    /// @param line the index of the line
    /// @param node the index of the number in the [Arithmetic] of the code
    public record Source(int line, int node) {}

    /// The indices of the lines that its numbers were computed from, with no other line between.
    List<Integer> from() {
        Set<Integer> result = LinkedHashSet.newLinkedHashSet(sources.size());
        sources.forEach(source -> result.add(source.line()));
        return List.copyOf(result);
    }

    public int size() {
        return values.getFirst().size();
    }

    int worlds() {
        return values.size();
    }

    /// The same line in another list of lines, or with other indices of its numbers.
    public ComputedLine with(List<Integer> otherNodes, List<Source> otherSources) {
        return new ComputedLine(cell, line, name, reads, loop, round, shape, values, otherNodes, otherSources);
    }

    /// The same line with other numbers.
    ComputedLine withValues(List<List<Double>> others) {
        return new ComputedLine(cell, line, name, reads, loop, round, shape, others, nodes, sources);
    }

    /// The first of its numbers alone.
    ComputedLine firstNumber() {
        List<List<Double>> first =
                values.stream().map(world -> List.of(world.getFirst())).toList();
        return new ComputedLine(cell, line, name, reads, loop, round, List.of(), first, List.of(), List.of());
    }

    /// The same line with numbers that are slightly others.
    ComputedLine nudged() {
        return withValues(values.stream()
                .map(world -> world.stream().map(value -> NUDGE * value + TINY).toList())
                .toList());
    }

    /// The same line with all numbers multiplied.
    ComputedLine times(double factor) {
        return factor == 1
                ? this
                : withValues(values.stream()
                        .map(world ->
                                world.stream().map(value -> factor * value).toList())
                        .toList());
    }

    /// Whether all numbers are some of another line's, in every world.
    boolean picksFrom(ComputedLine other) {
        Set<List<Double>> its = new HashSet<>();
        for (int k = 0; k < other.size(); k++) {
            its.add(other.inAllWorlds(k));
        }
        for (int k = 0; k < size(); k++) {
            if (!its.contains(inAllWorlds(k))) {
                return false;
            }
        }
        return true;
    }

    /// One of its numbers in each world.
    List<Double> inAllWorlds(int k) {
        return values.stream().map(world -> world.get(k)).toList();
    }

    public double value(int world, int k) {
        return values.get(world).get(k);
    }

    /// Whether its numbers depend on the world: zeros are zeros everywhere.
    boolean varies() {
        return values.stream().anyMatch(world -> !world.equals(values.getFirst()));
    }

    /// Whether each of its numbers depends on the world: a saturated activation is the same whatever goes into it.
    boolean variesEverywhere() {
        for (int k = 0; k < size(); k++) {
            double first = value(0, k);
            boolean varies = false;
            for (int w = 1; w < worlds(); w++) {
                varies |= Math.abs(value(w, k) - first) > LEAST_CHANGE * Math.abs(first);
            }
            if (!varies) {
                return false;
            }
        }
        return true;
    }

    /// Whether its numbers are known in every world.
    boolean isKnown() {
        return values.stream().flatMap(List::stream).noneMatch(value -> value.isNaN());
    }

    /// Whether it has the same numbers as another in every world, but for the order in which code and network add.
    boolean isNear(ComputedLine other) {
        return size() == other.size()
                && IntStream.range(0, worlds())
                        .allMatch(w -> IntStream.range(0, size())
                                .allMatch(k -> Math.abs(value(w, k) - other.value(w, k))
                                        <= KnownNumbers.near(other.value(w, k))));
    }

    /// Whether this is the same line of the code as another, when it ran at another time.
    boolean isSameLine(ComputedLine other) {
        return cell == other.cell && line == other.line && name.equals(other.name);
    }

    /// Whether a function was called again with the same arguments, as in `f(x) * (1 - f(x))`: this is what it returned
    /// before.
    boolean isSameCall(ComputedLine before) {
        return isReturned()
                && isSameLine(before)
                && round == before.round
                && !nodes.isEmpty()
                && nodes.equals(before.nodes);
    }

    /// Whether it is what a function returns.
    boolean isReturned() {
        return name.contains("()");
    }

    /// Whether it uses what another line assigned to a part of an object or to a key, by the same spelling: what a
    /// function finds there was not handed to it.
    boolean looksUp(ComputedLine other) {
        String spelled = other.name.replace(" ", "");
        boolean isPart = spelled.indexOf('.') >= 0 || spelled.indexOf('[') >= 0;
        return isPart && List.of(reads.split(" ", -1)).contains(spelled);
    }
}
