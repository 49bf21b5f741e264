package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells whether the last layer that was found is multiplied by a mask before it meets other weights, as a dropout
/// does. Such masks are drawn anew in each pass, and mostly for each sample.
final class Masks {
    private static final int MOST_FACTORS = 4;

    private final Graph graph;
    private final Origins origins;

    Masks(Graph graph, Origins origins) {
        this.graph = graph;
        this.origins = origins;
    }

    boolean isAfter(Structure structure) {
        Set<Double> values = new HashSet<>();
        for (Structure.SampleNodes sample : structure.samples()) {
            for (int j = 0; j < sample.outputZ().size(); j++) {
                int z = sample.outputZ().get(j);
                List<Integer> masks = masks(sample.outputs().get(j).orElse(z));
                if (masks.isEmpty()) {
                    return false;
                }
                masks.forEach(mask -> values.add(graph.value(mask)));
            }
        }
        return values.size() == 2 && values.contains(0.0);
    }

    /// The numbers by which an activation is multiplied on its way to a weight.
    private List<Integer> masks(int activation) {
        return IntStream.of(origins.users(activation))
                .filter(user -> graph.operation(user) == Operation.MULTIPLY && meetsWeight(user, MOST_FACTORS))
                .map(user -> other(user, activation))
                .filter(this::isOfNoNetwork)
                .boxed()
                .toList();
    }

    private int other(int product, int factor) {
        int[] of = graph.operands(product);
        return of[0] == factor ? of[1] : of[0];
    }

    private boolean isOfNoNetwork(int node) {
        return origins.isGiven(node)
                || origins.isBehind(node)
                || graph.operation(node).isComparison();
    }

    private boolean meetsWeight(int node, int depth) {
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            boolean meets = switch (graph.operation(user)) {
                case DOT -> isGivenBeside(of, node);
                case MULTIPLY -> origins.isTrained(other(user, node)) || depth > 0 && meetsWeight(user, depth - 1);
                case DIVIDE -> depth > 0 && of[0] == node && meetsWeight(user, depth - 1);
                default -> false;
            };
            if (meets) {
                return true;
            }
        }
        return false;
    }

    private boolean isGivenBeside(int[] of, int node) {
        return IntStream.range(0, of.length).anyMatch(k -> of[k] == node && origins.isGiven(of[k ^ 1]));
    }
}
