package chalkgrad.script.recognition;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.script.graph.Graph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Recognises an activation by its values.
final class ActivationProbe {
    private static final double[] POINTS = {-4.7, -3.1, -1.7, -0.9, -0.35, -0.05, 0.05, 0.4, 0.8, 1.3, 2.2, 3.4, 6.3};
    private static final double TOLERANCE = 1e-7;
    private static final int ROUNDS = 6;
    private static final long SEED = 20_261_128;

    private final Graph graph;

    ActivationProbe(Graph graph) {
        this.graph = graph;
    }

    /// An activation that was recognised.
    ///
    /// @param node its value
    /// @param z the pre-activation of the same neuron
    /// @param layer all pre-activations that it depends on
    record Activated(int node, Activation kind, int z, Set<Integer> layer) {
        Activated {
            layer = Set.copyOf(layer);
        }
    }

    /// What a number is, which depends on these pre-activations and on nothing else that is given.
    Optional<Activated> of(int node, Set<Integer> preActivations) {
        if (preActivations.contains(node)) {
            return Optional.of(new Activated(node, Activations.IDENTITY, node, Set.of(node)));
        }
        var probe = new Probe(graph, node, preActivations::contains);
        if (probe.isTooLarge() || probe.variables().isEmpty()) {
            return Optional.empty();
        }
        return probe.variables().size() == 1 ? elementwise(node, probe) : ofLayer(node, probe);
    }

    private static Optional<Activated> elementwise(int node, Probe probe) {
        int z = probe.variables().iterator().next();
        return Activations.ALL.stream()
                .flatMap(kind -> withSettings(kind, probe))
                .filter(kind -> kind instanceof ElementwiseActivation known && fits(probe, z, known))
                .findFirst()
                .map(kind -> new Activated(node, kind, z, Set.of(z)));
    }

    /// An activation with its default settings, then with those that can be numbers of the code.
    private static Stream<Activation> withSettings(Activation kind, Probe probe) {
        Stream<Activation> others = kind.settings().keySet().stream()
                .flatMap(setting -> probe.constants().stream()
                        .filter(setting::allows)
                        .map(value -> kind.with(Map.of(setting, value))));
        return Stream.concat(Stream.of(kind), others);
    }

    private static boolean fits(Probe probe, int z, ElementwiseActivation kind) {
        for (double point : POINTS) {
            if (!near(probe.value(Map.of(z, point)), kind.value(point))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Activated> ofLayer(int node, Probe probe) {
        List<Integer> layer = new ArrayList<>(probe.variables());
        List<Integer> possible = new ArrayList<>(layer);
        var random = new Random(SEED);
        Activation softmax = Activations.named("softmax").orElseThrow();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Double> values = new HashMap<>();
            layer.forEach(z -> values.put(z, 3 * random.nextDouble() - 1.5));
            Matrix expected = softmax.value(
                    Matrix.row(layer.stream().mapToDouble(values::get).toArray()));
            double found = probe.value(values);
            possible.removeIf(z -> !near(found, expected.get(0, layer.indexOf(z))));
        }
        return possible.size() == 1
                ? Optional.of(new Activated(node, softmax, possible.getFirst(), probe.variables()))
                : Optional.empty();
    }

    static boolean near(double found, double expected) {
        return Math.abs(found - expected) <= TOLERANCE * (1 + Math.abs(expected));
    }
}
