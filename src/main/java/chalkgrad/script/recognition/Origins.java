package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/// Which given numbers went into each number, as far as it matters, and where each number is used.
final class Origins {
    /// No given number: a constant of a formula.
    private static final int NONE = -1;

    /// Given numbers of several groups.
    private static final int SEVERAL = -2;

    /// The same, of which only prepared numbers are made.
    private static final int BEHIND = -3;

    /// Smaller numbers keep logarithms and quotients finite, and are no parameters, inputs or targets.
    private static final double TINY = 1e-6;

    private final Graph graph;
    private final int size;
    private final int[] groups;
    private final int[] starts;
    private final int[] users;
    private final Map<Integer, Updated> updated;

    /// The groups of given numbers that are not all 0.
    private final BitSet varied = new BitSet();

    /// The given numbers that are trained.
    private final BitSet trained = new BitSet();

    /// A parameter after an update.
    ///
    /// @param group of its first value
    /// @param update counts from 1
    record Updated(int group, int update) {}

    Origins(Graph graph) {
        this.graph = graph;
        size = graph.size();
        groups = new int[size];
        starts = new int[size + 1];
        for (int node = 0; node < size; node++) {
            for (int operand : graph.operands(node)) {
                starts[operand + 1]++;
            }
        }
        for (int node = 0; node < size; node++) {
            starts[node + 1] += starts[node];
        }
        users = new int[starts[size]];
        int[] next = Arrays.copyOf(starts, size);
        for (int node = 0; node < size; node++) {
            for (int operand : graph.operands(node)) {
                users[next[operand]++] = node;
            }
        }
        updated = Map.of();
        for (int node = 0; node < size; node++) {
            if (graph.operation(node) == Operation.GIVEN && graph.value(node) != 0) {
                varied.set(graph.group(node));
            }
        }
        computeGroups();
        prepare();
    }

    private Origins(Origins known, Map<Integer, Updated> updated) {
        this.updated = updated;
        graph = known.graph;
        size = known.size;
        groups = new int[size];
        starts = known.starts;
        users = known.users;
        varied.or(known.varied);
        trained.or(known.trained);
        for (int node = 0; node < size; node++) {
            Updated own = updated.get(node);
            boolean isKnown = known.isGiven(node) || known.isBehind(node);
            groups[node] = own != null ? own.group() : isKnown ? known.group(node) : groupOf(node);
        }
    }

    /// The same, where parameters after updates count as given numbers.
    Origins after(Map<Integer, Updated> updates) {
        return new Origins(this, updates);
    }

    private void computeGroups() {
        for (int node = 0; node < size; node++) {
            groups[node] = groupOf(node);
        }
    }

    /// Lets numbers that are made before the training count as given.
    private void prepare() {
        var prepared = new Prepared(graph, this);
        for (int node = 0; node < size; node++) {
            trained.set(node, prepared.isTrained(node));
            groups[node] = prepared.groups().getOrDefault(node, prepared.isBehind(node) ? BEHIND : groups[node]);
        }
    }

    /// The update that made a number; 0 if none did.
    int update(int node) {
        Updated own = updated.get(node);
        return own == null ? 0 : own.update();
    }

    private int groupOf(int node) {
        if (graph.operation(node) == Operation.GIVEN) {
            double value = Math.abs(graph.value(node));
            return value > 0 && value < TINY || isPlainZero(node) ? NONE : graph.group(node);
        }
        int result = NONE;
        for (int operand : graph.operands(node)) {
            int group = groups[operand];
            result = result == NONE || result == group ? group : group == NONE ? result : SEVERAL;
        }
        return result;
    }

    /// Whether a number is only the zero that sums start from in loops, or that numbers are compared with.
    private boolean isPlainZero(int node) {
        if (graph.value(node) != 0) {
            return false;
        }
        for (int user : users(node)) {
            int[] of = graph.operands(user);
            boolean isStart = graph.operation(user) == Operation.ADD
                    && of[0] == node
                    && graph.operation(of[1]) != Operation.CONSTANT;
            boolean isBound = isBound(graph.operation(user)) && !varied.get(graph.group(node));
            if (!isStart && !isBound) {
                return false;
            }
        }
        return starts[node] < starts[node + 1];
    }

    private static boolean isBound(Operation operation) {
        return operation == Operation.MAXIMUM || operation == Operation.MINIMUM || operation.isComparison();
    }

    /// Whether a number is a constant of a formula, or computed from such constants only.
    boolean isConstant(int node) {
        return groups[node] == NONE;
    }

    /// Whether a number is given, or computed from given numbers of one group only, as scaled inputs are.
    boolean isGiven(int node) {
        return groups[node] >= 0;
    }

    /// Whether a number is given, and steps are added to it or to others of its array.
    boolean isTrained(int node) {
        return trained.get(node);
    }

    /// Whether a number comes from given numbers of several groups.
    boolean isMixed(int node) {
        return groups[node] == SEVERAL;
    }

    /// Whether a number comes from given numbers of several groups, and only others that count as given are made of it.
    boolean isBehind(int node) {
        return groups[node] == BEHIND;
    }

    /// The group of a given number.
    int group(int node) {
        return groups[node];
    }

    /// The numbers that are computed from one, in order; one that uses it twice is there twice.
    int[] users(int node) {
        return Arrays.copyOfRange(users, starts[node], starts[node + 1]);
    }
}
