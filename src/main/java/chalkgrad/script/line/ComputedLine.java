package chalkgrad.script.line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a line of code computed when it ran.
///
/// @param cell where the line stands; cells count from 1
/// @param line counts from 1 in its cell
/// @param name what it assigns to, or the expression
/// @param loop the outermost loop in which it ran; 0 outside of loops
/// @param round of that loop, counts from 1
/// @param shape of its array; none for a number
/// @param values in each world, the last index first
/// @param from the indices of the lines that its numbers were computed from, with no other line between
public record ComputedLine(
        int cell,
        int line,
        String name,
        int loop,
        int round,
        List<Integer> shape,
        List<List<Double>> values,
        List<Integer> from) {
    public ComputedLine {
        shape = List.copyOf(shape);
        values = values.stream().map(List::copyOf).toList();
        from = List.copyOf(from);
    }

    public int size() {
        return values.getFirst().size();
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

    private List<Double> inAllWorlds(int k) {
        return values.stream().map(world -> world.get(k)).toList();
    }

    public double value(int world, int k) {
        return values.get(world).get(k);
    }
}
