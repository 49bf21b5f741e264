package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// A number as a function of others: the part of the graph between them, which can be computed again for other values.
final class Probe {
    /// The most numbers between a number and those that it depends on.
    private static final int LARGEST = 200_000;

    private final Graph graph;
    private final int result;
    private final TreeSet<Integer> between = new TreeSet<>();
    private final Set<Integer> variables = new HashSet<>();
    private boolean tooLarge;

    /// @param isVariable whether a number is one of those that are varied
    Probe(Graph graph, int result, IntPredicate isVariable) {
        this.graph = graph;
        this.result = result;
        var open = new ArrayDeque<Integer>();
        open.push(result);
        while (!open.isEmpty() && !tooLarge) {
            int node = open.pop();
            if (isVariable.test(node)) {
                variables.add(node);
            } else if (between.add(node)) {
                for (int operand : graph.operands(node)) {
                    open.push(operand);
                }
                tooLarge = between.size() > LARGEST;
            }
        }
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /// The varied numbers that it depends on.
    Set<Integer> variables() {
        return variables;
    }

    /// The other numbers that it is made of, as far as nothing is computed for them.
    Set<Double> constants() {
        return between.stream()
                .filter(node -> graph.operation(node) == Operation.GIVEN || graph.operation(node) == Operation.CONSTANT)
                .map(graph::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The number if the varied ones have other values; those that are left out keep their own.
    double value(Map<Integer, Double> values) {
        Map<Integer, Double> known = new HashMap<>(values);
        for (int node : between) {
            if (!values.containsKey(node)) {
                known.put(node, computed(node, known));
            }
        }
        return known.getOrDefault(result, graph.value(result));
    }

    private double computed(int node, Map<Integer, Double> known) {
        Operation operation = graph.operation(node);
        if (operation == Operation.GIVEN || operation == Operation.CONSTANT) {
            return graph.value(node);
        }
        int[] operands = graph.operands(node);
        double[] inputs = new double[operands.length];
        for (int k = 0; k < inputs.length; k++) {
            Double value = known.get(operands[k]);
            inputs[k] = value == null ? graph.value(operands[k]) : value;
        }
        return operation.of(inputs);
    }
}
