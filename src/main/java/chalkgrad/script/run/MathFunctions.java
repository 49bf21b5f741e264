package chalkgrad.script.run;

import static chalkgrad.script.run.Arguments.array;
import static chalkgrad.script.run.Arguments.integers;
import static chalkgrad.script.run.Arguments.scalar;

import chalkgrad.script.graph.ArrayMath;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.Operation;
import org.graalvm.polyglot.Value;

/// Functions that compute arrays from arrays.
final class MathFunctions {
    private final ArrayMath arithmetic;

    MathFunctions(Graph graph) {
        this.arithmetic = new ArrayMath(graph);
    }

    void addTo(Kernel kernel) {
        for (Operation operation : Operation.values()) {
            kernel.add(operation.name(), values -> computed(operation, values));
        }
        kernel.add("each", values -> each(Operation.valueOf(values[0].asString()), Arguments.arrays(values, 1)));
        kernel.add(
                "along",
                values -> arithmetic.along(
                        Operation.valueOf(values[0].asString()),
                        array(values[2]),
                        integers(values, 3),
                        values[1].asBoolean()));
        kernel.add("product", values -> arithmetic.product(array(values[0]), array(values[1])));
        kernel.add("extreme", values -> ArrayMath.extreme(array(values[0]), values[1].asInt(), values[2].asInt()));
        kernel.add("rounded", values -> ArrayMath.rounded(array(values[0]), values[1].asInt()));
        kernel.add("single", values -> (double) (float) values[0].asDouble());
    }

    /// An operation on arrays; or on an array and a number, which is followed by its node, its kind and whether it is
    /// the first operand.
    private NumberArray computed(Operation operation, Value[] values) {
        NumberArray first = array(values[0]);
        if (values.length == 1) {
            return each(operation, first);
        }
        if (values.length == 2) {
            return each(operation, first, array(values[1]));
        }
        NumberArray number = scalar(values[1].asDouble(), values[2].asInt(), values[3].asInt());
        return values[4].asBoolean() ? each(operation, number, first) : each(operation, first, number);
    }

    private NumberArray each(Operation operation, NumberArray... arrays) {
        return arithmetic.each(operation, ArrayMath.kind(operation, arrays), arrays);
    }
}
