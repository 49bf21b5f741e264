package chalkgrad.script.recognition;

import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All layers of a program: the pre-activations of each depth, and the activations that the next depth uses.
final class Layers {
    private static final int DEEPEST = 50;

    /// The largest layer whose activations depend on all of it.
    private static final int LARGEST = 200;

    private static final int SEVERAL_FOUND = 64;

    private final Graph graph;
    private final Memory memory;
    private final Origins origins;
    private final ActivationProbe probe;
    private final Set<Integer> named = new HashSet<>();
    private final Map<Integer, Neuron> neurons = new HashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();

    /// The inputs and weights of the layers before.
    private final Set<Integer> factors = new HashSet<>();

    private final Map<Integer, Activated> hidden = new HashMap<>();

    Layers(Memory memory, Origins origins) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        this.probe = new ActivationProbe(graph);
        memory.arrays().forEach(array -> named.addAll(array.nodes()));
        List<Neuron> layer = new Sums(graph, origins, origins::isGiven).neurons(this::isNamed);
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
            layer = new Sums(graph, origins, activated::containsKey)
                    .neurons(this::isNamed).stream()
                            .filter(neuron -> !neurons.containsKey(neuron.z()) && isForward(neuron, compared))
                            .toList();
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
        for (int node : functions(preActivations).keySet()) {
            if (isMultipliedByGiven(node)) {
                probe.of(node, preActivations)
                        .ifPresent(one -> found.computeIfAbsent(one.z(), z -> new ArrayList<>())
                                .add(one));
            }
        }
        Map<Integer, Activated> result = new HashMap<>();
        for (List<Activated> ofOne : found.values()) {
            int likeliest = ofOne.stream().mapToInt(one -> rank(one)).min().orElse(0);
            ofOne.stream()
                    .filter(one -> rank(one) == likeliest)
                    .forEach(one -> result.put(one.node(), likeliest == 1 ? intended(one) : one));
        }
        return result;
    }

    /// A pre-activation that the next layer uses, with the activation that is computed from it and is not used.
    private Activated intended(Activated identity) {
        int z = identity.z();
        return functions(Set.of(z)).keySet().stream()
                .filter(node -> node != z)
                .limit(SEVERAL_FOUND)
                .flatMap(node -> probe.of(node, Set.of(z)).stream())
                .filter(one -> rank(one) == 0)
                .findFirst()
                .map(one -> new Activated(z, one.kind(), z, Set.of(z)))
                .orElse(identity);
    }

    /// Steps and pre-activations stand in gradients too, so they are activations only if there is no other.
    private static int rank(Activated one) {
        return one.kind().name().equals("step") ? 2 : one.kind().equals(Activations.IDENTITY) ? 1 : 0;
    }

    private boolean isMultipliedByGiven(int node) {
        for (int user : origins.users(node)) {
            Operation operation = graph.operation(user);
            int[] of = graph.operands(user);
            if (operation == Operation.MULTIPLY || operation == Operation.DOT) {
                for (int k = 0; k < of.length; k += 2) {
                    if (of[k] == node && origins.isGiven(of[k + 1]) || of[k + 1] == node && origins.isGiven(of[k])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The numbers that depend on some others and on constants only, each with those that it depends on.
    Map<Integer, Set<Integer>> functions(Set<Integer> of) {
        Map<Integer, Set<Integer>> result = new TreeMap<>();
        of.forEach(z -> result.put(z, Set.of(z)));
        var open = new TreeSet<Integer>();
        for (int z : of) {
            addUsers(z, open);
        }
        while (!open.isEmpty()) {
            int node = open.pollFirst();
            Set<Integer> origin = of.contains(node) ? null : dependsOn(node, result);
            if (origin != null && !origin.isEmpty() && origin.size() <= LARGEST) {
                result.put(node, origin);
                addUsers(node, open);
            }
        }
        return result;
    }

    private void addUsers(int node, Set<Integer> open) {
        for (int user : origins.users(node)) {
            open.add(user);
        }
    }

    private @Nullable Set<Integer> dependsOn(int node, Map<Integer, Set<Integer>> known) {
        Set<Integer> result = new TreeSet<>();
        for (int operand : graph.operands(node)) {
            Set<Integer> origin = known.get(operand);
            if (origin == null && !origins.isConstant(operand)) {
                return null;
            }
            if (origin != null) {
                result.addAll(origin);
            }
        }
        return result;
    }

    /// The activations of output neurons, by pre-activation: the likeliest of all numbers that are one.
    Map<Integer, Activated> outputActivations(Set<Integer> outputs) {
        Map<Integer, List<Activated>> found = new HashMap<>();
        for (Map.Entry<Integer, Set<Integer>> function : functions(outputs).entrySet()) {
            Optional<Activated> one = probe.of(function.getKey(), outputs);
            one.ifPresent(known -> {
                List<Activated> all = found.computeIfAbsent(known.z(), z -> new ArrayList<>());
                if (all.size() < SEVERAL_FOUND) {
                    all.add(known);
                }
            });
        }
        Set<Integer> known = new HashSet<>();
        found.values().stream()
                .flatMap(List::stream)
                .filter(one -> rank(one) == 0)
                .forEach(one -> known.add(one.z()));
        Map<Integer, Activated> spread = spreadWrongly(outputs, known);
        Map<Integer, Activated> result = new HashMap<>(spread);
        found.forEach((z, all) -> result.putIfAbsent(
                z,
                all.stream()
                        .min(Comparator.comparingInt((Activated one) -> rank(one))
                                .thenComparing(one -> !one.kind().name().equals("softmax"))
                                .thenComparing(one -> !isNamed(one.node())))
                        .orElseThrow()));
        return result;
    }

    /// Softmaxes that divide by another sum than that of their layer, or by none.
    private Map<Integer, Activated> spreadWrongly(Set<Integer> outputs, Set<Integer> known) {
        Activation softmax = Activations.named("softmax").orElseThrow();
        Map<Integer, Activated> result = new HashMap<>();
        for (int node : functions(outputs).keySet()) {
            OptionalInt z = exponent(node, outputs);
            boolean isSpread = graph.operation(node) == Operation.DIVIDE || !result.containsKey(z.orElse(0));
            if (z.isPresent() && !known.contains(z.getAsInt()) && isSpread) {
                result.put(z.getAsInt(), new Activated(node, softmax, z.getAsInt(), Set.of(z.getAsInt())));
            }
        }
        return result;
    }

    /// The pre-activation of which a number is the exponential, divided by something or not.
    private OptionalInt exponent(int node, Set<Integer> outputs) {
        int at = graph.operation(node) == Operation.DIVIDE ? graph.operands(node)[0] : node;
        if (graph.operation(at) != Operation.EXP) {
            return OptionalInt.empty();
        }
        at = graph.operands(at)[0];
        if (graph.operation(at) == Operation.SUBTRACT) {
            at = graph.operands(at)[0];
        }
        return outputs.contains(at) ? OptionalInt.of(at) : OptionalInt.empty();
    }
}
