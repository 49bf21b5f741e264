package chalkgrad.script.graph;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// The group of given numbers that a number comes from.
final class SourceGroup {
    private static final int MOST = 1_000;

    private SourceGroup() {}

    /// The group, if it is the only one and the number is not computed from too many. What a selection chooses between
    /// does not count.
    static OptionalInt of(Graph graph, int node) {
        Set<Integer> seen = new HashSet<>(Set.of(node));
        var open = new ArrayDeque<Integer>(seen);
        OptionalInt found = OptionalInt.empty();
        while (!open.isEmpty()) {
            int next = open.poll();
            boolean isGiven = graph.operation(next) == Operation.GIVEN;
            boolean isOther = isGiven && found.isPresent() && found.getAsInt() != graph.group(next);
            if (isOther || seen.size() > MOST) {
                return OptionalInt.empty();
            }
            found = isGiven ? OptionalInt.of(graph.group(next)) : found;
            int[] of = graph.operands(next);
            for (int k = 0; k < (graph.operation(next) == Operation.SELECT ? 1 : of.length); k++) {
                if (seen.add(of[k])) {
                    open.add(of[k]);
                }
            }
        }
        return found;
    }
}
