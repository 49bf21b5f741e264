package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.line.Arithmetic;
import chalkgrad.script.line.Arithmetic.Node;
import chalkgrad.script.line.CodeRun;
import chalkgrad.script.line.ComputedLine;
import chalkgrad.script.line.ComputedLine.Source;
import chalkgrad.script.line.GivenNumber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The part of the graph by which the numbers of lines come from each other.
final class KeptArithmetic {
    /// So many operands are kept.
    private static final int MOST_OPERANDS = 400_000;

    private final Graph graph;
    private final NudgedGraph worlds;
    private final BitSet kept = new BitSet();
    private final BitSet leaves = new BitSet();
    private int operands;

    KeptArithmetic(Graph graph, NudgedGraph worlds) {
        this.graph = graph;
        this.worlds = worlds;
    }

    /// Keeps the numbers between a line and its sources.
    ///
    /// @param ends the numbers of the sources
    /// @return whether there was room
    boolean keep(Set<Integer> nodes, Set<Integer> ends) {
        if (operands > MOST_OPERANDS) {
            return false;
        }
        for (int node : nodes) {
            if (ends.contains(node)) {
                leaves.set(node);
            } else if (!kept.get(node)) {
                kept.set(node);
                operands += graph.operands(node).length;
            }
        }
        return true;
    }

    /// The lines of a network, whose numbers are nodes of the graph.
    ///
    /// @param given where the network's numbers are written
    CodeRun run(List<ComputedLine> lines, List<GivenNumber> given) {
        leaves.or(kept);
        Map<Integer, Integer> indices = new HashMap<>(Map.of(Graph.PLAIN, ComputedLine.PLAIN));
        List<Node> nodes = new ArrayList<>();
        for (int node : leaves.stream().toArray()) {
            indices.put(node, nodes.size());
            nodes.add(kept.get(node) ? node(node, indices) : given(node));
        }
        return new CodeRun(
                worlds.document(),
                worlds.documents(),
                lines.stream().map(line -> with(line, indices)).toList(),
                new Arithmetic(nodes),
                given);
    }

    private Node node(int node, Map<Integer, Integer> indices) {
        Operation operation = graph.operation(node);
        // targets that the code makes of the inputs stay as they are in all worlds
        boolean isFixed = !worlds.dependent().get(node);
        if (operation == Operation.GIVEN || operation == Operation.CONSTANT || isFixed) {
            return given(node);
        }
        List<Integer> operands = new ArrayList<>();
        for (int operand : graph.operands(node)) {
            operands.add(indices.getOrDefault(operand, ComputedLine.PLAIN));
        }
        return new Node.Computed(operation, operands);
    }

    private Node given(int node) {
        return new Node.Given(worlds.values().stream().map(world -> world[node]).toList());
    }

    private static ComputedLine with(ComputedLine line, Map<Integer, Integer> indices) {
        boolean isWhole = indices.keySet().containsAll(line.nodes());
        UnaryOperator<Integer> index = node -> indices.getOrDefault(node, ComputedLine.PLAIN);
        return line.with(
                isWhole ? line.nodes().stream().map(index).toList() : List.of(),
                line.sources().stream()
                        .map(source -> new Source(source.line(), index.apply(source.node())))
                        .toList());
    }
}
