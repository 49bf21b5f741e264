package chalkgrad.script.line;

import java.util.List;

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

    public double value(int world, int k) {
        return values.get(world).get(k);
    }
}
