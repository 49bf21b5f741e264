package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Memory.LineValue;
import chalkgrad.script.line.ComputedLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the lines of a program computed from a network's weights and inputs.
final class CodeLines {
    /// The most numbers of lines that are looked at.
    private static final int MOST_NUMBERS = 200_000;

    /// The most numbers between a line and those that it was computed from.
    private static final int FARTHEST = 20_000;

    private final Graph graph;
    private final Worlds worlds;
    private final Map<Integer, Integer> owners = new LinkedHashMap<>();
    private final List<ComputedLine> lines = new ArrayList<>();
    private int numbers;

    private CodeLines(Graph graph, Worlds worlds) {
        this.graph = graph;
        this.worlds = worlds;
    }

    /// Those lines whose numbers depend on the network, in the order in which they ran.
    static List<ComputedLine> of(Memory memory, Worlds worlds) {
        var result = new CodeLines(memory.graph(), worlds);
        for (LineValue line : memory.lines()) {
            result.add(line);
        }
        return result.lines;
    }

    private void add(LineValue line) {
        int[] nodes = line.array().nodes();
        if (numbers + nodes.length > MOST_NUMBERS || Arrays.stream(nodes).anyMatch(node -> node == Graph.FORGOTTEN)) {
            return;
        }
        List<List<Double>> values = worlds.values().stream()
                .map(world -> values(nodes, line.array().values(), world))
                .toList();
        if (values.stream().distinct().count() == 1) {
            return;
        }
        numbers += nodes.length;
        int index = lines.size();
        lines.add(new ComputedLine(
                line.cell(),
                line.line(),
                line.name(),
                line.mark().loop(),
                line.mark().round(),
                Arrays.stream(line.array().shape()).boxed().toList(),
                values,
                List.copyOf(origins(nodes))));
        for (int node : nodes) {
            owners.putIfAbsent(node, index);
        }
    }

    private static List<Double> values(int[] nodes, double[] plain, double[] world) {
        List<Double> result = new ArrayList<>();
        for (int k = 0; k < nodes.length; k++) {
            result.add(nodes[k] == Graph.PLAIN ? plain[k] : world[nodes[k]]);
        }
        return result;
    }

    private Set<Integer> origins(int[] nodes) {
        Set<Integer> result = new TreeSet<>();
        Set<Integer> seen = new HashSet<>();
        var open = new ArrayDeque<Integer>();
        for (int node : nodes) {
            open.push(node);
        }
        while (!open.isEmpty() && seen.size() < FARTHEST) {
            int node = open.pop();
            if (node == Graph.PLAIN || !seen.add(node)) {
                continue;
            }
            Integer owner = owners.get(node);
            if (owner != null) {
                result.add(owner);
            } else {
                for (int operand : graph.operands(node)) {
                    open.push(operand);
                }
            }
        }
        return result;
    }
}
