package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Structure.LayerNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds how the parameters of a network are changed: by which step, how often, and whether biases are too.
final class UpdateReading {
    private static final double NEAR = 1e-9;

    private final Graph graph;
    private final Memory memory;
    private final Origins origins;
    private final Structure structure;
    private final Set<Integer> parameters;
    private final Set<Integer> ofNetwork = new HashSet<>();

    UpdateReading(Memory memory, Origins origins, Structure structure) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        this.structure = structure;
        parameters = new HashSet<>(structure.parameters());
        structure.samples().forEach(sample -> sample.z().forEach(ofNetwork::addAll));
        // whatever comes from the network's numbers has a larger index than they
        int first = ofNetwork.stream().min(Comparator.naturalOrder()).orElse(0);
        for (int node = first; node < graph.size(); node++) {
            for (int operand : graph.operands(node)) {
                if (ofNetwork.contains(operand)) {
                    ofNetwork.add(node);
                    break;
                }
            }
        }
    }

    /// A step of a parameter.
    ///
    /// @param parameter the node of its value before
    /// @param after the node of its value afterwards
    /// @param rate the learning rate, if it is a factor of the step
    /// @param momentum the factor of the velocity before; 0 if there is none
    /// @param change by how much the parameter changes
    record StepOf(int parameter, int after, OptionalDouble rate, double momentum, double change) {}

    /// What was found.
    ///
    /// @param steps of the first update
    /// @param rate the learning rate, if it stands in the code as a factor of a step
    /// @param iterations how many updates there are
    record Found(List<StepOf> steps, OptionalDouble rate, double momentum, boolean updatesBiases, int iterations) {
        Found {
            steps = List.copyOf(steps);
        }
    }

    /// The updates; empty if no parameter is changed.
    Optional<Found> found() {
        List<StepOf> steps = new ArrayList<>();
        boolean biases = false;
        for (LayerNodes layer : structure.layers()) {
            layer.weights().forEach(row -> row.forEach(node -> step(node).ifPresent(steps::add)));
            for (int node : layer.biases()) {
                Optional<StepOf> step = step(node);
                biases |= step.isPresent();
                step.ifPresent(steps::add);
            }
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble rate =
                commonest(steps.stream().flatMap(step -> step.rate().stream().boxed()));
        double momentum = commonest(steps.stream().map(StepOf::momentum)).orElse(0);
        int iterations =
                steps.stream().mapToInt(step -> iterations(step.after())).max().orElse(1);
        return Optional.of(new Found(steps, rate, momentum, biases, iterations));
    }

    private static OptionalDouble commonest(Stream<Double> numbers) {
        return numbers.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Double, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> OptionalDouble.of(most.getKey()))
                .orElse(OptionalDouble.empty());
    }

    private Optional<StepOf> step(int parameter) {
        if (!origins.isGiven(parameter)) {
            return Optional.empty();
        }
        return stepFrom(parameter)
                .or(() -> samePlace(parameter).stream()
                        .map(this::stepFrom)
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

    /// Given numbers of the same value, for parameters that are not in a named array.
    private List<Integer> sameNumber(int parameter) {
        List<Integer> result = new ArrayList<>();
        if (graph.value(parameter) != 0) {
            for (int node = 0; node < graph.size(); node++) {
                if (!parameters.contains(node)
                        && origins.isGiven(node)
                        && graph.value(node) == graph.value(parameter)) {
                    result.add(node);
                }
            }
        }
        return result;
    }

    private List<Double> values(Memory.NamedArray array) {
        return array.nodes().stream().map(graph::value).toList();
    }

    private Optional<StepOf> stepFrom(int node) {
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            boolean subtracts = graph.operation(user) == Operation.SUBTRACT && of[0] == node;
            boolean adds = graph.operation(user) == Operation.ADD;
            if (subtracts || adds) {
                int change = of[0] == node ? of[1] : of[0];
                Change factors = change(change);
                if (ofNetwork.contains(change) && (subtracts || factors.isScaled || isSumOfScaled(change))) {
                    double sign = subtracts ? -1 : 1;
                    return Optional.of(new StepOf(
                            node,
                            user,
                            factors.isScaled ? OptionalDouble.of(factors.rate) : OptionalDouble.empty(),
                            factors.momentum,
                            sign * graph.value(change)));
                }
            }
        }
        return Optional.empty();
    }

    /// The factors of what is subtracted from a parameter.
    private record Change(double rate, double momentum, boolean isScaled) {}

    private Change change(int node) {
        double rate = 1;
        double momentum = 0;
        int at = node;
        while (true) {
            int[] of = graph.operands(at);
            switch (graph.operation(at)) {
                case NEGATIVE -> at = of[0];
                case DIVIDE -> {
                    if (ofNetwork.contains(of[1])) {
                        return new Change(rate, momentum, false);
                    }
                    at = of[0];
                }
                case MULTIPLY -> {
                    boolean first = !ofNetwork.contains(of[0]);
                    boolean second = !ofNetwork.contains(of[1]);
                    if (first == second || !isRate(first ? of[0] : of[1])) {
                        return new Change(rate, momentum, false);
                    }
                    rate *= Math.abs(graph.value(first ? of[0] : of[1]));
                    return new Change(rate, momentum, true);
                }
                case ADD, SUBTRACT -> {
                    int still = ofNetwork.contains(of[0]) ? of[1] : of[0];
                    if (ofNetwork.contains(still)) {
                        return new Change(rate, momentum, false);
                    }
                    if (graph.operation(still) != Operation.MULTIPLY) {
                        return new Change(rate, momentum, false);
                    }
                    momentum = fading(still);
                    at = still == of[0] ? of[1] : of[0];
                }
                default -> {
                    return new Change(rate, momentum, false);
                }
            }
        }
    }

    /// Whether a number is a velocity: a sum with a scaled number.
    private boolean isSumOfScaled(int node) {
        int[] of = graph.operands(node);
        boolean isSum = graph.operation(node) == Operation.ADD || graph.operation(node) == Operation.SUBTRACT;
        return isSum && (isScaled(of[0]) || isScaled(of[1]));
    }

    private boolean isScaled(int node) {
        int[] of = graph.operands(node);
        return graph.operation(node) == Operation.MULTIPLY
                && (!ofNetwork.contains(of[0]) && isRate(of[0]) || !ofNetwork.contains(of[1]) && isRate(of[1]));
    }

    /// Whether a factor can be a learning rate: a number of its own, and not an input.
    private boolean isRate(int node) {
        return (origins.isConstant(node) || origins.isGiven(node))
                && graph.value(node) != 0
                && !isInput(node)
                && !parameters.contains(node);
    }

    private boolean isInput(int node) {
        return structure.samples().stream().anyMatch(sample -> sample.x().contains(node));
    }

    /// The factor of a velocity that is still 0.
    private double fading(int product) {
        int[] of = graph.operands(product);
        double one = graph.value(of[0]);
        double other = graph.value(of[1]);
        return Math.abs(one) < NEAR ? Math.abs(other) : Math.abs(one);
    }

    private int iterations(int after) {
        Graph.Mark mark = graph.mark(after);
        if (mark.loop() > 0 && mark.round() == 1) {
            return memory.rounds(mark.loop());
        }
        Map<Integer, Integer> seen = new HashMap<>();
        int count = 1;
        int at = after;
        Optional<StepOf> next = stepFrom(at);
        while (next.isPresent() && seen.put(at, count) == null) {
            at = next.get().after();
            next = stepFrom(at);
            count++;
        }
        return count;
    }
}
