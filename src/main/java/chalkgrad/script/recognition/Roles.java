package chalkgrad.script.recognition;

import chalkgrad.math.TextScanner;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Neuron.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Decides which factor of a first layer's product is the weight and which is the input. A weight is used for several
/// samples, an input for several neurons of its sample; weights are changed later; and names tell.
final class Roles {
    private static final double SHARED = 5;
    private static final double CHANGED = 3;
    private static final double CALLED = 2;
    private static final double FRACTION = 0.1;

    private final Graph graph;
    private final Memory memory;
    private final Origins origins;

    /// For each group, how much it looks like weights; negative for inputs.
    private final Map<Integer, Double> evidence = new HashMap<>();

    Roles(Memory memory, Origins origins, FoundLayers layers) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        Set<Integer> factors = new TreeSet<>();
        for (Neuron neuron : layers.first()) {
            for (Term term : neuron.terms()) {
                factors.add(term.given());
                factors.add(term.other());
            }
        }
        factors.forEach(this::addOwnEvidence);
        addNames(factors);
        layers.samples().forEach(this::addSharing);
    }

    /// The factor of a first layer's product that is the weight.
    int weight(Term term) {
        return isWeight(term.given(), term.other()) ? term.given() : term.other();
    }

    /// The factor of a first layer's product that is the input.
    int input(Term term) {
        return isWeight(term.given(), term.other()) ? term.other() : term.given();
    }

    private boolean isWeight(int one, int other) {
        return evidence(one) > evidence(other) || evidence(one) == evidence(other) && one > other;
    }

    private double evidence(int node) {
        return evidence.getOrDefault(origins.group(node), 0.0);
    }

    private void add(int node, double amount) {
        evidence.merge(origins.group(node), amount, Double::sum);
    }

    private void addOwnEvidence(int node) {
        if (graph.value(node) != Math.rint(graph.value(node))) {
            add(node, FRACTION);
        }
        for (int user : origins.users(node)) {
            Operation operation = graph.operation(user);
            int[] of = graph.operands(user);
            boolean changes = operation == Operation.SUBTRACT && of[0] == node && origins.isMixed(of[1])
                    || operation == Operation.ADD && origins.isMixed(of[of[0] == node ? 1 : 0]);
            if (changes && origins.isMixed(user)) {
                add(node, CHANGED);
                return;
            }
        }
    }

    private void addNames(Set<Integer> factors) {
        Map<Integer, String> names = new HashMap<>();
        for (Memory.NamedArray array : memory.arrays()) {
            array.nodes().forEach(node -> names.putIfAbsent(node, array.name()));
        }
        for (int node : factors) {
            String own = memory.name(node);
            String name = TextScanner.lowerCase(own == null ? names.getOrDefault(node, "") : own);
            if (name.startsWith("w") || name.startsWith("theta") || name.startsWith("u") || name.contains("weight")) {
                add(node, CALLED);
            } else if (name.startsWith("x")
                    || name.startsWith("in")
                    || name.startsWith("data")
                    || name.contains("feature")) {
                add(node, -CALLED);
            }
        }
    }

    /// The neurons of one sample share their inputs, and not their weights.
    private void addSharing(List<Neuron> sample) {
        if (sample.size() < 2) {
            return;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (Neuron neuron : sample) {
            Set<Integer> once = new HashSet<>();
            for (Term term : neuron.terms()) {
                once.addAll(List.of(term.given(), term.other()));
            }
            once.forEach(node -> counts.merge(node, 1, Integer::sum));
        }
        List<Integer> nodes = new ArrayList<>(counts.keySet());
        nodes.forEach(node -> add(node, counts.getOrDefault(node, 0) == sample.size() ? -SHARED : SHARED));
    }
}
