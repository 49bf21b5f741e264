package chalkgrad.script.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The numbers that a program computed, each a node with its operation and operands. A node is an index; operands have
/// smaller ones. The same operation on the same operands is the same node, so a pass that is computed twice is there
/// once.
///
/// Memory is bounded: when the graph is full or [#pause()]d, results are [#FORGOTTEN], and so is all that is computed
/// from them. A result of constants only is [#PLAIN] and needs no node.
public final class Graph {
    /// A number that no given number went into.
    public static final int PLAIN = -1;

    /// A number that is not remembered.
    public static final int FORGOTTEN = -2;

    private static final int MOST_NODES = 2_000_000;
    private static final int MOST_OPERANDS = 8_000_000;
    private static final int[] NONE = {};

    private Operation[] operations = new Operation[1024];
    private double[] values = new double[1024];
    private int[] starts = new int[1025];
    private int[] marks = new int[1024];
    private int[] operands = new int[4096];
    private int size;

    private int[] table = new int[4096];
    private final Map<Long, Integer> constants = new HashMap<>();
    private final List<Mark> marksOf = new ArrayList<>(List.of(new Mark(0, 0, 0)));
    private int mark;
    private int pauses;
    private int groups;
    private boolean full;

    /// Where a number was computed.
    ///
    /// @param cell counts from 1
    /// @param loop the outermost loop that was going on; 0 outside of loops
    /// @param round of that loop, counts from 1
    public record Mark(int cell, int loop, int round) {}

    /// What is computed from now on is computed here.
    public void at(Mark place) {
        marksOf.add(place);
        mark = marksOf.size() - 1;
    }

    /// Where the program is now.
    Mark here() {
        return marksOf.get(mark);
    }

    /// Results are forgotten until [#resume()].
    public void pause() {
        pauses++;
    }

    public void resume() {
        pauses--;
    }

    /// Whether results are remembered now.
    public boolean remembers() {
        return pauses == 0 && !full;
    }

    public int size() {
        return size;
    }

    /// Starts the next group of given numbers, such as those of one array.
    public int newGroup() {
        return groups++;
    }

    /// A number that the program was given.
    ///
    /// @param group the array that it is an entry of
    public int given(double value, int group) {
        return remembers() ? add(Operation.GIVEN, value, new int[] {group}) : FORGOTTEN;
    }

    /// The result of an operation.
    ///
    /// @param nodes of the operands
    /// @param inputs their values
    public int result(Operation operation, double value, int[] nodes, double[] inputs) {
        boolean plain = true;
        for (int node : nodes) {
            if (node == FORGOTTEN) {
                return FORGOTTEN;
            }
            plain &= node == PLAIN;
        }
        if (plain) {
            return PLAIN;
        }
        if (!remembers()) {
            return FORGOTTEN;
        }
        int same = neutral(operation, nodes, inputs);
        if (same >= 0) {
            return same;
        }
        int[] known = new int[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            known[k] = nodes[k] == PLAIN ? constant(inputs[k]) : nodes[k];
        }
        return withoutNegatives(operation, value, known);
    }

    /// A sum of products in whichever way its sign is written: one of negative numbers is the negative sum, and what is
    /// subtracted from a negative sum is added to the sum. No digit changes.
    private int withoutNegatives(Operation operation, double value, int[] of) {
        int positive = PLAIN;
        if (operation == Operation.DOT && (areNegative(of, 0) || areNegative(of, 1))) {
            int[] plain = of.clone();
            for (int k = areNegative(of, 0) ? 0 : 1; k < of.length; k += 2) {
                plain[k] = operands(of[k])[0];
            }
            positive = find(operation, -value, plain);
        } else if (operation == Operation.SUBTRACT && isNegativeSum(of[0])) {
            positive = find(Operation.ADD, -value, new int[] {operands(of[0])[0], of[1]});
        }
        return positive >= 0 ? find(Operation.NEGATIVE, value, new int[] {positive}) : find(operation, value, of);
    }

    /// Whether every second operand from one on is the negative of a number.
    private boolean areNegative(int[] of, int from) {
        for (int k = from; k < of.length; k += 2) {
            if (of[k] < 0 || operations[of[k]] != Operation.NEGATIVE) {
                return false;
            }
        }
        return of.length > from;
    }

    private boolean isNegativeSum(int node) {
        return node >= 0 && operations[node] == Operation.NEGATIVE && operations[operands(node)[0]].isSum();
    }

    /// The operand that adding 0 or multiplying by 1 does not change.
    private static int neutral(Operation operation, int[] nodes, double[] inputs) {
        return switch (operation) {
            case ADD -> isPlain(0, 0, nodes, inputs) ? nodes[1] : isPlain(1, 0, nodes, inputs) ? nodes[0] : PLAIN;
            case SUBTRACT -> isPlain(1, 0, nodes, inputs) ? nodes[0] : PLAIN;
            case MULTIPLY -> isPlain(0, 1, nodes, inputs) ? nodes[1] : isPlain(1, 1, nodes, inputs) ? nodes[0] : PLAIN;
            case SUM -> nodes.length == 1 ? nodes[0] : PLAIN;
            default -> PLAIN;
        };
    }

    private static boolean isPlain(int k, double value, int[] nodes, double[] inputs) {
        return nodes[k] == PLAIN && inputs[k] == value;
    }

    /// A number that stands in a formula, such as one that is rounded before something is computed with it.
    public int constant(double value) {
        return constants.computeIfAbsent(
                Double.doubleToRawLongBits(value), bits -> add(Operation.CONSTANT, value, NONE));
    }

    private int find(Operation operation, double value, int[] of) {
        if (2 * size > table.length) {
            rehash();
        }
        int slot = slot(operation, of);
        if (table[slot] == 0) {
            int node = add(operation, value, of);
            if (node == FORGOTTEN) {
                return FORGOTTEN;
            }
            table[slot] = node + 1;
        }
        return table[slot] - 1;
    }

    private int slot(Operation operation, int[] of) {
        int slot = hash(operation, of) & table.length - 1;
        while (table[slot] != 0 && !is(table[slot] - 1, operation, of)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static int hash(Operation operation, int[] of) {
        int mixed = (Arrays.hashCode(of) * 31 + operation.hashCode()) * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    private boolean is(int node, Operation operation, int[] of) {
        return operations[node] == operation
                && Arrays.equals(operands, starts[node], starts[node + 1], of, 0, of.length);
    }

    private void rehash() {
        table = new int[4 * table.length];
        for (int node = 0; node < size; node++) {
            if (operations[node] != Operation.GIVEN && operations[node] != Operation.CONSTANT) {
                table[slot(operations[node], operands(node))] = node + 1;
            }
        }
    }

    private int add(Operation operation, double value, int[] of) {
        int end = starts[size] + of.length;
        if (size >= MOST_NODES || end > MOST_OPERANDS) {
            full = true;
            return FORGOTTEN;
        }
        if (size == operations.length) {
            int larger = 2 * size;
            operations = Arrays.copyOf(operations, larger);
            values = Arrays.copyOf(values, larger);
            marks = Arrays.copyOf(marks, larger);
            starts = Arrays.copyOf(starts, larger + 1);
        }
        while (end > operands.length) {
            operands = Arrays.copyOf(operands, 2 * operands.length);
        }
        operations[size] = operation;
        values[size] = value;
        marks[size] = mark;
        System.arraycopy(of, 0, operands, starts[size], of.length);
        starts[size + 1] = end;
        return size++;
    }

    /// All numbers if some had other values. The code is taken to go the same way.
    ///
    /// @param others by node
    /// @return by node
    public double[] valuesFor(Map<Integer, Double> others) {
        return valuesFor(others, (node, numbers) -> operations[node].of(numbers));
    }

    /// The same if operations were computed in another way.
    public double[] valuesFor(Map<Integer, Double> others, Rule rule) {
        double[] result = new double[size];
        for (int node = 0; node < size; node++) {
            Double other = others.get(node);
            boolean isGiven = operations[node] == Operation.GIVEN || operations[node] == Operation.CONSTANT;
            result[node] = other != null ? other : isGiven ? values[node] : rule.of(node, operandValues(node, result));
        }
        return result;
    }

    /// How a number is computed from the values of its operands.
    @FunctionalInterface
    public interface Rule {
        double of(int node, double... operands);
    }

    /// The numbers that some others go into, and these.
    ///
    /// @param kept numbers that do not change with those that go into them
    public BitSet dependents(Collection<Integer> others, Set<Integer> kept) {
        var result = new BitSet(size);
        others.stream().filter(node -> node >= 0).forEach(result::set);
        for (int node = 0; node < size; node++) {
            if (operations[node] != Operation.GIVEN && !kept.contains(node)) {
                for (int k = starts[node]; k < starts[node + 1] && !result.get(node); k++) {
                    result.set(node, result.get(operands[k]));
                }
            }
        }
        return result;
    }

    /// The numbers that went into some others, and these, from a first one on.
    public BitSet sources(Collection<Integer> others, int first) {
        var result = new BitSet(size);
        others.stream().filter(node -> node >= first).forEach(result::set);
        for (int node = result.length() - 1; node >= first; node = result.previousSetBit(node - 1)) {
            for (int operand : operands(node)) {
                if (operand >= first) {
                    result.set(operand);
                }
            }
        }
        return result;
    }

    private double[] operandValues(int node, double[] known) {
        double[] result = new double[starts[node + 1] - starts[node]];
        for (int k = 0; k < result.length; k++) {
            result[k] = known[operands[starts[node] + k]];
        }
        return result;
    }

    public Operation operation(int node) {
        return operations[node];
    }

    public double value(int node) {
        return values[node];
    }

    /// Where a number was computed first.
    public Mark mark(int node) {
        return marksOf.get(marks[node]);
    }

    /// The group of a given number.
    public int group(int node) {
        return operands[starts[node]];
    }

    /// The nodes that a number was computed from, in order; none for numbers that were given.
    public int[] operands(int node) {
        return operations[node] == Operation.GIVEN
                ? NONE
                : Arrays.copyOfRange(operands, starts[node], starts[node + 1]);
    }
}
