package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the learning rate in the steps of a network's parameters.
final class LearningRates {
    private static final int MOST_FACTORS = 12;

    private final Graph graph;
    private final Origins origins;
    private final Set<Integer> parameters;
    private final Set<Integer> inputs;
    private final Set<Integer> ofNetwork;
    private final Set<Integer> counts;

    /// The sets may grow.
    ///
    /// @param ofNetwork the numbers that are computed from those of the network
    /// @param counts how many samples there can be, by which learning rates are divided
    LearningRates(
            Graph graph,
            Origins origins,
            Set<Integer> parameters,
            Set<Integer> inputs,
            Set<Integer> ofNetwork,
            Set<Integer> counts) {
        this.graph = graph;
        this.origins = origins;
        this.parameters = parameters;
        this.inputs = inputs;
        this.ofNetwork = ofNetwork;
        this.counts = counts;
    }

    /// The product of the given numbers that a step is a multiple of, or else the constant that comes first; empty if
    /// there are none.
    OptionalDouble of(int change) {
        List<Double> given = new ArrayList<>();
        List<Double> constants = new ArrayList<>();
        collect(change, given, constants, MOST_FACTORS);
        if (given.isEmpty() && constants.isEmpty()) {
            return ofGradients(change);
        }
        return given.isEmpty()
                ? constants.stream().mapToDouble(Math::abs).findFirst()
                : OptionalDouble.of(Math.abs(given.stream().reduce(1.0, (a, b) -> a * b)));
    }

    private void collect(int node, List<Double> given, List<Double> constants, int depth) {
        int[] of = graph.operands(node);
        switch (graph.operation(node)) {
            case MULTIPLY -> {
                for (int operand : of) {
                    if (isRate(operand)) {
                        given.add(undivided(operand));
                    } else if (origins.isConstant(operand)) {
                        constants.add(graph.value(operand));
                    } else if (depth > 0 && ofNetwork.contains(operand)) {
                        collect(operand, given, constants, depth - 1);
                    }
                }
            }
            case NEGATIVE, DIVIDE -> {
                if (depth > 0) {
                    collect(of[0], given, constants, depth - 1);
                }
            }
            case DOT -> commonFactor(of).ifPresent(given::add);
            default -> {
                // no further factors
            }
        }
    }

    /// The learning rate in each product of a sum, as in (lr * X.T) @ d. A product with parameters is a forward pass.
    private OptionalDouble commonFactor(int[] of) {
        return common(of, 2, 1).mapToDouble(graph::value).findFirst();
    }

    /// The learning rate where it is a factor of all gradients that a sum is made of, as of `delta` in
    /// `delta = lr * error * slope`; what divides by the number of samples is none. A product with parameters is a
    /// forward pass.
    private OptionalDouble ofGradients(int change) {
        int[] of = graph.operands(change);
        int width = graph.operation(change) == Operation.DOT ? 2 : 1;
        boolean isSum = width == 2 || graph.operation(change) == Operation.SUM;
        return isSum
                ? common(of, width, MOST_FACTORS)
                        .mapToDouble(graph::value)
                        .map(Math::abs)
                        .filter(rate -> !counts.contains((int) Math.rint(1 / rate)))
                        .findFirst()
                : OptionalDouble.empty();
    }

    /// The learning rates that are factors of all terms of a sum.
    ///
    /// @param width how many operands a term has
    /// @param depth how far down factors are looked for
    private Stream<Integer> common(int[] of, int width, int depth) {
        if (Arrays.stream(of).anyMatch(parameters::contains)) {
            return Stream.empty();
        }
        Set<Integer> common = new HashSet<>();
        for (int k = 0; k < of.length; k += width) {
            Set<Integer> own = new HashSet<>();
            addRates(of[k], own, depth);
            addRates(of[k + width - 1], own, depth);
            if (k == 0) {
                common.addAll(own);
            } else {
                common.retainAll(own);
            }
        }
        return common.stream();
    }

    private void addRates(int node, Set<Integer> rates, int depth) {
        if (graph.operation(node) == Operation.MULTIPLY && depth > 0) {
            for (int operand : graph.operands(node)) {
                if (isRate(operand)) {
                    rates.add(operand);
                } else {
                    addRates(operand, rates, depth - 1);
                }
            }
        }
    }

    /// A learning rate as the code gives it, where it is divided by the number of samples.
    private double undivided(int rate) {
        int[] of = graph.operands(rate);
        boolean isOfMean = graph.operation(rate) == Operation.DIVIDE
                && graph.operation(of[1]) == Operation.CONSTANT
                && graph.value(of[1]) > 1
                && counts.contains((int) graph.value(of[1]))
                && isRate(of[0]);
        return graph.value(isOfMean ? of[0] : rate);
    }

    /// Whether a factor can be a learning rate: a given number of its own, and neither an input nor a parameter.
    private boolean isRate(int node) {
        return !ofNetwork.contains(node)
                && !inputs.contains(node)
                && !parameters.contains(node)
                && (origins.isGiven(node) || origins.isMixed(node))
                && graph.value(node) != 0;
    }
}
