package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Finds the numbers that rounding decides: where a sum cancels out but for its last digits and is divided by its own
/// size, as in a step of Adam, code that adds in another order computes another number.
final class Rounding {
    /// So often everything is computed again, each time with other last digits: a step can have the same sign by
    /// chance.
    private static final int ATTEMPTS = 6;

    /// So many numbers are computed again, but each at least twice.
    private static final int MOST_NUMBERS = 1_500_000;

    /// The last digits that may be others.
    private static final double DIGIT = 0x1p-50;

    /// A number that changes by more, as a part of it, is one that rounding decides.
    private static final double LARGEST_CHANGE = 1e-10;

    private static final double SMALLEST = 1e-14;

    /// Operations that give the same result, or quite another one, if a last digit changes.
    private static final Set<Operation> STEPS = EnumSet.of(
            Operation.GREATER,
            Operation.GREATER_EQUAL,
            Operation.EQUAL,
            Operation.NOT_EQUAL,
            Operation.SELECT,
            Operation.MAXIMUM,
            Operation.MINIMUM,
            Operation.SIGN,
            Operation.FLOOR,
            Operation.CEILING,
            Operation.FLOOR_DIVIDE,
            Operation.REMAINDER);

    private final Graph graph;
    private final SplittableRandom random = new SplittableRandom(1);

    Rounding(Graph graph) {
        this.graph = graph;
    }

    /// The nodes whose numbers rounding decides.
    ///
    /// @param others numbers that are others than in the code, by node
    /// @param values all numbers then
    BitSet decides(Map<Integer, Double> others, double[] values) {
        var result = new BitSet();
        int attempts = Math.clamp(MOST_NUMBERS / Math.max(1, values.length), 2, ATTEMPTS);
        for (int attempt = 0; attempt < attempts; attempt++) {
            double[] again = graph.valuesFor(others, this::computed);
            for (int node = 0; node < values.length; node++) {
                if (Math.abs(again[node] - values[node]) > LARGEST_CHANGE * Math.abs(values[node]) + SMALLEST) {
                    result.set(node);
                }
            }
        }
        return result;
    }

    private double computed(int node, double... operands) {
        Operation operation = graph.operation(node);
        if (!STEPS.contains(operation)) {
            // an exponent says what is computed
            int count = operation == Operation.POWER ? 1 : operands.length;
            for (int k = 0; k < count; k++) {
                operands[k] *= 1 + DIGIT * (2 * random.nextDouble() - 1);
            }
        }
        return operation.of(operands);
    }
}
