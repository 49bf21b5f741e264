package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
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
        }
        OutputOfSample product =
                graph.operation(other) == Operation.LOG ? outputs.placeOf(graph.operands(other)[0]) : null;
        if (operation == Operation.MULTIPLY && product != null) {
            products.putIfAbsent(product, graph.value(given));
        }
    }
}
