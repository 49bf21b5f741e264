package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Steps.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// The new value of a parameter as a function of its old value, its gradient and what the optimizer remembers.
final class StepFormula {
    private static final int MOST_NODES = 200;

    /// Smaller numbers that are only added keep quotients finite.
    private static final double LARGEST_EPSILON = 1e-5;

    private final Graph graph;
    private final Origins origins;
    private final Step step;
    private final int gradient;
    private final Set<Integer> between = new TreeSet<>();
    private final Probe probe;
    private final Penalized penalized;

    private StepFormula(Graph graph, Origins origins, Step step, int gradient) {
        this.graph = graph;
        this.origins = origins;
        this.step = step;
        this.gradient = gradient;
        probe = new Probe(graph, step.after(), node -> node == step.parameter() || node == gradient || isZero(node));
        var open = new ArrayList<Integer>(List.of(step.after()));
        while (!open.isEmpty() && between.size() < MOST_NODES) {
            int node = open.removeLast();
            if (node != step.parameter() && node != gradient && between.add(node)) {
                for (int operand : graph.operands(node)) {
                    open.add(operand);
                }
            }
        }
        penalized = penalized();
    }

    /// The formulas of a step: with each number as the gradient through which alone the step depends on the network,
    /// from the last computed to the first.
    static List<StepFormula> of(Graph graph, Origins origins, Steps steps, Step step) {
        List<StepFormula> result = new ArrayList<>();
        var open = new TreeSet<>(step.changes());
        for (int count = 0; count < MOST_NODES && !open.isEmpty(); count++) {
            int last = open.pollLast();
            if (steps.isForward(last)) {
                break;
            }
            if (open.isEmpty()) {
                result.add(new StepFormula(graph, origins, step, last));
            }
            for (int operand : graph.operands(last)) {
                if (steps.isOfNetwork(operand)) {
                    open.add(operand);
                }
            }
        }
        return result;
    }

    /// Whether a remembered number can start from a number: from a zero that is multiplied by given factors only, or
    /// that a part of its distance from another is added to, as in `m += (1 - beta) * (g - m)`.
    private boolean isZero(int node) {
        if (graph.operation(node) != Operation.GIVEN || graph.value(node) != 0) {
            return false;
        }
        boolean isSubtracted = false;
        boolean isIncreased = false;
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            boolean isScaled = graph.operation(user) == Operation.MULTIPLY && isFactor(of[0] == node ? of[1] : of[0]);
            boolean subtracts = graph.operation(user) == Operation.SUBTRACT && of[1] == node;
            boolean adds = graph.operation(user) == Operation.ADD;
            if (!isScaled && !subtracts && !adds) {
                return false;
            }
            isSubtracted |= subtracts;
            isIncreased |= adds;
        }
        return isSubtracted == isIncreased;
    }

    private boolean isFactor(int node) {
        return origins.isConstant(node) || origins.isGiven(node);
    }

    /// The gradient with a penalty on the weight.
    ///
    /// @param strength the value of lambda; negative for what may be a penalty whose slope is subtracted
    /// @param isSquare whether the slope of the penalty is in proportion to the weight
    /// @param isSign whether it is the sign of the weight
    private record Penalized(double strength, boolean isSquare, boolean isSign) {
        static final Penalized NONE = new Penalized(0, false, false);
    }

    private Penalized penalized() {
        for (int node : between) {
            var whole = new Probe(graph, node, one -> one == step.parameter() || one == gradient);
            boolean isBoth = whole.variables().contains(step.parameter())
                    && whole.variables().contains(gradient);
            if (isBoth && node != step.after()) {
                return penalty(whole);
            }
        }
        return Penalized.NONE;
    }

    private Penalized penalty(Probe whole) {
        double byGradient = value(whole, 0, 1) - value(whole, 0, 0);
        double atOne = value(whole, 1, 0) / byGradient;
        boolean isSquare = ActivationProbe.near(value(whole, -2.5, 0) / byGradient, -2.5 * atOne);
        boolean isSign = ActivationProbe.near(value(whole, -2.5, 0) / byGradient, -atOne);
        return atOne != 0 && (isSquare || isSign) ? new Penalized(atOne, isSquare, isSign) : Penalized.NONE;
    }

    private double value(Probe of, double parameter, double slope) {
        return of.value(Map.of(step.parameter(), parameter, gradient, slope));
    }

    double gradientValue() {
        return graph.value(gradient);
    }

    /// The strength of the penalty on the weight, if there is one; negative if its slope is subtracted. Other rules
    /// subtract weights, too.
    OptionalDouble penaltyStrength() {
        return penalized.isSquare() || penalized.isSign()
                ? OptionalDouble.of(penalized.strength())
                : OptionalDouble.empty();
    }

    boolean isPenaltyOfSigns() {
        return penalized.isSign();
    }

    /// Where remembered numbers start from: given zeros that the step depends on.
    List<Integer> states() {
        return probe.variables().stream()
                .filter(node -> node != step.parameter() && node != gradient)
                .sorted()
                .toList();
    }

    /// The other numbers in the formula, each once, without that which keeps quotients finite.
    Set<Double> constants() {
        Set<Double> result = new TreeSet<>();
        for (int node : between) {
            if (isLeaf(node) && !isZero(node) && !isEpsilon(node)) {
                result.add(graph.value(node));
            }
        }
        return result;
    }

    private boolean isLeaf(int node) {
        return graph.operation(node) == Operation.GIVEN || graph.operation(node) == Operation.CONSTANT;
    }

    /// The small number that keeps quotients finite; 0 if the code has none. Where it is added, before or after a root
    /// and a correction, does not matter.
    double epsilon() {
        return between.stream()
                .filter(this::isEpsilon)
                .mapToDouble(graph::value)
                .max()
                .orElse(0);
    }

    private boolean isEpsilon(int node) {
        double value = graph.value(node);
        return isLeaf(node)
                && value > 0
                && value <= LARGEST_EPSILON
                && Arrays.stream(origins.users(node))
                        .filter(between::contains)
                        .allMatch(user -> graph.operation(user) == Operation.ADD);
    }

    boolean hasRoot() {
        return between.stream().anyMatch(node -> graph.operation(node) == Operation.SQRT || isRoot(node));
    }

    private boolean isRoot(int node) {
        return graph.operation(node) == Operation.POWER && graph.value(graph.operands(node)[1]) == 0.5;
    }

    /// The new value of the parameter, without epsilon.
    ///
    /// @param total the gradient with the penalty
    /// @param remembered the values of the states before, in their order
    double after(double parameter, double total, List<Double> remembered) {
        double strength = Math.max(0, penalized.strength());
        double slope = penalized.isSquare()
                ? parameter * strength
                : penalized.isSign() ? Math.signum(parameter) * strength : 0;
        Map<Integer, Double> values = new HashMap<>();
        values.put(step.parameter(), parameter);
        values.put(gradient, total - slope);
        between.stream().filter(this::isEpsilon).forEach(node -> values.put(node, 0.0));
        List<Integer> states = states();
        for (int k = 0; k < states.size(); k++) {
            values.put(states.get(k), remembered.get(k));
        }
        return probe.value(values);
    }
}
