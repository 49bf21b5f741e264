package chalkgrad.script.recognition;

import chalkgrad.network.Activations;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.ActivationProbe.Activated;
import chalkgrad.script.recognition.Neuron.Term;
import chalkgrad.script.recognition.Structure.LayerNodes;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Puts neurons together to networks: which belong to one network, which to one sample, and in which order.
final class Structures {
    private final Graph graph;
    private final Origins origins;
    private final FoundLayers layers;
    private final Roles roles;

    Structures(Graph graph, Origins origins, FoundLayers layers, Roles roles) {
        this.graph = graph;
        this.origins = origins;
        this.layers = layers;
        this.roles = roles;
    }

    List<Structure> all() {
        List<Structure> result = new ArrayList<>();
        var versions = new Versions(layers);
        for (List<Neuron> outputs : networks()) {
            for (List<Neuron> version : versions.of(outputs)) {
                structure(version).ifPresent(result::add);
            }
        }
        return result;
    }

    /// The output neurons of each network, of all samples: those that share weights or hidden neurons, or that are in
    /// one softmax.
    private Collection<List<Neuron>> networks() {
        List<Neuron> outputs = layers.outputs();
        Set<Integer> nodes = new HashSet<>();
        outputs.forEach(neuron -> nodes.add(neuron.z()));
        var sets = new DisjointSets();
        for (Neuron neuron : outputs) {
            boolean isFirst = layers.depth(neuron) == 1;
            for (Term term : neuron.terms()) {
                sets.join(neuron.z(), isFirst ? roles.weight(term) : term.other());
                sets.join(neuron.z(), isFirst ? neuron.z() : term.given());
            }
            if (isFirst) {
                // the outputs of one layer have the same inputs, and their weights are of one array or cell
                int input = neuron.terms().stream().mapToInt(roles::input).min().orElseThrow();
                int update = neuron.terms().stream()
                        .mapToInt(term -> origins.update(roles.weight(term)))
                        .max()
                        .orElse(0);
                sets.join(
                        neuron.z(),
                        Objects.hash("input", input, graph.mark(neuron.z()).cell(), update) | 1 << 31);
            }
        }
        for (Activated one : layers.outputActivations(nodes).values()) {
            one.layer().forEach(z -> sets.join(one.z(), z));
        }
        Map<Integer, List<Neuron>> byRoot = new LinkedHashMap<>();
        for (Neuron neuron : outputs) {
            byRoot.computeIfAbsent(sets.root(neuron.z()), root -> new ArrayList<>())
                    .add(neuron);
        }
        return byRoot.values();
    }

    private Optional<Structure> structure(List<Neuron> outputs) {
        int depth = layers.depth(outputs.getFirst());
        if (outputs.stream().anyMatch(neuron -> layers.depth(neuron) != depth)) {
            return Optional.empty();
        }
        List<Set<Neuron>> byDepth = byDepth(outputs, depth);
        // the samples are in the order in which the code computes them, not in that of a data set that it shuffles
        Map<List<Integer>, Integer> samples = new HashMap<>();
        Map<Integer, List<Integer>> inputsOf = new HashMap<>();
        for (Neuron neuron : byDepth.getFirst()) {
            List<Integer> inputs =
                    neuron.terms().stream().map(roles::input).sorted().toList();
            inputsOf.put(neuron.z(), inputs);
            samples.merge(inputs, neuron.z(), Math::min);
        }
        for (int l = 1; l < depth; l++) {
            for (Neuron neuron : byDepth.get(l)) {
                int before = layers.hidden(neuron.terms().getFirst().other()).z();
                inputsOf.put(neuron.z(), Objects.requireNonNull(inputsOf.get(before)));
            }
        }
        List<List<Integer>> ordered = samples.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return new Grid(byDepth, ordered, inputsOf).structure();
    }

    private List<Set<Neuron>> byDepth(List<Neuron> outputs, int depth) {
        List<Set<Neuron>> result = new ArrayList<>();
        Set<Neuron> layer = new HashSet<>(outputs);
        for (int l = depth; l >= 1; l--) {
            result.addFirst(layer);
            Set<Neuron> before = new HashSet<>();
            if (l > 1) {
                layer.forEach(neuron -> neuron.terms()
                        .forEach(term ->
                                layers.hidden(term.other()).layer().forEach(z -> before.add(layers.neuron(z)))));
            }
            layer = before;
        }
        return result;
    }

    /// The neurons of a network by layer and sample.
    private final class Grid {
        private final List<Set<Neuron>> byDepth;
        private final List<List<Integer>> samples;
        private final Map<Integer, List<Integer>> inputsOf;

        Grid(List<Set<Neuron>> byDepth, List<List<Integer>> samples, Map<Integer, List<Integer>> inputsOf) {
            this.byDepth = byDepth;
            this.samples = samples;
            this.inputsOf = inputsOf;
        }

        Optional<Structure> structure() {
            List<List<Map<List<Integer>, Neuron>>> bySample = new ArrayList<>();
            List<List<List<Integer>>> keys = new ArrayList<>();
            for (Set<Neuron> layer : byDepth) {
                List<Map<List<Integer>, Neuron>> ofLayer = new ArrayList<>();
                for (List<Integer> sample : samples) {
                    ofLayer.add(byWeights(layer, sample));
                }
                keys.add(new ArrayList<>(ofLayer.getFirst().keySet()));
                bySample.add(ofLayer);
                boolean complete = ofLayer.stream()
                        .allMatch(one -> one.keySet().equals(ofLayer.getFirst().keySet()));
                if (!complete || keys.getLast().isEmpty()) {
                    return Optional.empty();
                }
            }
            Structure found = filled(bySample, keys);
            int inputs = found.layers().getFirst().weights().size();
            boolean hasAllInputs =
                    found.samples().stream().allMatch(sample -> sample.x().size() == inputs);
            return hasAllInputs ? Optional.of(found) : Optional.empty();
        }

        /// A layer's neurons of a sample, in the order in which they were computed, by their weights.
        private Map<List<Integer>, Neuron> byWeights(Set<Neuron> layer, List<Integer> sample) {
            Map<List<Integer>, Neuron> result = new LinkedHashMap<>();
            layer.stream()
                    .filter(neuron -> sample.equals(inputsOf.get(neuron.z())))
                    .sorted(Comparator.comparingInt(Neuron::z))
                    .forEach(neuron -> result.put(
                            neuron.terms().stream().map(this::weight).sorted().toList(), neuron));
            return result;
        }

        private int weight(Term term) {
            return isHidden(term) ? term.given() : roles.weight(term);
        }

        private boolean isHidden(Term term) {
            return layers.isHidden(term.other());
        }

        private Structure filled(List<List<Map<List<Integer>, Neuron>>> bySample, List<List<List<Integer>>> keys) {
            Map<Integer, Activated> activations = layers.outputActivations(outputNodes());
            List<LayerNodes> nodes = new ArrayList<>();
            List<Map<Integer, Integer>> inputOfWeight = new ArrayList<>();
            for (int l = 0; l < byDepth.size(); l++) {
                List<Neuron> first = keys.get(l).stream()
                        .map(Objects.requireNonNull(bySample.get(l).getFirst())::get)
                        .map(Objects::requireNonNull)
                        .toList();
                Map<Integer, Integer> places =
                        places(l, l == 0 ? List.of() : zOf(bySample.get(l - 1).getFirst(), keys.get(l - 1)));
                nodes.add(layer(l, first, places, activations));
                Map<Integer, Integer> ofWeight = new HashMap<>();
                Set<Integer> ambiguous = new HashSet<>();
                for (Neuron neuron : first) {
                    for (Term term : neuron.terms()) {
                        Integer before = ofWeight.put(weight(term), placeOf(term, places));
                        if (before != null && before != placeOf(term, places)) {
                            ambiguous.add(weight(term));
                        }
                    }
                }
                ofWeight.keySet().removeAll(ambiguous);
                inputOfWeight.add(ofWeight);
            }
            List<SampleNodes> sampleNodes = new ArrayList<>();
            for (int s = 0; s < samples.size(); s++) {
                sampleNodes.add(sample(s, bySample, keys, inputOfWeight.getFirst(), activations));
            }
            return new Structure(nodes, sampleNodes);
        }

        private Set<Integer> outputNodes() {
            Set<Integer> result = new HashSet<>();
            byDepth.getLast().forEach(neuron -> result.add(neuron.z()));
            return result;
        }

        private List<Integer> zOf(Map<List<Integer>, Neuron> layer, List<List<Integer>> order) {
            return order.stream()
                    .map(key -> Objects.requireNonNull(layer.get(key)).z())
                    .toList();
        }

        /// The index of each input of a layer: of a given number for the first, otherwise of a pre-activation before.
        private Map<Integer, Integer> places(int l, List<Integer> before) {
            List<Integer> inputs = l == 0 ? samples.getFirst() : before;
            Map<Integer, Integer> places = new HashMap<>();
            for (int k = 0; k < inputs.size(); k++) {
                places.putIfAbsent(inputs.get(k), places.size());
            }
            return places;
        }

        private int placeOf(Term term, Map<Integer, Integer> places) {
            int input = isHidden(term) ? layers.hidden(term.other()).z() : roles.input(term);
            return Objects.requireNonNull(places.get(input));
        }

        private LayerNodes layer(
                int l, List<Neuron> neurons, Map<Integer, Integer> places, Map<Integer, Activated> outputs) {
            List<List<Integer>> weights = new ArrayList<>();
            // two inputs can be one number
            int inputs = 1 + places.values().stream().max(Integer::compare).orElse(-1);
            for (int i = 0; i < inputs; i++) {
                weights.add(new ArrayList<>(Collections.nCopies(neurons.size(), Structure.MISSING)));
            }
            for (int j = 0; j < neurons.size(); j++) {
                fill(weights, j, neurons.get(j).terms(), places);
            }
            List<Integer> biases = neurons.stream()
                    .map(neuron -> neuron.bias().orElse(Structure.MISSING))
                    .toList();
            boolean isLast = l == byDepth.size() - 1;
            int z = neurons.getFirst().z();
            Activated activation = isLast ? outputs.get(z) : layers.hiddenOf(z);
            return new LayerNodes(activation == null ? Activations.IDENTITY : activation.kind(), weights, biases);
        }

        /// Puts the weights of a neuron in their places. Of two with the same input, one belongs to an input without.
        private void fill(List<List<Integer>> weights, int j, List<Term> terms, Map<Integer, Integer> places) {
            List<Integer> others = new ArrayList<>();
            for (Term term : terms) {
                List<Integer> row = weights.get(placeOf(term, places));
                if (row.get(j) == Structure.MISSING) {
                    row.set(j, weight(term));
                } else {
                    others.add(weight(term));
                }
            }
            for (List<Integer> row : weights) {
                if (row.get(j) == Structure.MISSING && !others.isEmpty()) {
                    row.set(j, others.removeFirst());
                }
            }
        }

        private SampleNodes sample(
                int s,
                List<List<Map<List<Integer>, Neuron>>> bySample,
                List<List<List<Integer>>> keys,
                Map<Integer, Integer> inputOfWeight,
                Map<Integer, Activated> activations) {
            Map<Integer, Integer> x = new TreeMap<>();
            bySample.getFirst()
                    .get(s)
                    .values()
                    .forEach(neuron -> neuron.terms().forEach(term -> {
                        Integer place = inputOfWeight.get(weight(term));
                        if (place != null) {
                            x.putIfAbsent(place, roles.input(term));
                        }
                    }));
            List<List<Integer>> z = new ArrayList<>();
            for (int l = 0; l < bySample.size(); l++) {
                z.add(zOf(bySample.get(l).get(s), keys.get(l)));
            }
            List<OptionalInt> outputs = z.getLast().stream()
                    .map(node -> {
                        Activated one = activations.get(node);
                        return one == null ? OptionalInt.empty() : OptionalInt.of(one.node());
                    })
                    .toList();
            return new SampleNodes(new ArrayList<>(x.values()), z, outputs);
        }
    }
}
