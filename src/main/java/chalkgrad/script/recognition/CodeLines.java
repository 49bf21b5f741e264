package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Memory.LineValue;
import chalkgrad.script.line.CodeRun;
import chalkgrad.script.line.ComputedLine;
import chalkgrad.script.line.ComputedLine.Source;
import chalkgrad.script.line.GivenNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// What the lines of a program computed from a network's weights and inputs.
final class CodeLines {
    /// The most numbers of lines that are looked at.
    private static final int MOST_NUMBERS = 200_000;

    /// The most numbers between a line and those that it was computed from.
    private static final int FARTHEST = 20_000;

    /// Of so many lines that hold a number, the one is looked for that is meant.
    private static final int MOST_HOLDING = 50;

    private static final String SELF = "self.";

    private final Graph graph;
    private final NudgedGraph worlds;
    private final ToIntFunction<LineValue> iteration;
    private final Map<Integer, List<Integer>> owners = new HashMap<>();
    private final List<ComputedLine> lines = new ArrayList<>();
    private final KeptArithmetic arithmetic;
    private int numbers;

    private CodeLines(Graph graph, NudgedGraph worlds, ToIntFunction<LineValue> iteration) {
        this.graph = graph;
        this.worlds = worlds;
        this.iteration = iteration;
        this.arithmetic = new KeptArithmetic(graph, worlds);
    }

    /// A network in all worlds with those lines whose numbers depend on it, in the order in which they ran.
    ///
    /// @param given where its numbers are written
    /// @param iteration the iteration that a line in a loop is of; otherwise the round of the loop
    static CodeRun of(Memory memory, NudgedGraph worlds, List<GivenNumber> given, ToIntFunction<LineValue> iteration) {
        var result = new CodeLines(memory.graph(), worlds, iteration);
        for (LineValue line : memory.lines()) {
            result.add(line);
        }
        return result.arithmetic.run(result.lines, given);
    }

    private void add(LineValue line) {
        int[] nodes = line.array().nodes();
        if (numbers + nodes.length > MOST_NUMBERS
                || Arrays.stream(nodes).anyMatch(node -> node == Graph.FORGOTTEN)
                || Arrays.stream(nodes)
                        .noneMatch(node -> node >= 0 && worlds.own().get(node))
                || Arrays.stream(nodes)
                        .anyMatch(node -> node >= 0 && worlds.rounded().get(node))) {
            return;
        }
        numbers += nodes.length;
        int index = lines.size();
        Map<Integer, Integer> sources = new TreeMap<>();
        boolean isWhole = isHandedOver(nodes) ? takeOver(nodes, sources) : follow(nodes, line, sources);
        lines.add(new ComputedLine(
                line.place().cell(),
                line.place().line(),
                line.name(),
                line.reads(),
                line.mark().loop(),
                iteration.applyAsInt(line),
                Arrays.stream(line.array().shape()).boxed().toList(),
                worlds.values().stream()
                        .map(world -> values(nodes, line.array().values(), world))
                        .toList(),
                isWhole ? Arrays.stream(nodes).boxed().toList() : List.of(),
                sources.entrySet().stream()
                        .map(source -> new Source(source.getValue(), source.getKey()))
                        .toList()));
        for (int node : nodes) {
            owners.computeIfAbsent(node, one -> new ArrayList<>()).add(index);
        }
    }

    /// Whether a function has just returned the numbers, also one that is called by the name of an object.
    private boolean isHandedOver(int[] nodes) {
        return !lines.isEmpty()
                && lines.getLast().name().contains("()")
                && lines.getLast().nodes().equals(Arrays.stream(nodes).boxed().toList());
    }

    private boolean takeOver(int[] nodes, Map<Integer, Integer> sources) {
        for (int node : nodes) {
            if (node != Graph.PLAIN) {
                sources.put(node, lines.size() - 1);
            }
        }
        return arithmetic.keep(sources.keySet(), sources.keySet());
    }

    private static List<Double> values(int[] nodes, double[] plain, double[] world) {
        List<Double> result = new ArrayList<>();
        for (int k = 0; k < nodes.length; k++) {
            result.add(nodes[k] == Graph.PLAIN ? plain[k] : world[nodes[k]]);
        }
        return result;
    }

    /// Follows numbers back to the lines that they come from.
    ///
    /// @param line uses variables with some names
    /// @param sources takes the lines, by the node that they have
    /// @return whether all that is between them is kept
    private boolean follow(int[] nodes, LineValue line, Map<Integer, Integer> sources) {
        Set<String> names = new HashSet<>(List.of(line.reads().split(" ", -1)));
        boolean isCollected = isCollected(line.name());
        Set<Integer> own = new HashSet<>();
        for (int node : nodes) {
            own.add(node);
        }
        Set<Integer> seen = new HashSet<>();
        var open = new ArrayDeque<>(own);
        while (!open.isEmpty() && seen.size() < FARTHEST) {
            int node = open.pop();
            if (node == Graph.PLAIN || !seen.add(node)) {
                continue;
            }
            List<Integer> holding = owners.getOrDefault(node, List.of());
            Optional<Integer> used = used(holding, names);
            // two lines may compute the same without one using the other
            boolean isComputedAgain = !isCollected && own.contains(node) && graph.operands(node).length > 0;
            if (used.isPresent()) {
                sources.put(node, used.get());
            } else if (!holding.isEmpty() && !isComputedAgain) {
                sources.put(node, holding.getLast());
            } else {
                for (int operand : graph.operands(node)) {
                    open.push(operand);
                }
            }
        }
        return open.isEmpty() && arithmetic.keep(seen, sources.keySet());
    }

    /// Whether a line returns something out of what was collected before, such as the caches of all layers:
    /// `forward()[1][0][1]`.
    private static boolean isCollected(String name) {
        int call = name.indexOf("()[");
        return call >= 0 && name.indexOf('[', call + 3) >= 0;
    }

    /// Of several lines that hold a number, the last one whose variable or result is used. What an object calls itself,
    /// others call by another name: `self.grad` is the `out.grad` of what it went into.
    private Optional<Integer> used(List<Integer> holding, Set<String> names) {
        for (int k = holding.size() - 1; k >= 0 && k >= holding.size() - MOST_HOLDING; k--) {
            String name = lines.get(holding.get(k)).name().replace(" ", "");
            int call = name.indexOf("()");
            String function = call < 0 ? "" : name.substring(0, call);
            String part = name.startsWith(SELF) ? name.substring(SELF.length() - 1) : "";
            if (names.contains(name)
                    || !part.isEmpty() && names.stream().anyMatch(one -> one.endsWith(part))
                    || name.endsWith("]") && names.contains(name.substring(0, name.indexOf('[')))
                    || call >= 0
                            && names.stream().anyMatch(one -> one.equals(function) || one.endsWith("." + function))) {
                return Optional.of(holding.get(k));
            }
        }
        return Optional.empty();
    }
}
