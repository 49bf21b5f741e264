package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.Arrays;

/// What a step starts from where it is not the parameter itself: the parameter after a part of the step that does not
/// come from the gradient. This is a decay of weights, as in `(1 - eta * lmbda / n) * w - eta * g`, or what an
/// optimizer remembers before its first step, as in `w - mu * v_before + (1 + mu) * v`.
final class Shrinking {
    private static final int MOST_FACTORS = 6;
    private static final int MOST_SETTINGS = 4;

    /// A decay leaves more than this of a weight; a smaller factor without a name can be the strength of a penalty.
    private static final double LEAST_SHARE = 0.9;

    private final Graph graph;

    Shrinking(Graph graph) {
        this.graph = graph;
    }

    /// The parameter that a number is after such a part of a step; the number itself if it is none.
    int parameterIn(int node) {
        int[] of = graph.operands(node);
        return switch (graph.operation(node)) {
            case MULTIPLY -> isShare(of[0]) ? of[1] : isShare(of[1]) ? of[0] : node;
            case SUBTRACT -> isScaled(of[1], of[0], MOST_FACTORS) ? of[0] : node;
            default -> node;
        };
    }

    /// Whether a number is what a decay leaves of a weight, such as `1 - eta * lmbda / n`; of settings that have no
    /// name where the code first has them, only the value is known.
    private boolean isShare(int node) {
        double value = graph.value(node);
        Operation operation = graph.operation(node);
        boolean isDifference =
                operation == Operation.SUBTRACT && value > 0 && graph.value(graph.operands(node)[0]) == 1;
        return value < 1 && (isDifference || operation == Operation.CONSTANT && value > LEAST_SHARE);
    }

    /// Whether a number is given, or computed from few such numbers, as `1 + mu` is: a gradient, which an input of 0 is
    /// multiplied by, is not.
    private boolean isSetting(int node, int parameter, int depth) {
        int[] of = graph.operands(node);
        return node != parameter
                && (of.length == 0
                        || depth > 0 && Arrays.stream(of).allMatch(one -> isSetting(one, parameter, depth - 1)));
    }

    /// Whether a number is a multiple of a parameter or of its sign, or of a zero that is remembered.
    private boolean isScaled(int node, int parameter, int depth) {
        if (node == parameter || graph.operation(node) == Operation.GIVEN && graph.value(node) == 0) {
            return depth < MOST_FACTORS;
        }
        int[] of = graph.operands(node);
        return depth > 0
                && switch (graph.operation(node)) {
                    case MULTIPLY -> {
                        boolean isFirst = isScaled(of[0], parameter, depth - 1);
                        yield isFirst != isScaled(of[1], parameter, depth - 1)
                                && isSetting(isFirst ? of[1] : of[0], parameter, MOST_SETTINGS);
                    }
                    case DIVIDE, NEGATIVE, SIGN -> isScaled(of[0], parameter, depth - 1);
                    default -> false;
                };
    }
}
