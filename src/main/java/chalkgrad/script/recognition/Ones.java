package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Recognises biases inside a matrix: they are multiplied by a one that stands beside the inputs.
final class Ones {
    /// Stands for no node.
    private static final int NONE = -1;

    private final Graph graph;
    private final Origins origins;

    /// How many numbers the groups of nothing but ones have.
    private final Map<Integer, Integer> sizes = new HashMap<>();

    /// The groups of one number.
    private final Set<Integer> singles = new HashSet<>();

    Ones(Graph graph, Origins origins) {
        this.graph = graph;
        this.origins = origins;
        Set<Integer> others = new HashSet<>();
        for (int node = 0; node < graph.size(); node++) {
            if (graph.operation(node) == Operation.GIVEN) {
                sizes.merge(graph.group(node), 1, Integer::sum);
                if (graph.value(node) != 1) {
                    others.add(graph.group(node));
                }
            }
        }
        sizes.forEach((group, size) -> {
            if (size == 1) {
                singles.add(group);
            }
        });
        sizes.keySet().removeAll(others);
    }

    /// The bias in a sum of products; -1 if there is none.
    ///
    /// @param of the factors, in pairs
    int biasIn(int[] of) {
        int bias = NONE;
        for (int k = 0; k < of.length; k += 2) {
            int one = isOne(of[k]) ? of[k] : isOne(of[k + 1]) ? of[k + 1] : NONE;
            if (one >= 0) {
                if (bias >= 0) {
                    return NONE;
                }
                bias = one == of[k] ? of[k + 1] : of[k];
            }
        }
        return bias >= 0 && origins.isGiven(bias) && isInMatrix(bias, of) ? bias : NONE;
    }

    /// Whether a number can be the one that a bias is multiplied by.
    boolean isOne(int node) {
        return graph.value(node) == 1
                && (origins.isConstant(node)
                        || graph.operation(node) == Operation.GIVEN && sizes.containsKey(graph.group(node)));
    }

    /// Whether a bias is of the same array as the weights, and the one is beside the other inputs rather than one of
    /// them.
    private boolean isInMatrix(int bias, int[] of) {
        Set<Integer> inputGroups = new HashSet<>();
        boolean isCertain = false;
        for (int k = 0; k < of.length; k += 2) {
            if (of[k] == bias || of[k + 1] == bias) {
                int one = of[k] == bias ? of[k + 1] : of[k];
                isCertain = origins.isConstant(one) || sizes.getOrDefault(graph.group(one), 0) > 1;
                continue;
            }
            boolean isFirst = isSibling(of[k], bias);
            if (!isFirst && !isSibling(of[k + 1], bias)) {
                return false;
            }
            int input = isFirst ? of[k + 1] : of[k];
            inputGroups.add(origins.isGiven(input) ? origins.group(input) : NONE);
        }
        return isCertain || inputGroups.contains(NONE) || inputGroups.size() == 1 && of.length > 4;
    }

    private boolean isSibling(int weight, int bias) {
        return origins.isGiven(weight)
                && (origins.group(weight) == origins.group(bias) || isSingle(weight) && isSingle(bias));
    }

    private boolean isSingle(int node) {
        return singles.contains(origins.group(node));
    }
}
