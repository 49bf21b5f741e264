package chalkgrad.script.run;

import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.NumpyArray;
import chalkgrad.script.graph.ArrayException;
import chalkgrad.script.graph.ArrayMath;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Indexing;
import chalkgrad.script.graph.LegacyRandom;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.NumberArray;
import chalkgrad.script.graph.NumberKind;
import chalkgrad.script.graph.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/// The functions that the array modules of a notebook may call. Arrays pass as opaque handles.
final class Kernel {
    private static final NumberKind[] KINDS = NumberKind.values();

    private final Memory memory;
    private final Graph graph;
    private final ArrayMath arithmetic;
    private final NotebookFolder folder;
    private final Map<String, Object> functions = new LinkedHashMap<>();
    private int cell;

    Kernel(Memory memory, NotebookFolder folder) {
        this.memory = memory;
        this.graph = memory.graph();
        this.arithmetic = new ArrayMath(graph);
        this.folder = folder;
        makeArrays();
        computeArrays();
        readArrays();
        remember();
        drawRandomly();
    }

    /// All functions by name.
    ProxyObject functions() {
        return ProxyObject.fromMap(functions);
    }

    List<Object> names() {
        return new ArrayList<>(functions.keySet());
    }

    private void add(String name, ProxyExecutable function) {
        functions.put(name, function);
    }

    private void makeArrays() {
        add("zeros", values -> NumberArray.zeros(integers(values, 1), KINDS[values[0].asInt()]));
        add("scalar", values -> scalar(values[1].asDouble(), values[2].asInt(), values[0].asInt()));
        add("array", values -> filled(KINDS[values[0].asInt()], values[1], values[2], values[3]));
        add("copy", values -> array(values[0]).as(KINDS[values[1].asInt()]));
        add("reshape", values -> array(values[0]).reshape(integers(values, 1)));
        add(
                "transpose",
                values -> values.length == 1
                        ? array(values[0]).transpose()
                        : array(values[0]).transpose(integers(values, 1)));
        add("get", values -> Indexing.get(array(values[0]), items(values, 1)));
        add("set", values -> {
            Indexing.set(array(values[0]), items(values, 2), array(values[1]));
            return null;
        });
        add("store", values -> stored(array(values[0]), array(values[1])));
        add(
                "joined",
                values -> ArrayMath.joined(
                        Arrays.stream(values).skip(1).map(Kernel::array).toList(), values[0].asInt()));
        add("load", values -> loaded(values[0].asString()));
    }

    private void computeArrays() {
        for (Operation operation : Operation.values()) {
            add(operation.name(), values -> computed(operation, values));
        }
        add(
                "each",
                values -> each(
                        Operation.valueOf(values[0].asString()),
                        Arrays.stream(values).skip(1).map(Kernel::array).toArray(NumberArray[]::new)));
        add(
                "along",
                values -> arithmetic.along(
                        Operation.valueOf(values[0].asString()),
                        array(values[2]),
                        integers(values, 3),
                        values[1].asBoolean()));
        add("product", values -> arithmetic.product(array(values[0]), array(values[1])));
        add("extreme", values -> ArrayMath.extreme(array(values[0]), values[1].asInt(), values[2].asInt()));
        add("rounded", values -> ArrayMath.rounded(array(values[0]), values[1].asInt()));
        add("single", values -> (double) (float) values[0].asDouble());
    }

    private void readArrays() {
        add("dimensions", values -> array(values[0]).dimensions());
        add("kind", values -> array(values[0]).kind().code());
        add(
                "shape",
                values -> list(Arrays.stream(array(values[0]).shape()).boxed().toList()));
        add("value", values -> array(values[0]).values()[0]);
        add("node", values -> array(values[0]).nodes()[0]);
        add(
                "values",
                values -> list(Arrays.stream(array(values[0]).values()).boxed().toList()));
        add(
                "nodes",
                values -> list(Arrays.stream(array(values[0]).nodes()).boxed().toList()));
    }

    private void remember() {
        add("result", values -> result(values));
        add(
                "given",
                values -> values.length == 2
                        ? graph.given(values[0].asDouble(), values[1].asInt())
                        : array(values[0]).given(graph));
        add("givenWherePlain", values -> array(values[0]).givenWherePlain(graph));
        add("newGroup", values -> graph.newGroup());
        add("size", values -> graph.size());
        add("startCell", values -> {
            cell = values[0].asInt();
            return at(new Graph.Mark(cell, 0, 0));
        });
        add("round", values -> at(new Graph.Mark(cell, values[0].asInt(), values[1].asInt())));
        add("endLoop", values -> {
            memory.ended(values[0].asInt(), values[1].asInt());
            return at(new Graph.Mark(cell, 0, 0));
        });
        add("pause", values -> {
            graph.pause();
            return null;
        });
        add("resume", values -> {
            graph.resume();
            return null;
        });
        add("nameNumber", values -> {
            memory.name(values[0].asString(), values[1].asInt());
            return null;
        });
        add("valued", values -> {
            var place = new Memory.Place(values[0].asInt(), values[1].asInt());
            memory.computed(place, values[3].asString(), values[2].asString(), array(values[4]));
            return null;
        });
        add("nameArray", values -> {
            memory.name(values[0].asString(), array(values[1]));
            return null;
        });
    }

    private void drawRandomly() {
        add("newRandom", values -> new LegacyRandom(values[0].asLong()));
        add("seedRandom", values -> {
            random(values[0]).seed(values[1].asLong());
            return null;
        });
        add("draw1", values -> random(values[0]).integer(values[1].asLong()));
        add("draw", values -> drawn(random(values[0]), values));
        add("unseeded", values -> note("the code draws random numbers without a seed, which differ in each run"));
        add("foreignRandom", values -> note("the code draws from numpy.random.default_rng, whose numbers differ here"));
    }

    private Object note(String sentence) {
        memory.note(sentence);
        return false;
    }

    private Object at(Graph.Mark mark) {
        graph.at(mark);
        return false;
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

    /// @param code the kind of the number, and the number of kinds more if it takes on the kind of what it meets
    private static NumberArray scalar(double value, int node, int code) {
        NumberArray number = NumberArray.scalar(value, node, KINDS[code % KINDS.length]);
        return code < KINDS.length ? number : number.adaptable();
    }

    /// Stores the result of an operation in place; false if its fractions would be lost.
    private static boolean stored(NumberArray target, NumberArray result) {
        boolean fits = target.kind().isFraction() || !result.kind().isFraction();
        if (fits) {
            target.set(result);
        }
        return fits;
    }

    private int result(Value[] values) {
        int count = (values.length - 2) / 2;
        int[] nodes = new int[count];
        double[] inputs = new double[count];
        for (int k = 0; k < count; k++) {
            inputs[k] = values[2 + 2 * k].asDouble();
            nodes[k] = values[3 + 2 * k].asInt();
        }
        return graph.result(Operation.valueOf(values[0].asString()), values[1].asDouble(), nodes, inputs);
    }

    private static NumberArray drawn(LegacyRandom random, Value[] values) {
        String how = values[1].asString();
        double low = values[2].asDouble();
        double high = values[3].asDouble();
        NumberArray result =
                NumberArray.zeros(integers(values[4]), how.equals("integer") ? NumberKind.WHOLE : NumberKind.DOUBLE);
        result.fill(() -> switch (how) {
            case "uniform" -> low + high * random.uniform();
            case "normal" -> low + high * random.normal();
            default -> low + random.integer((long) (high - low));
        });
        return result;
    }

    private NumberArray filled(NumberKind kind, Value values, Value nodes, Value shape) {
        NumberArray result = NumberArray.zeros(integers(shape), kind);
        for (int k = 0; k < values.getArraySize(); k++) {
            result.put(
                    k,
                    values.getArrayElement(k).asDouble(),
                    nodes.getArrayElement(k).asInt());
        }
        return result;
    }

    /// Names and arrays of a NumPy file, one after the other.
    private ProxyArray loaded(String file) {
        Path path = folder.inside(Path.of(file));
        List<Object> result = new ArrayList<>();
        NumpyArchive archive = NumpyArchive.read(path);
        for (NumpyArray array : archive.arrays()) {
            result.add(file.endsWith(".npy") ? "" : array.name());
            result.add(given(array));
        }
        return list(result);
    }

    private NumberArray given(NumpyArray source) {
        int[] shape = source.shape().stream().mapToInt(length -> length).toArray();
        NumberArray result = NumberArray.zeros(shape, NumberKind.DOUBLE);
        int k = 0;
        for (int i = 0; i < source.values().rows(); i++) {
            for (double value : source.values().toArray(i)) {
                result.put(k++, value, Graph.PLAIN);
            }
        }
        return result.given(graph);
    }

    private static List<Indexing.Item> items(Value[] values, int start) {
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

    private static NumberArray array(Value value) {
        if (value.isHostObject() && value.asHostObject() instanceof NumberArray array) {
            return array;
        }
        throw new ArrayException("this is not an array");
    }

    private static LegacyRandom random(Value value) {
        if (value.isHostObject() && value.asHostObject() instanceof LegacyRandom random) {
            return random;
        }
        throw new ArrayException("this is not a generator of random numbers");
    }

    private static int[] integers(Value[] values, int start) {
        return Arrays.stream(values).skip(start).mapToInt(Value::asInt).toArray();
    }

    private static int[] integers(Value list) {
        int[] result = new int[(int) list.getArraySize()];
        for (int k = 0; k < result.length; k++) {
            result[k] = list.getArrayElement(k).asInt();
        }
        return result;
    }

    private static ProxyArray list(List<?> items) {
        return ProxyArray.fromList(new ArrayList<Object>(items));
    }
}
