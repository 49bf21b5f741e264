package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Finds the steps by which a network's parameters are changed.
final class Steps {
    private final Graph graph;
    private final Memory memory;
    private final Origins origins;
    private final Shrinking shrinking;
    private final Set<Integer> parameters;
    private final Set<Integer> inputs = new HashSet<>();
    private final Set<Integer> ofNetwork = new HashSet<>();
    private final int lastZ;
    private final Set<Integer> counts = new HashSet<>();
    private final LearningRates rates;

    Steps(Memory memory, Origins origins, Structure structure) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        shrinking = new Shrinking(graph);
        parameters = new HashSet<>(structure.parameters());
        counts.add(structure.samples().size());
        structure.samples().forEach(sample -> {
            inputs.addAll(sample.x());
            sample.z().forEach(ofNetwork::addAll);
        });
        rates = new LearningRates(graph, origins, parameters, inputs, ofNetwork, counts);
        lastZ = ofNetwork.stream().mapToInt(node -> node).max().orElse(0);
        // whatever comes from the network's numbers has a larger index than they
        int first = ofNetwork.stream().mapToInt(node -> node).min().orElse(0);
        for (int node = first; node < graph.size(); node++) {
            for (int operand : graph.operands(node)) {
                if (ofNetwork.contains(operand)) {
                    ofNetwork.add(node);
                    break;
                }
            }
        }
    }

    /// Says how many samples an update computes, by which learning rates are divided too.
    void countsInBatch(int batch) {
        counts.add(batch);
    }

    /// A step of a parameter.
    ///
    /// @param parameter the node of its value before
    /// @param after the node of its value afterwards
    /// @param changes the nodes of what is added or subtracted
    record Step(int parameter, int after, List<Integer> changes) {
        Step {
            changes = List.copyOf(changes);
        }
    }

    /// Whether a number is computed from those of the network.
    boolean isOfNetwork(int node) {
        return ofNetwork.contains(node);
    }

    /// Whether a number was computed before the forward pass ended.
    boolean isForward(int node) {
        return node <= lastZ;
    }

    /// The first step of a parameter, or of the same number where it is written down again.
    Optional<Step> of(int parameter) {
        if (!origins.isGiven(parameter)) {
            return Optional.empty();
        }
        return from(parameter)
                .or(() -> samePlace(parameter).stream()
                        .map(this::from)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /// The same entry of arrays that were written down again with the same numbers.
    private List<Integer> samePlace(int parameter) {
        List<Integer> result = new ArrayList<>();
        boolean isNamed = false;
        for (Memory.NamedArray array : memory.arrays()) {
            int k = array.nodes().indexOf(parameter);
            if (k >= 0) {
                isNamed = true;
                for (Memory.NamedArray other : memory.arrays()) {
                    if (other.shape().equals(array.shape()) && values(other).equals(values(array))) {
                        result.add(other.nodes().get(k));
                    }
                }
            }
        }
        result.removeIf(node -> node == parameter);
        return isNamed ? result : sameNumber(parameter);
    }

    /// Given numbers of the same value and name, for parameters that are not in a named array.
    private List<Integer> sameNumber(int parameter) {
        List<Integer> result = new ArrayList<>();
        if (graph.value(parameter) != 0) {
            for (int node = 0; node < graph.size(); node++) {
                if (!parameters.contains(node)
                        && origins.isGiven(node)
                        && graph.value(node) == graph.value(parameter)
                        && Objects.equals(memory.name(node), memory.name(parameter))) {
                    result.add(node);
                }
            }
        }
        return result;
    }

    private List<Double> values(Memory.NamedArray array) {
        return array.nodes().stream().map(graph::value).toList();
    }

    /// The nodes of parameters after their next steps; empty if none is changed again.
    ///
    /// @param first the first step of each, by the node of its first value
    /// @param now its present node, by the same
    Optional<Map<Integer, Integer>> next(Map<Integer, Step> first, Map<Integer, Integer> now) {
        parameters.addAll(now.values());
        Map<Integer, Integer> result = new HashMap<>(now);
        first.forEach((parameter, step) -> from(Objects.requireNonNull(now.get(parameter)))
                .filter(next -> rate(step).isEmpty() || rate(next).isPresent())
                .ifPresent(next -> result.put(parameter, next.after())));
        return result.equals(now) ? Optional.empty() : Optional.of(result);
    }

    /// The step that a number is changed by, as `w - lr * g` or `w + mu * v - lr * g`. A sum that only another step is
    /// made of is a part of that.
    Optional<Step> from(int node) {
        Optional<Step> first = single(node);
        Optional<Step> next = first.flatMap(step -> single(step.after()));
        while (first.isPresent()
                && next.isPresent()
                && origins.users(first.get().after()).length == 1) {
            List<Integer> changes = new ArrayList<>(first.get().changes());
            changes.addAll(next.get().changes());
            first = Optional.of(new Step(node, next.get().after(), changes));
            next = single(next.get().after());
        }
        return first;
    }

    private Optional<Step> single(int node) {
        return changed(node, node)
                .or(() -> Arrays.stream(origins.users(node))
                        .filter(user -> shrinking.parameterIn(user) == node)
                        .mapToObj(shrunk -> changed(node, shrunk))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /// The step of a number that starts from itself, or from what it has shrunk to.
    private Optional<Step> changed(int node, int start) {
        for (int user : origins.users(start)) {
            int[] of = graph.operands(user);
            boolean subtracts = graph.operation(user) == Operation.SUBTRACT && of[0] == start;
            boolean adds = graph.operation(user) == Operation.ADD;
            if (subtracts || adds) {
                int change = of[0] == start ? of[1] : of[0];
                if (ofNetwork.contains(change)
                        && (subtracts || !isWeighted(change, node) && (isScaled(change) || isGradient(change)))) {
                    return Optional.of(new Step(node, user, List.of(change)));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a number without a learning rate is a step: it comes after the forward pass.
    private boolean isGradient(int change) {
        return !isForward(change) && Arrays.stream(graph.operands(change)).noneMatch(parameters::contains);
    }

    /// Whether a number is a product with another parameter than one, or a sum of such products, to which that one is
    /// added as a bias.
    private boolean isWeighted(int change, int to) {
        for (int operand : graph.operands(change)) {
            boolean isProduct = graph.operation(operand) == Operation.MULTIPLY;
            if (isProduct && hasOther(graph.operands(operand), to)) {
                return true;
            }
        }
        return graph.operation(change).isProduct() && hasOther(graph.operands(change), to);
    }

    private boolean hasOther(int[] operands, int parameter) {
        return Arrays.stream(operands).anyMatch(operand -> operand != parameter && parameters.contains(operand));
    }

    /// Whether a number is a step rather than a sum of products to which a bias is added: it has a learning rate, or is
    /// a sum with a number that has one.
    private boolean isScaled(int change) {
        if (rates.of(change).isPresent()) {
            return true;
        }
        Operation operation = graph.operation(change);
        boolean isSum = operation == Operation.ADD || operation == Operation.SUBTRACT;
        int[] of = graph.operands(change);
        return isSum && (rates.of(of[0]).isPresent() || rates.of(of[1]).isPresent())
                || operation == Operation.NEGATIVE && isScaled(of[0]);
    }

    /// The product of the given numbers that a step is a multiple of, or else the constant that comes first; empty if
    /// there are none.
    OptionalDouble rate(Step step) {
        return step.changes().stream()
                .map(rates::of)
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }
}
