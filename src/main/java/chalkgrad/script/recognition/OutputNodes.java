package chalkgrad.script.recognition;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Loss;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The outputs of a network in all samples, as the numbers that losses and gradients are functions of: the
/// pre-activations of the output layer, or its activations where the code computes wrong ones.
final class OutputNodes {
    private static final double NEAR = 1e-6;

    private final Structure structure;
    private final boolean isActivated;
    private final Map<Integer, OutputOfSample> places = new HashMap<>();
    private final Map<Integer, OutputOfSample> activationPlaces = new HashMap<>();

    OutputNodes(Graph graph, Structure structure) {
        this.structure = structure;
        isActivated = structure.samples().stream().anyMatch(sample -> isWrong(graph, structure, sample));
        for (int s = 0; s < structure.samples().size(); s++) {
            List<Integer> nodes = ofSample(s);
            for (int j = 0; j < nodes.size(); j++) {
                places.put(nodes.get(j), new OutputOfSample(s, j));
                addActivation(new OutputOfSample(s, j));
            }
        }
    }

    /// An output of a sample; both count from 0.
    record OutputOfSample(int sample, int output) {}

    private void addActivation(OutputOfSample place) {
        structure
                .samples()
                .get(place.sample())
                .outputs()
                .get(place.output())
                .ifPresent(node -> activationPlaces.put(node, place));
    }

    private static boolean isWrong(Graph graph, Structure structure, SampleNodes sample) {
        if (sample.outputs().stream().anyMatch(OptionalInt::isEmpty)) {
            return false;
        }
        Matrix z =
                Matrix.row(sample.outputZ().stream().mapToDouble(graph::value).toArray());
        Matrix a = structure.outputLayer().activation().value(z);
        for (int j = 0; j < a.columns(); j++) {
            if (!(Math.abs(graph.value(sample.outputs().get(j).getAsInt()) - a.get(0, j)) < NEAR)) {
                return true;
            }
        }
        return false;
    }

    Structure structure() {
        return structure;
    }

    Activation activation() {
        return structure.outputLayer().activation();
    }

    /// The number of outputs of a sample.
    int count() {
        return structure.outputLayer().size();
    }

    int samples() {
        return structure.samples().size();
    }

    Set<Integer> nodes() {
        return places.keySet();
    }

    boolean contains(int node) {
        return places.containsKey(node);
    }

    OutputOfSample place(int node) {
        return Objects.requireNonNull(places.get(node));
    }

    /// Whether a number is the activation of an output.
    boolean isActivation(int node) {
        return activationPlaces.containsKey(node);
    }

    /// The output that a number is the pre-activation or the activation of; null if of none.
    @Nullable
    OutputOfSample placeOf(int node) {
        OutputOfSample place = places.get(node);
        return place == null ? activationPlaces.get(node) : place;
    }

    /// The nodes of a sample, in the order of its outputs.
    List<Integer> ofSample(int s) {
        SampleNodes sample = structure.samples().get(s);
        return isActivated
                ? sample.outputs().stream().map(OptionalInt::getAsInt).toList()
                : sample.outputZ();
    }

    /// The samples that some nodes are of.
    Set<Integer> samplesOf(Collection<Integer> nodes) {
        Set<Integer> result = new TreeSet<>();
        nodes.forEach(node -> result.add(place(node).sample()));
        return result;
    }

    /// Other values for these nodes.
    Map<Integer, Double> varied(Collection<Integer> nodes, Random random) {
        Map<Integer, Double> values = new HashMap<>();
        nodes.forEach(node ->
                values.put(node, isActivated ? 0.1 + 0.8 * random.nextDouble() : 3 * random.nextDouble() - 1.5));
        return values;
    }

    /// The activations of a sample for such values, and its pre-activations if those are varied.
    Row row(int sample, Map<Integer, Double> values) {
        Matrix own = Matrix.row(ofSample(sample).stream()
                .mapToDouble(node -> Objects.requireNonNull(values.get(node)))
                .toArray());
        return isActivated
                ? new Row(own, own, false)
                : new Row(own, activation().value(own), true);
    }

    /// The numbers of the output layer in a sample.
    ///
    /// @param hasZ whether the pre-activations are known
    record Row(Matrix z, Matrix a, boolean hasZ) {}

    /// The activations of all samples that the nodes are of.
    Map<OutputOfSample, Double> activations(Collection<Integer> nodes, Map<Integer, Double> values) {
        Map<OutputOfSample, Double> result = new HashMap<>();
        for (int s : samplesOf(nodes)) {
            Matrix a = row(s, values).a();
            for (int j = 0; j < count(); j++) {
                result.put(new OutputOfSample(s, j), a.get(0, j));
            }
        }
        return result;
    }

    /// What an output adds to a loss.
    double term(Loss loss, double a, double y) {
        return loss.terms(Matrix.number(a), Matrix.number(y), count()).get(0, 0);
    }

    /// The sum of a loss over some outputs; a target that is not given is 0.
    double total(Loss loss, Map<OutputOfSample, Double> a, Map<OutputOfSample, Double> y) {
        return a.entrySet().stream()
                .mapToDouble(output -> term(loss, output.getValue(), y.getOrDefault(output.getKey(), 0.0)))
                .sum();
    }
}
