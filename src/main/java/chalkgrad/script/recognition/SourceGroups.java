package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which groups of given numbers went into each number. Several groups together make a group of their own; a single
/// number that an array is scaled by, or that is added to it, makes no other group of it.
final class SourceGroups {
    /// Numbers that more groups than these went into are all of one group.
    private static final int MOST = 60;

    private static final List<Integer> MANY = List.of(-1);

    private final Origins origins;

    /// How many numbers each group has.
    private final Map<Integer, Integer> sizes = new HashMap<>();

    /// The groups of each number as an index of [#sets]; 0 for constants.
    private final int[] setOf;

    private final List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));
    private final Map<List<Integer>, Integer> indices = new HashMap<>(Map.of(List.of(), 0));
    private final Map<Long, Integer> unions = new HashMap<>();

    SourceGroups(Graph graph, Origins origins) {
        this.origins = origins;
        setOf = new int[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            if (graph.operation(node) == Operation.GIVEN) {
                sizes.merge(graph.group(node), 1, Integer::sum);
            }
            if (origins.isGiven(node)) {
                setOf[node] = index(List.of(origins.group(node)));
            } else if (origins.isMixed(node)) {
                for (int operand : graph.operands(node)) {
                    setOf[node] = union(setOf[node], setOf[operand]);
                }
            }
        }
    }

    private int index(List<Integer> groups) {
        return indices.computeIfAbsent(groups, added -> {
            sets.add(added);
            return sets.size() - 1;
        });
    }

    private int union(int one, int other) {
        if (one == other || other == 0) {
            return one;
        }
        return unions.computeIfAbsent((long) one << Integer.SIZE | other, pair -> {
            var groups = new TreeSet<>(sets.get(one));
            groups.addAll(sets.get(other));
            return index(groups.size() > MOST || groups.contains(MANY.getFirst()) ? MANY : List.copyOf(groups));
        });
    }

    /// The group of a number that is not constant.
    int of(int node) {
        if (origins.isGiven(node)) {
            return origins.group(node);
        }
        List<Integer> all = sets.get(setOf[node]);
        List<Integer> arrays =
                all.stream().filter(group -> sizes.getOrDefault(group, 0) > 1).toList();
        List<Integer> kept = arrays.isEmpty() ? all : arrays;
        // groups of the graph count from 0
        return kept.size() == 1 && !kept.equals(MANY) ? kept.getFirst() : Integer.MAX_VALUE - index(kept);
    }
}
