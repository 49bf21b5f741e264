package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.ActivationProbe.Activated;
import chalkgrad.script.recognition.Neuron.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All layers of a program: the pre-activations of each depth, and the activations that the next depth uses.
final class FoundLayers {
    private static final int DEEPEST = 50;

    private final Graph graph;
    private final Memory memory;
    private final Origins origins;
    private final ActivationSearch activations;
    private final Set<Integer> named = new HashSet<>();
    private final Map<Integer, Neuron> neurons = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();

    /// The inputs and weights of the layers before.
    private final Set<Integer> factors = new HashSet<>();

    private final Map<Integer, Activated> hidden = new HashMap<>();

    FoundLayers(Memory memory, Origins origins) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        this.activations = new ActivationSearch(graph, origins, this::isNamed);
        memory.arrays().forEach(array -> named.addAll(array.nodes()));
        var slopes = new PenaltySlopes(graph, origins);
        List<Neuron> layer = new Sums(graph, origins, origins::isGiven)
                .neurons(this::isNamed).stream()
                        .filter(neuron -> !slopes.contains(neuron))
                        .toList();
        for (int depth = 1; depth <= DEEPEST && !layer.isEmpty(); depth++) {
            for (Neuron neuron : layer) {
                neurons.put(neuron.z(), neuron);
                depths.put(neuron.z(), depth);
                for (Term term : neuron.terms()) {
                    factors.add(term.given());
                    factors.add(term.other());
                }
            }
            Map<Integer, Activated> activated = used(layer);
            Set<Integer> compared = compared(activated);
            List<Neuron> possible = new Sums(graph, origins, activated::containsKey).neurons(this::isNamed);
            Set<Integer> own = multipliedOneByOne(possible, activated);
            List<Neuron> next = possible.stream()
                    .filter(neuron -> !neurons.containsKey(neuron.z())
                            && isForward(neuron, compared)
                            && !own.contains(neuron.terms().getFirst().given())
                            && usesWholeLayers(neuron, activated))
                    .toList();
            layer = new LeftOut(activations, layer, next, activated).meant();
            for (Neuron neuron : layer) {
                neuron.terms()
                        .forEach(term -> hidden.put(term.other(), Objects.requireNonNull(activated.get(term.other()))));
            }
        }
    }

    /// Whether products of given numbers and activations are a next layer, and not part of a gradient or a loss: their
    /// given numbers are neither inputs nor weights of a layer before, nor targets.
    private boolean isForward(Neuron neuron, Set<Integer> compared) {
        return neuron.terms().stream()
                .noneMatch(term -> factors.contains(term.given()) || compared.contains(origins.group(term.given())));
    }

    /// Given numbers of arrays by which activations are multiplied one by one, as by the targets in a hinge loss or by
    /// the mask of a dropout, which samples may share. A layer of one neuron has the same weight in all samples, or
    /// several for each activation.
    private Set<Integer> multipliedOneByOne(List<Neuron> possible, Map<Integer, Activated> activated) {
        Map<List<Integer>, List<Term>> byArray = new HashMap<>();
        for (Neuron neuron : possible) {
            Term term = neuron.terms().getFirst();
            int z = Objects.requireNonNull(activated.get(term.other())).z();
            if (neuron.terms().size() == 1) {
                byArray.computeIfAbsent(
                                List.of(
                                        origins.group(term.given()),
                                        origins.update(term.given()),
                                        neuron(z).update(origins)),
                                array -> new ArrayList<>())
                        .add(term);
            }
        }
        Set<Integer> result = new HashSet<>();
        for (List<Term> terms : byArray.values()) {
            List<Integer> given = terms.stream().map(Term::given).distinct().toList();
            long others = terms.stream().map(Term::other).distinct().count();
            if (given.size() > 1 && others == terms.size()) {
                result.addAll(given);
            }
        }
        return result;
    }

    /// The groups of given numbers that are subtracted from activations, or activations from them.
    private Set<Integer> compared(Map<Integer, Activated> activated) {
        Set<Integer> result = new HashSet<>();
        for (int node : activated.keySet()) {
            for (int user : origins.users(node)) {
                int[] of = graph.operands(user);
                if (graph.operation(user) == Operation.SUBTRACT) {
                    result.add(origins.group(of[0] == node ? of[1] : of[0]));
                }
            }
        }
        result.removeIf(group -> group < 0);
        return result;
    }

    /// Whether a neuron uses all numbers of each layer that it uses: one probability alone is multiplied in a gradient.
    private static boolean usesWholeLayers(Neuron neuron, Map<Integer, Activated> activated) {
        return neuron.terms().stream()
                .allMatch(term -> neuron.terms().size()
                        >= Objects.requireNonNull(activated.get(term.other()))
                                .layer()
                                .size());
    }

    private boolean isNamed(int node) {
        return named.contains(node) || memory.name(node) != null;
    }

    Neuron neuron(int z) {
        return Objects.requireNonNull(neurons.get(z));
    }

    /// All inputs, weights and biases of pre-activations.
    Set<Integer> used() {
        Set<Integer> result = new HashSet<>(factors);
        neurons.values().forEach(neuron -> neuron.bias().ifPresent(result::add));
        return result;
    }

    /// The pre-activation of an activation that a next layer uses.
    Activated hidden(int activation) {
        return Objects.requireNonNull(hidden.get(activation));
    }

    boolean isHidden(int activation) {
        return hidden.containsKey(activation);
    }

    /// The activation of a hidden pre-activation; null if no next layer uses it.
    @Nullable
    Activated hiddenOf(int z) {
        return hidden.values().stream().filter(one -> one.z() == z).findFirst().orElse(null);
    }

    /// The activations of a hidden pre-activation.
    List<Integer> activationsOf(int z) {
        return hidden.values().stream()
                .filter(one -> one.z() == z)
                .map(Activated::node)
                .toList();
    }

    /// The neurons of the first layer.
    List<Neuron> first() {
        return neurons.values().stream()
                .filter(neuron -> depth(neuron) == 1)
                .sorted(Comparator.comparingInt(Neuron::z))
                .toList();
    }

    /// Those neurons of the first layer that belong to one sample, as what comes after them shows: a neuron of the
    /// second layer, or a softmax.
    List<List<Neuron>> samples() {
        List<List<Neuron>> result = new ArrayList<>();
        for (Neuron neuron : neurons.values()) {
            if (depth(neuron) == 2) {
                result.add(neuron.terms().stream()
                        .map(term -> neuron(hidden(term.other()).z()))
                        .distinct()
                        .toList());
            }
        }
        Set<Integer> outputs = new HashSet<>();
        outputs().stream().filter(neuron -> depth(neuron) == 1).forEach(neuron -> outputs.add(neuron.z()));
        for (Activated one : outputActivations(outputs).values()) {
            result.add(one.layer().stream().map(this::neuron).toList());
        }
        return result;
    }

    int depth(Neuron neuron) {
        return Objects.requireNonNull(depths.get(neuron.z()));
    }

    /// The pre-activations that no next layer uses.
    List<Neuron> outputs() {
        Set<Integer> inner = new HashSet<>();
        hidden.values().forEach(one -> inner.addAll(one.layer()));
        return neurons.values().stream()
                .filter(neuron -> !inner.contains(neuron.z()))
                .sorted(Comparator.comparingInt(Neuron::z))
                .toList();
    }

    /// The activations of a layer that are multiplied by something given, by node.
    private Map<Integer, Activated> used(List<Neuron> layer) {
        Set<Integer> preActivations = new HashSet<>();
        layer.forEach(neuron -> preActivations.add(neuron.z()));
        Map<Integer, List<Activated>> found = new HashMap<>();
        for (int node : activations.functions(preActivations).keySet()) {
            if (isMultipliedByGiven(node)) {
                activations
                        .of(node, preActivations)
                        .ifPresent(one -> found.computeIfAbsent(one.z(), z -> new ArrayList<>())
                                .add(one));
            }
        }
        Map<Integer, Activated> result = new HashMap<>();
        for (List<Activated> ofOne : found.values()) {
            int likeliest = ofOne.stream()
                    .mapToInt(one -> ActivationSearch.rank(one))
                    .min()
                    .orElse(0);
            ofOne.stream()
                    .filter(one -> ActivationSearch.rank(one) == likeliest)
                    .forEach(one -> result.put(one.node(), likeliest == 1 ? activations.intended(one) : one));
        }
        return result;
    }

    private boolean isMultipliedByGiven(int node) {
        for (int user : origins.users(node)) {
            Operation operation = graph.operation(user);
            int[] of = graph.operands(user);
            if (operation.isProduct()) {
                for (int k = 0; k < of.length; k += 2) {
                    if (of[k] == node && origins.isGiven(of[k + 1]) || of[k + 1] == node && origins.isGiven(of[k])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The activations of output neurons, by pre-activation: the likeliest of all numbers that are one. Where nothing
    /// is made of the outputs, and what the layer before computes is compared with targets in their place, that is
    /// taken.
    Map<Integer, Activated> outputActivations(Set<Integer> outputs) {
        Map<Integer, Activated> result = activations.outputs(outputs);
        if (outputs.stream().allMatch(z -> origins.users(z).length == 0)) {
            Map<List<Integer>, List<Integer>> bySample = new TreeMap<>(Comparator.comparing(List::getFirst));
            for (int z : new TreeSet<>(outputs)) {
                List<Integer> before = neuron(z).terms().stream()
                        .map(Term::other)
                        .filter(this::isHidden)
                        .sorted()
                        .toList();
                if (!before.isEmpty()) {
                    bySample.computeIfAbsent(before, any -> new ArrayList<>()).add(z);
                }
            }
            bySample.forEach((before, own) -> takeFromBefore(before, own, result));
        }
        return result;
    }

    private void takeFromBefore(List<Integer> before, List<Integer> own, Map<Integer, Activated> result) {
        if (before.size() == own.size() && before.stream().allMatch(this::isCompared)) {
            for (int j = 0; j < own.size(); j++) {
                int z = own.get(j);
                result.put(z, new Activated(before.get(j), hidden(before.get(j)).kind(), z, Set.of(z)));
            }
        }
    }

    private boolean isCompared(int activation) {
        for (int user : origins.users(activation)) {
            int[] of = graph.operands(user);
            if (graph.operation(user) == Operation.SUBTRACT && origins.isGiven(of[0] == activation ? of[1] : of[0])) {
                return true;
            }
        }
        return false;
    }
}
