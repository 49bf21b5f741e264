package chalkgrad.script.recognition;

import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.ActivationProbe.Activated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Looks for the activations of pre-activations.
final class ActivationSearch {
    /// The largest layer whose activations depend on all of it.
    private static final int LARGEST = 200;

    private static final int SEVERAL_FOUND = 64;

    private final Graph graph;
    private final Origins origins;
    private final IntPredicate isNamed;
    private final ActivationProbe probe;

    /// The groups of a single given number.
    private final Set<Integer> alone = new HashSet<>();

    /// @param isNamed whether a number has a name
    ActivationSearch(Graph graph, Origins origins, IntPredicate isNamed) {
        this.graph = graph;
        this.origins = origins;
        this.isNamed = isNamed;
        this.probe = new ActivationProbe(graph);
        Set<Integer> groups = new HashSet<>();
        for (int node = 0; node < graph.size(); node++) {
            if (graph.operation(node) == Operation.GIVEN && !groups.add(graph.group(node))) {
                alone.remove(graph.group(node));
            } else if (graph.operation(node) == Operation.GIVEN) {
                alone.add(graph.group(node));
            }
        }
    }

    /// What a number is, as a function of these pre-activations.
    Optional<Activated> of(int node, Set<Integer> preActivations) {
        return probe.of(node, preActivations);
    }

    /// A pre-activation that the next layer uses, with the activation that is computed from it and is not used.
    Activated intended(Activated identity) {
        int z = identity.z();
        return firstOf(z).map(one -> new Activated(z, one.kind(), z, Set.of(z))).orElse(identity);
    }

    /// The first number that is an activation of a pre-activation, and neither the same number nor a step.
    Optional<Activated> firstOf(int z) {
        return functions(Set.of(z)).keySet().stream()
                .filter(node -> node != z)
                .limit(SEVERAL_FOUND)
                .flatMap(node -> probe.of(node, Set.of(z)).stream())
                .filter(one -> rank(one) == 0)
                .findFirst();
    }

    /// Steps and pre-activations stand in gradients too, so they are activations only if there is no other.
    static int rank(Activated one) {
        return one.kind().name().equals("step") ? 2 : one.kind().equals(Activations.IDENTITY) ? 1 : 0;
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
            if (origin == null && !origins.isConstant(operand) && !isSetting(operand)) {
                return null;
            }
            if (origin != null) {
                result.addAll(origin);
            }
        }
        return result;
    }

    /// Whether a number stands alone and only functions of pre-activations are multiplied by it or choose it, as the
    /// slope of a leaky ReLU that is an argument of a function.
    private boolean isSetting(int node) {
        if (graph.operation(node) != Operation.GIVEN || !alone.contains(graph.group(node))) {
            return false;
        }
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            boolean isSetting = switch (graph.operation(user)) {
                case MULTIPLY -> origins.isMixed(of[0] == node ? of[1] : of[0]);
                case SELECT -> of[0] != node && origins.isMixed(of[0]);
                default -> false;
            };
            if (!isSetting) {
                return false;
            }
        }
        return true;
    }

    /// The activations of output neurons, by pre-activation: the likeliest of all numbers that are one.
    Map<Integer, Activated> outputs(Set<Integer> outputs) {
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
                                .thenComparing(one -> !isNamed.test(one.node())))
                        .orElseThrow()));
        return result;
    }

    /// Softmaxes that divide by another sum than that of their layer, or by none.
    private Map<Integer, Activated> spreadWrongly(Set<Integer> outputs, Set<Integer> known) {
        Activation softmax = Activations.named("softmax").orElseThrow();
        Map<Integer, Activated> result = new HashMap<>();
        for (int node : withQuotients(functions(outputs).keySet())) {
            OptionalInt z = exponent(node, outputs);
            boolean isSpread = graph.operation(node) == Operation.DIVIDE || !result.containsKey(z.orElse(0));
            if (z.isPresent() && !known.contains(z.getAsInt()) && isSpread) {
                result.put(z.getAsInt(), new Activated(node, softmax, z.getAsInt(), Set.of(z.getAsInt())));
            }
        }
        return result;
    }

    /// Some numbers, each exponential with its quotients by a number that is not given: the sum over a batch depends on
    /// too many outputs to be one of their functions.
    private Set<Integer> withQuotients(Set<Integer> nodes) {
        Set<Integer> result = new TreeSet<>(nodes);
        for (int node : nodes) {
            if (graph.operation(node) == Operation.EXP) {
                for (int user : origins.users(node)) {
                    int[] of = graph.operands(user);
                    if (graph.operation(user) == Operation.DIVIDE && of[0] == node && origins.isMixed(of[1])) {
                        result.add(user);
                    }
                }
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
