package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Outputs.Place;
import java.util.HashMap;
import java.util.Map;

/// The given numbers that formulas compare with outputs, for code whose loss and gradients are both not as they should
/// be.
final class ComparedTargets {
    private final Graph graph;
    private final LossZone zone;
    private final Outputs outputs;
    private final Map<Place, Double> differences = new HashMap<>();
    private final Map<Place, Double> products = new HashMap<>();

    ComparedTargets(Graph graph, LossZone zone, Outputs outputs) {
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
    Map<Place, Double> targets() {
        return differences.isEmpty() ? products : differences;
    }

    private void read(Operation operation, int given, int other) {
        if (!zone.isOutside(given)) {
            return;
        }
        Place difference = outputs.placeOf(other);
        if (operation == Operation.SUBTRACT && difference != null) {
            differences.putIfAbsent(difference, graph.value(given));
        }
        Place product = graph.operation(other) == Operation.LOG ? outputs.placeOf(graph.operands(other)[0]) : null;
        if (operation == Operation.MULTIPLY && product != null) {
            products.putIfAbsent(product, graph.value(given));
        }
    }
}
