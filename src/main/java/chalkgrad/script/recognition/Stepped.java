package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// Finds the arrays that a program trains: a step that comes from a number itself is added to it or subtracted, more
/// than once. What is computed by hand often changes one weight of all, once, which says nothing about the others. A
/// whole array is trained if one of its numbers is.
final class Stepped {
    /// So many numbers are looked at; a program whose steps take more has nothing that is known to be trained.
    private static final int MOST_VISITS = 30_000_000;

    private final Graph graph;
    private final Origins origins;
    private final SourceGroups sources;
    private final Shrinking shrinking;

    /// The arrays of one group, by it.
    private final Set<Integer> whole = new HashSet<>();

    /// Those of several groups, by these and the operation that makes them.
    private final Set<Made> made = new HashSet<>();

    /// The numbers after a first step, each with what it was before.
    private final Map<Integer, Integer> results = new HashMap<>();

    private final BitSet seen = new BitSet();
    private int visits;

    private record Made(Operation operation, int group) {}

    Stepped(Graph graph, Origins origins, SourceGroups sources) {
        this.graph = graph;
        this.origins = origins;
        this.sources = sources;
        shrinking = new Shrinking(graph);
    }

    /// Whether a number is of an array that is trained, before the first step.
    boolean contains(int node) {
        return origins.isGiven(node)
                ? whole.contains(origins.group(node))
                : origins.isMixed(node) && made.contains(key(node));
    }

    private Made key(int node) {
        return new Made(graph.operation(node), sources.of(node));
    }

    /// The numbers that come from those of trained arrays.
    BitSet dependents() {
        var result = new BitSet();
        for (int node = 0; node < graph.size(); node++) {
            if (!origins.isMixed(node)) {
                continue;
            }
            for (int operand : graph.operands(node)) {
                if (result.get(operand) || contains(operand)) {
                    result.set(node);
                    break;
                }
            }
        }
        return result;
    }

    /// Finds those among some numbers. What comes from a step says nothing: outputs come from targets after the first.
    void find(IntPredicate candidates) {
        var later = new BitSet();
        for (int node = 0; node < graph.size(); node++) {
            Operation operation = graph.operation(node);
            int[] of = graph.operands(node);
            boolean isLater = results.containsKey(node);
            for (int operand : of) {
                isLater |= later.get(operand);
            }
            boolean isSum = operation == Operation.ADD
                    || operation == Operation.SUBTRACT && shrinking.parameterIn(node) == node;
            int first = isSum ? shrinking.parameterIn(of[0]) : node;
            int second = operation == Operation.ADD ? shrinking.parameterIn(of[1]) : node;
            if (isSum && isStep(first, of[1], results::containsKey)) {
                add(results.getOrDefault(first, first));
            } else if (operation == Operation.ADD && isStep(second, of[0], results::containsKey)) {
                add(results.getOrDefault(second, second));
            }
            if (isSum && !later.get(of[0]) && isStep(first, of[1], candidates)) {
                results.put(node, first);
                isLater = true;
            } else if (operation == Operation.ADD && !later.get(of[1]) && isStep(second, of[0], candidates)) {
                results.put(node, second);
                isLater = true;
            }
            later.set(node, isLater);
        }
    }

    private void add(int parameter) {
        if (origins.isGiven(parameter)) {
            whole.add(origins.group(parameter));
        } else {
            made.add(key(parameter));
        }
    }

    private boolean isStep(int parameter, int change, IntPredicate candidates) {
        return candidates.test(parameter)
                && origins.isMixed(change)
                && !isAverage(parameter, change)
                && comesFrom(change, parameter);
    }

    /// Whether a step leads towards another number, as in `m += (1 - beta) * (g - m)`: what an optimizer remembers.
    private boolean isAverage(int parameter, int change) {
        if (graph.operation(change) != Operation.MULTIPLY) {
            return false;
        }
        for (int factor : graph.operands(change)) {
            if (graph.operation(factor) == Operation.SUBTRACT && graph.operands(factor)[1] == parameter) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number comes from another, not counting numbers after a step.
    private boolean comesFrom(int node, int source) {
        int first = origins.users(source)[0];
        if (node < first) {
            return false;
        }
        seen.clear();
        var open = new ArrayDeque<Integer>();
        open.push(node);
        while (!open.isEmpty() && visits < MOST_VISITS) {
            int next = open.pop();
            visits++;
            for (int operand : graph.operands(next)) {
                if (operand == source) {
                    return true;
                }
                if (operand >= first && !results.containsKey(operand) && !seen.get(operand)) {
                    seen.set(operand);
                    open.push(operand);
                }
            }
        }
        return false;
    }
}
