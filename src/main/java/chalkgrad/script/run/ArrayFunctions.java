package chalkgrad.script.run;

import static chalkgrad.script.run.Arguments.array;
import static chalkgrad.script.run.Arguments.integers;
import static chalkgrad.script.run.Arguments.items;
import static chalkgrad.script.run.Arguments.kind;
import static chalkgrad.script.run.Arguments.list;
import static chalkgrad.script.run.Arguments.scalar;

import chalkgrad.script.graph.ArrayMath;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Indexing;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;

/// Functions that make arrays, give parts and other shapes of them, and say what is in them.
final class ArrayFunctions {
    private ArrayFunctions() {}

    static void addTo(Kernel kernel, Graph graph) {
        make(kernel, graph);
        read(kernel);
    }

    private static void make(Kernel kernel, Graph graph) {
        kernel.add("zeros", values -> NumberArray.zeros(integers(values, 1), kind(values[0])));
        kernel.add("scalar", values -> scalar(values[1].asDouble(), values[2].asInt(), values[0].asInt()));
        kernel.add("array", values -> filled(kind(values[0]), values[1], values[2], values[3]));
        kernel.add("copy", values -> array(values[0]).as(kind(values[1])));
        kernel.add("reshape", values -> array(values[0]).reshape(integers(values, 1)));
        kernel.add(
                "transpose",
                values -> values.length == 1
                        ? array(values[0]).transpose()
                        : array(values[0]).transpose(integers(values, 1)));
        kernel.add("get", values -> {
            List<Indexing.Item> items = items(values, 1);
            NumberArray chosen = Indexing.get(array(values[0]), items);
            return Indexing.isView(items) ? chosen : chosen.givenOnce(graph);
        });
        kernel.add("set", values -> {
            List<Indexing.Item> items = items(values, 2);
            Indexing.set(array(values[0]), items, array(values[1]));
            if (array(values[1]).size() == 1 && graph.remembers()) {
                NumberArray chosen = Indexing.get(array(values[0]), items);
                Indexing.set(array(values[0]), items, chosen.copy().givenOnce(graph));
            }
            return null;
        });
        kernel.add("store", values -> stored(array(values[0]), array(values[1])));
        kernel.add("joined", values -> ArrayMath.joined(List.of(Arguments.arrays(values, 1)), values[0].asInt()));
    }

    private static void read(Kernel kernel) {
        kernel.add("dimensions", values -> array(values[0]).dimensions());
        kernel.add("kind", values -> array(values[0]).kind().code());
        kernel.add(
                "shape",
                values -> list(Arrays.stream(array(values[0]).shape()).boxed().toList()));
        kernel.add("value", values -> array(values[0]).values()[0]);
        kernel.add("node", values -> array(values[0]).nodes()[0]);
        kernel.add(
                "values",
                values -> list(Arrays.stream(array(values[0]).values()).boxed().toList()));
        kernel.add(
                "nodes",
                values -> list(Arrays.stream(array(values[0]).nodes()).boxed().toList()));
    }

    /// Stores the result of an operation in place; false if its fractions would be lost.
    private static boolean stored(NumberArray target, NumberArray result) {
        boolean fits = target.kind().isFraction() || !result.kind().isFraction();
        if (fits) {
            target.set(result);
        }
        return fits;
    }

    private static NumberArray filled(NumberKind kind, Value values, Value nodes, Value shape) {
        NumberArray result = NumberArray.zeros(integers(shape), kind);
        for (int k = 0; k < values.getArraySize(); k++) {
            result.put(
                    k,
                    values.getArrayElement(k).asDouble(),
                    nodes.getArrayElement(k).asInt());
        }
        return result;
    }
}
