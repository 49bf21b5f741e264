package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The numbers that come from outputs, constants and given numbers that are not parameters: losses and the gradients of
/// outputs are among them.
final class LossZone {
    private static final int MOST_NUMBERS = 20_000;
    private static final int MOST_FACTORS = 3;

    private final Graph graph;
    private final Origins origins;
    private final OutputNodes outputs;
    private final Set<Integer> parameters;
    private final Set<Integer> inputs = new HashSet<>();
    private final Set<Integer> nodes = new TreeSet<>();

    LossZone(Graph graph, Origins origins, OutputNodes outputs) {
        this.graph = graph;
        this.origins = origins;
        this.outputs = outputs;
        parameters = new HashSet<>(outputs.structure().parameters());
        outputs.structure().samples().forEach(sample -> inputs.addAll(sample.x()));
        var open = new TreeSet<Integer>();
        outputs.nodes().forEach(node -> addUsers(node, open));
        while (!open.isEmpty() && nodes.size() < MOST_NUMBERS) {
            int node = open.pollFirst();
            if (!outputs.contains(node) && belongs(node)) {
                nodes.add(node);
                addUsers(node, open);
            }
        }
    }

    private boolean belongs(int node) {
        for (int operand : graph.operands(node)) {
            boolean isOther = outputs.contains(operand)
                    || nodes.contains(operand)
                    || origins.isConstant(operand)
                    || isOutside(operand);
            if (!isOther) {
                return false;
            }
        }
        return true;
    }

    private void addUsers(int node, Set<Integer> open) {
        for (int user : origins.users(node)) {
            open.add(user);
        }
    }

    /// In the order in which they were computed.
    Set<Integer> nodes() {
        return nodes;
    }

    boolean contains(int node) {
        return nodes.contains(node) || outputs.contains(node);
    }

    /// Whether a number is given and no parameter, as targets are.
    boolean isOutside(int node) {
        return origins.isGiven(node) && !parameters.contains(node);
    }

    /// A number as a function of outputs and targets. Targets are given numbers as they are, or as they are after a
    /// computation, such as scaled ones; so there can be two.
    List<Probe> probes(int node) {
        List<Probe> result = new ArrayList<>();
        var byLeaves = new Probe(graph, node, at -> outputs.contains(at) || isLeaf(at) && !isCount(at));
        if (!byLeaves.isTooLarge()) {
            result.add(byLeaves);
        }
        var byComputed = new Probe(graph, node, at -> outputs.contains(at) || origins.isGiven(at) && !isCount(at));
        if (!byComputed.isTooLarge() && !byComputed.variables().equals(byLeaves.variables())) {
            result.add(byComputed);
        }
        return result;
    }

    /// Whether a number is only what sums are divided by, as the number of samples is.
    private boolean isCount(int node) {
        double value = graph.value(node);
        return value > 1
                && value == Math.rint(value)
                && Arrays.stream(origins.users(node))
                        .allMatch(user -> graph.operation(user) == Operation.DIVIDE && graph.operands(user)[1] == node);
    }

    /// Whether a number is given, or a class that comes from comparing or rounding given numbers.
    private boolean isLeaf(int node) {
        Operation operation = graph.operation(node);
        return (operation == Operation.GIVEN || operation.isComparison() || operation.isRounding())
                && origins.isGiven(node);
    }

    /// Whether a number is more than a part of a formula: something is multiplied by it, or nothing is made of it.
    boolean isUsedAsGradient(int node) {
        int[] users = origins.users(node);
        for (int user : users) {
            if (!isPart(node, user)) {
                return true;
            }
        }
        return users.length == 0;
    }

    private boolean isPart(int node, int user) {
        int[] of = graph.operands(user);
        return switch (graph.operation(user)) {
            case MULTIPLY, DIVIDE -> {
                int other = of[0] == node ? of[1] : of[0];
                yield other == node || origins.isConstant(other);
            }
            case POWER, ABSOLUTE, EXP, LOG, NEGATIVE, MAXIMUM -> true;
            default -> false;
        };
    }

    /// Whether a number is used as only the gradient by a pre-activation is: it is added up, or multiplied by an input,
    /// a weight or an activation before, or nothing is made of it. A learning rate may come first.
    boolean isUsedAsDelta(int node) {
        return origins.users(node).length == 0 || isUsedAsDelta(node, MOST_FACTORS);
    }

    private boolean isUsedAsDelta(int node, int factors) {
        for (int user : origins.users(node)) {
            Operation operation = graph.operation(user);
            if (operation == Operation.SUM || operation.isProduct() && (!contains(user) || isTimesInput(node, user))) {
                return true;
            }
            boolean isScaled =
                    (operation == Operation.MULTIPLY || operation == Operation.DIVIDE) && isScaled(node, user);
            if (isScaled && factors > 0 && isUsedAsDelta(user, factors - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTimesInput(int node, int user) {
        int[] of = graph.operands(user);
        for (int k = 0; k + 1 < of.length; k += 2) {
            if (of[k] == node && inputs.contains(of[k + 1]) || of[k + 1] == node && inputs.contains(of[k])) {
                return true;
            }
        }
        return false;
    }

    private boolean isScaled(int node, int user) {
        int[] of = graph.operands(user);
        int other = of[0] == node ? of[1] : of[0];
        return origins.isConstant(other) || isOutside(other);
    }
}
