package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Neuron.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells products that are the slope of a penalty, such as `lmbda * W / m`, from those of a layer: before anything else
/// is computed of them, they meet a number that comes from the same weights.
final class PenaltySlopes {
    private static final int MOST_FACTORS = 4;

    private final Graph graph;
    private final Origins origins;

    /// Whether the products of two groups are such slopes; one product speaks for all.
    private final Map<List<Integer>, Boolean> known = new HashMap<>();

    PenaltySlopes(Graph graph, Origins origins) {
        this.graph = graph;
        this.origins = origins;
    }

    boolean contains(Neuron neuron) {
        Term term = neuron.terms().getFirst();
        return neuron.terms().size() == 1
                && neuron.bias().isEmpty()
                && known.computeIfAbsent(
                        List.of(origins.group(term.given()), origins.group(term.other()), neuron.update(origins)),
                        groups -> isSlope(neuron.z(), term.given()) || isSlope(neuron.z(), term.other()));
    }

    private boolean isSlope(int product, int weight) {
        boolean isWeight = origins.isTrained(weight) || origins.update(weight) > 0;
        return isWeight && meetsOwn(product, weight, MOST_FACTORS);
    }

    /// Whether a number is added to another that comes from a weight, or is subtracted from it.
    private boolean meetsOwn(int node, int weight, int factors) {
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            Operation operation = graph.operation(user);
            boolean isSum = operation == Operation.ADD || operation == Operation.SUBTRACT && of[1] == node;
            boolean isScaled = operation == Operation.NEGATIVE
                    || operation == Operation.DIVIDE && of[0] == node && isSetting(of[1])
                    || operation == Operation.MULTIPLY && isSetting(of[0] == node ? of[1] : of[0]);
            int other = of[0] == node ? of[of.length - 1] : of[0];
            if (isSum && other != node && graph.sources(List.of(other), weight).get(weight)
                    || isScaled && factors > 0 && meetsOwn(user, weight, factors - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSetting(int node) {
        return origins.isConstant(node)
                || origins.isGiven(node) && !origins.isTrained(node) && origins.update(node) == 0;
    }
}
