package chalkgrad.script.recognition;

import chalkgrad.math.Matrix;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Structure.LayerNodes;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Biases that a forward pass leaves out and that have no name of their own, such as the last entries of lists of
/// weights. In the first update, which is one of one sample, the step of a bias times an input is the step of the
/// weight.
final class UnnamedBiases {
    private static final int MOST_VISITS = 5_000;
    private static final double NEAR = 1e-9;

    private final Graph graph;
    private final Origins origins;
    private final Set<Integer> used;
    private final Structure computed;
    private final int from;
    private final int to;

    /// A given number that an update changes.
    ///
    /// @param change what is added to it or subtracted
    /// @param factors the numbers that the change is made of
    private record Step(int node, int change, Set<Integer> factors) {
        Step {
            factors = Set.copyOf(factors);
        }
    }

    /// @param used the numbers that any forward pass uses
    /// @param from the first number that can be given for the network
    /// @param to the first number that the network computes
    UnnamedBiases(Graph graph, Origins origins, Set<Integer> used, Structure computed, int from, int to) {
        this.graph = graph;
        this.origins = origins;
        this.used = used;
        this.computed = computed;
        this.from = from;
        this.to = to;
    }

    /// The biases of a layer, one for each neuron; empty if they are not clear.
    Optional<List<Integer>> of(int l) {
        LayerNodes layer = computed.layers().get(l - 1);
        List<Step> candidates = candidates();
        double[] inputs = inputs(l);
        List<Integer> result = new ArrayList<>();
        for (int j = 0; j < layer.size() && !candidates.isEmpty(); j++) {
            int neuron = j;
            List<Optional<Step>> weights =
                    layer.weights().stream().map(row -> step(row.get(neuron))).toList();
            List<Step> own = candidates.stream()
                    .filter(one -> IntStream.range(0, inputs.length)
                            .allMatch(i -> weights.get(i)
                                    .filter(weight -> belong(one, weight, inputs[i]))
                                    .isPresent()))
                    .toList();
            if (own.size() == 1) {
                result.add(own.getFirst().node);
            }
        }
        boolean isClear = result.size() == layer.size() && new HashSet<>(result).size() == result.size();
        return isClear ? Optional.of(result) : Optional.empty();
    }

    /// The numbers that the forward pass does not use, each with its first step.
    private List<Step> candidates() {
        return IntStream.range(from, to)
                .filter(node -> origins.isTrained(node) && !used.contains(node))
                .mapToObj(this::step)
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean belong(Step bias, Step weight, double input) {
        double expected = graph.value(bias.change) * input;
        boolean isNear = Math.abs(graph.value(weight.change) - expected) <= NEAR * Math.abs(expected);
        return isNear
                && weight.factors.containsAll(bias.factors)
                && weight.factors.stream().noneMatch(one -> origins.isTrained(one) && !bias.factors.contains(one));
    }

    /// The inputs of a layer for the first sample.
    private double[] inputs(int l) {
        SampleNodes sample = computed.samples().getFirst();
        if (l == 1) {
            return values(sample.x());
        }
        Matrix before = Matrix.row(values(sample.z().get(l - 2)));
        Matrix a = computed.layers().get(l - 2).activation().value(before);
        return IntStream.range(0, a.columns()).mapToDouble(k -> a.get(0, k)).toArray();
    }

    private double[] values(List<Integer> nodes) {
        return nodes.stream().mapToDouble(graph::value).toArray();
    }

    private Optional<Step> step(int node) {
        OptionalInt change = change(node);
        return change.isEmpty()
                ? Optional.empty()
                : factors(change.getAsInt()).map(all -> new Step(node, change.getAsInt(), all));
    }

    private OptionalInt change(int node) {
        for (int user : node < 0 ? new int[0] : origins.users(node)) {
            int[] of = graph.operands(user);
            boolean isAdded = graph.operation(user) == Operation.ADD;
            if (isAdded || graph.operation(user) == Operation.SUBTRACT && of[0] == node) {
                int change = of[0] == node ? of[1] : of[0];
                if (origins.isMixed(change)) {
                    return OptionalInt.of(change);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// The numbers that a step is a sum of products of; empty if these are too many.
    private Optional<Set<Integer>> factors(int change) {
        Set<Integer> result = new HashSet<>();
        Set<Integer> seen = new HashSet<>(Set.of(change));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            int node = open.pop();
            Operation operation = graph.operation(node);
            boolean isMade = operation.isProduct()
                    || operation.isSum()
                    || operation == Operation.DIVIDE
                    || operation == Operation.NEGATIVE;
            if (origins.isGiven(node) || !isMade) {
                result.add(node);
                continue;
            }
            for (int operand : graph.operands(node)) {
                if (seen.add(operand)) {
                    open.push(operand);
                }
            }
            if (seen.size() > MOST_VISITS) {
                return Optional.empty();
            }
        }
        return Optional.of(result);
    }
}
