package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Finds other weights, biases and inputs with which a code goes the same way.
final class Nudges {
    /// Small enough that the code rarely takes another way, large enough to tell numbers apart.
    private static final double LARGEST = 0.03;

    /// So often smaller nudges are tried, each time a quarter as large, until the code takes the same way.
    private static final int MOST_ATTEMPTS = 8;

    private final double[] real;
    private final BitSet rounded;
    private final Graph graph;
    private final List<Integer> given;
    private final Map<Integer, Double> kept;
    /// The numbers that are others in the other worlds, with the digits that the code gives them: it may have computed
    /// them in single precision.
    private final Map<Integer, Double> asTheyAre;
    private final Rounding rounding;
    private final Random random = new Random(1);

    /// @param given the nodes of the numbers that are others
    /// @param kept the numbers that stay as they are, whatever they are made of
    Nudges(Graph graph, List<Integer> given, Map<Integer, Double> kept) {
        this.graph = graph;
        this.given = List.copyOf(given);
        this.kept = Map.copyOf(kept);
        rounding = new Rounding(graph);
        asTheyAre = new HashMap<>(kept);
        given.forEach(node -> asTheyAre.put(node, graph.value(node)));
        real = graph.valuesFor(asTheyAre);
        rounded = rounding.decides(asTheyAre, real);
    }

    /// A world.
    static final class World {
        private final Map<Integer, Double> others;
        private final double[] values;
        private final BitSet rounded;

        private World(Map<Integer, Double> others, double[] values, BitSet rounded) {
            this.others = others;
            this.values = values;
            this.rounded = rounded;
        }

        /// The numbers that are others, by node.
        Map<Integer, Double> others() {
            return others;
        }

        /// All numbers, by node.
        double[] values() {
            return values;
        }

        /// The nodes whose numbers rounding decides.
        BitSet rounded() {
            return rounded;
        }
    }

    /// The numbers as they are.
    World real() {
        return new World(asTheyAre, real, rounded);
    }

    /// The next world in which all comparisons come out as they do in the real one, as far as possible.
    World next() {
        Map<Integer, Double> others = Map.of();
        double[] own = real;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && (attempt == 0 || !isSameWay(own)); attempt++) {
            double largest = LARGEST / (1 << 2 * attempt);
            others = new HashMap<>(kept);
            for (int node : given) {
                others.put(node, nudged(graph.value(node), largest * (2 * random.nextDouble() - 1)));
            }
            own = graph.valuesFor(others);
        }
        return new World(others, own, rounding.decides(others, own));
    }

    private static double nudged(double value, double by) {
        return value == 0 ? by : value * (1 + by);
    }

    /// Whether all comparisons come out as they do in the real world, so that the code takes the same way.
    private boolean isSameWay(double[] own) {
        return IntStream.range(0, graph.size())
                .filter(node -> graph.operation(node).isComparison() && !rounded.get(node))
                .allMatch(node -> real[node] == own[node]);
    }
}
