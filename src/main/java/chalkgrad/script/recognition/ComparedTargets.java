package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The given numbers that formulas compare with outputs, for code whose loss and gradients are both not as they should
/// be.
final class ComparedTargets {
    private static final int MOST_CONSTANTS = 6;

    private final Graph graph;
    private final LossZone zone;
    private final OutputNodes outputs;
    private final Map<OutputOfSample, Double> differences = new HashMap<>();
    private final Map<OutputOfSample, Double> products = new HashMap<>();

    /// The given numbers from which an output differs, in their order.
    private final Map<OutputOfSample, Set<Integer>> compared = new HashMap<>();

    /// The numbers in formulas that outputs are compared with.
    private final Set<Double> constants = new TreeSet<>(List.of(0.0, 1.0));

    ComparedTargets(Graph graph, LossZone zone, OutputNodes outputs) {
        this.graph = graph;
        this.zone = zone;
        this.outputs = outputs;
        for (int node : zone.nodes()) {
            int[] of = graph.operands(node);
            if (of.length == 2) {
                read(graph.operation(node), of[0], of[1]);
                read(graph.operation(node), of[1], of[0]);
            }
        }
    }

    /// The targets of the outputs: those that are subtracted, otherwise those that logarithms are multiplied by.
    Map<OutputOfSample, Double> targets() {
        return differences.isEmpty() ? products : differences;
    }

    /// The targets if each output is compared with those of all samples, as arrays of shapes (n, 1) and (n,) are; none
    /// otherwise.
    Map<OutputOfSample, Double> spread() {
        List<OutputOfSample> places = compared.keySet().stream()
                .sorted(Comparator.comparingInt(OutputOfSample::sample))
                .toList();
        Set<Set<Integer>> all = Set.copyOf(compared.values());
        List<Integer> targets = all.stream().flatMap(Set::stream).toList();
        boolean isSpread =
                all.size() == 1 && outputs.count() == 1 && places.size() > 1 && targets.size() == places.size();
        Map<OutputOfSample, Double> result = new HashMap<>();
        for (int k = 0; isSpread && k < places.size(); k++) {
            result.put(places.get(k), graph.value(targets.get(k)));
        }
        return result;
    }

    /// The targets that can stand in formulas as numbers: 0, 1 and those that outputs are compared with.
    Set<Double> constants() {
        return constants;
    }

    private void read(Operation operation, int given, int other) {
        OutputOfSample difference = outputs.placeOf(other);
        boolean isCompared = operation == Operation.SUBTRACT && difference != null;
        if (isCompared && graph.operation(given) == Operation.CONSTANT && constants.size() < MOST_CONSTANTS) {
            constants.add(graph.value(given));
        }
        if (!zone.isOutside(given)) {
            return;
        }
        if (isCompared) {
            differences.putIfAbsent(difference, graph.value(given));
            compared.computeIfAbsent(difference, any -> new TreeSet<>()).add(given);
        }
        OutputOfSample product =
                graph.operation(other) == Operation.LOG ? outputs.placeOf(graph.operands(other)[0]) : null;
        if (operation == Operation.MULTIPLY && product != null) {
            products.putIfAbsent(product, graph.value(given));
        }
    }
}
