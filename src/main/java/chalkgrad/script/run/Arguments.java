package chalkgrad.script.run;

import chalkgrad.script.graph.ArrayException;
import chalkgrad.script.graph.Indexing;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/// What the array modules pass to functions of the kernel, as the program needs it, and lists for what they get back.
final class Arguments {
    private static final NumberKind[] KINDS = NumberKind.values();

    private Arguments() {}

    /// The kind with a number, see [NumberKind#code()].
    static NumberKind kind(Value code) {
        return KINDS[code.asInt()];
    }

    /// @param code the kind of the number, and the number of kinds more if it takes on the kind of what it meets
    static NumberArray scalar(double value, int node, int code) {
        NumberArray number = NumberArray.scalar(value, node, KINDS[code % KINDS.length]);
        return code < KINDS.length ? number : number.adaptable();
    }

    /// An index: the items between its commas, each a number for its kind followed by its parts.
    static List<Indexing.Item> items(Value[] values, int start) {
        List<Indexing.Item> items = new ArrayList<>();
        int k = start;
        while (k < values.length) {
            switch (values[k].asInt()) {
                case 0 -> {
                    items.add(new Indexing.At(values[k + 1].asInt()));
                    k += 2;
                }
                case 1 -> {
                    items.add(new Indexing.Slice(
                            values[k + 2].asInt(),
                            values[k + 4].asInt(),
                            values[k + 5].asInt(),
                            values[k + 1].asInt() == 1,
                            values[k + 3].asInt() == 1));
                    k += 6;
                }
                case 2 -> {
                    items.add(new Indexing.NewDimension());
                    k++;
                }
                case 3 -> {
                    items.add(new Indexing.Rest());
                    k++;
                }
                default -> {
                    items.add(new Indexing.Chosen(array(values[k + 1])));
                    k += 2;
                }
            }
        }
        return items;
    }

    /// An array.
    ///
    /// @throws ArrayException if it is none
    static NumberArray array(Value value) {
        if (value.isHostObject() && value.asHostObject() instanceof NumberArray array) {
            return array;
        }
        throw new ArrayException("this is not an array");
    }

    /// All arrays from one argument on.
    static NumberArray[] arrays(Value[] values, int start) {
        return Arrays.stream(values).skip(start).map(Arguments::array).toArray(NumberArray[]::new);
    }

    static int[] integers(Value[] values, int start) {
        return Arrays.stream(values).skip(start).mapToInt(Value::asInt).toArray();
    }

    static int[] integers(Value list) {
        int[] result = new int[(int) list.getArraySize()];
        for (int k = 0; k < result.length; k++) {
            result[k] = list.getArrayElement(k).asInt();
        }
        return result;
    }

    static ProxyArray list(List<?> items) {
        return ProxyArray.fromList(new ArrayList<Object>(items));
    }
}
