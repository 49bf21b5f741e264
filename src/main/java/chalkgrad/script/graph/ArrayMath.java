package chalkgrad.script.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Computes arrays from arrays, and remembers in a graph how.
public final class ArrayMath {
    private final Graph graph;

    public ArrayMath(Graph graph) {
        this.graph = graph;
    }

    /// An operation on each number, or on those of several arrays that meet when all are stretched to one shape.
    ///
    /// @param kind of the result
    /// @throws ArrayException if the shapes do not fit
    public NumberArray each(Operation operation, NumberKind kind, NumberArray... arrays) {
        int[] shape = arrays[0].shape();
        for (NumberArray array : arrays) {
            shape = Shapes.stretched(shape, array.shape());
        }
        NumberArray result = NumberArray.zeros(shape, kind);
        int count = arrays.length;
        int[][] places = new int[count][];
        for (int k = 0; k < count; k++) {
            places[k] = arrays[k].places(shape);
        }
        double[] inputs = new double[count];
        int[] nodes = new int[count];
        int size = result.size();
        for (int n = 0; n < size; n++) {
            for (int k = 0; k < count; k++) {
                inputs[k] = arrays[k].valueAt(places[k][n]);
                nodes[k] = arrays[k].nodeAt(places[k][n]);
            }
            double value = kind.kept(operation.of(inputs));
            result.put(n, value, graph.result(operation, value, nodes, inputs));
        }
        return result;
    }

    /// The kind of number that an operation on arrays gives.
    public static NumberKind kind(Operation operation, NumberArray... of) {
        NumberKind widest = widest(operation == Operation.SELECT ? Arrays.copyOfRange(of, 1, of.length) : of);
        return switch (operation) {
            case GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> NumberKind.BOOLEAN;
            case SELECT, MAXIMUM, MINIMUM -> widest;
            case ADD, SUBTRACT, MULTIPLY, POWER, NEGATIVE, ABSOLUTE, SIGN, FLOOR_DIVIDE, REMAINDER, SUM, DOT ->
                widest == NumberKind.BOOLEAN ? NumberKind.WHOLE : widest;
            default -> widest.fraction();
        };
    }

    /// The widest kind. A number without a type of its own only makes whole numbers fractions.
    private static NumberKind widest(NumberArray... arrays) {
        NumberKind widest = NumberKind.BOOLEAN;
        for (NumberArray array : arrays) {
            widest = array.isAdaptable() ? widest : widest.with(array.kind());
        }
        for (NumberArray array : arrays) {
            boolean widens = array.isAdaptable() && !widest.isFraction();
            widest = widens ? widest.with(array.kind()) : widest;
        }
        return widest;
    }

    /// An operation on all numbers along some dimensions.
    ///
    /// @param axes which dimensions, in any order
    /// @param keep whether they stay, with length 1
    public NumberArray along(Operation operation, NumberArray array, int[] axes, boolean keep) {
        int dimensions = array.dimensions();
        boolean[] gone = new boolean[dimensions];
        for (int axis : axes) {
            if (axis < -dimensions || axis >= dimensions) {
                throw new ArrayException(
                        "axis %d is out of bounds for array of dimension %d".formatted(axis, dimensions));
            }
            gone[Math.floorMod(axis, dimensions)] = true;
        }
        int[] kept = IntStream.range(0, dimensions).filter(d -> !gone[d]).toArray();
        int[] order = IntStream.concat(
                        IntStream.of(kept), IntStream.range(0, dimensions).filter(d -> gone[d]))
                .toArray();
        int[] shape = IntStream.of(kept).map(array::length).toArray();
        NumberKind kind = kind(operation, array);
        NumberArray result = NumberArray.zeros(shape, kind);
        int[] places = array.transpose(order).places();
        int size = result.size();
        int each = size == 0 ? 0 : places.length / size;
        if (each == 0 && operation != Operation.SUM) {
            throw new ArrayException("zero-size array to reduction operation which has no identity");
        }
        for (int n = 0; n < size; n++) {
            int[] own = Arrays.copyOfRange(places, n * each, (n + 1) * each);
            put(result, n, operation, array, own);
        }
        return keep
                ? result.reshape(IntStream.range(0, dimensions)
                        .map(d -> gone[d] ? 1 : array.length(d))
                        .toArray())
                : result;
    }

    private void put(NumberArray result, int n, Operation operation, NumberArray array, int[] places) {
        double[] inputs = IntStream.of(places).mapToDouble(array::valueAt).toArray();
        int[] nodes = IntStream.of(places).map(array::nodeAt).toArray();
        double value = operation.of(inputs);
        result.put(n, value, graph.result(operation, value, nodes, inputs));
    }

    /// The matrix product of NumPy's `@`: of one or two dimensions each.
    ///
    /// @throws ArrayException if the shapes do not fit
    public NumberArray product(NumberArray left, NumberArray right) {
        if (left.dimensions() == 0 || right.dimensions() == 0 || left.dimensions() > 2 || right.dimensions() > 2) {
            throw new ArrayException("matrix products of %d and %d dimensions are not computed"
                    .formatted(left.dimensions(), right.dimensions()));
        }
        NumberArray a = left.dimensions() == 1 ? left.expand(0) : left;
        NumberArray b = right.dimensions() == 1 ? right.expand(1) : right;
        if (a.length(1) != b.length(0)) {
            throw new ArrayException("shapes %s and %s not aligned: %d (dim %d) != %d (dim 0)"
                    .formatted(
                            Shapes.text(left.shape()),
                            Shapes.text(right.shape()),
                            a.length(1),
                            left.dimensions() - 1,
                            b.length(0)));
        }
        NumberArray result = NumberArray.zeros(new int[] {a.length(0), b.length(1)}, kind(Operation.DOT, a, b));
        multiply(a, b, result);
        NumberArray rows = left.dimensions() == 1 ? result.pick(0, 0) : result;
        return right.dimensions() == 1 ? rows.pick(rows.dimensions() - 1, 0) : rows;
    }

    private void multiply(NumberArray a, NumberArray b, NumberArray result) {
        int inner = a.length(1);
        int columns = b.length(1);
        int[] rows = a.places();
        int[] down = b.transpose().places();
        double[] inputs = new double[2 * inner];
        int[] nodes = new int[2 * inner];
        for (int i = 0; i < a.length(0); i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < inner; k++) {
                    int left = rows[i * inner + k];
                    int right = down[j * inner + k];
                    inputs[2 * k] = a.valueAt(left);
                    inputs[2 * k + 1] = b.valueAt(right);
                    nodes[2 * k] = a.nodeAt(left);
                    nodes[2 * k + 1] = b.nodeAt(right);
                }
                double value = Operation.DOT.of(inputs);
                result.put(i * columns + j, value, graph.result(Operation.DOT, value, nodes, inputs));
            }
        }
    }

    /// The index of the largest or smallest number, in all or along a dimension.
    ///
    /// @param sign 1 for the largest, -1 for the smallest
    /// @param dimension -1 for all numbers
    public static NumberArray extreme(NumberArray array, int sign, int dimension) {
        if (dimension < 0) {
            return extreme(array.reshape(-1), sign, 0);
        }
        int length = array.length(dimension);
        NumberArray result = NumberArray.zeros(Shapes.without(array.shape(), dimension), NumberKind.WHOLE);
        double[] best = new double[result.size()];
        for (int k = 0; k < length; k++) {
            double[] values = array.pick(dimension, k).values();
            for (int n = 0; n < values.length; n++) {
                if (k == 0 || sign * values[n] > sign * best[n]) {
                    best[n] = values[n];
                    result.put(n, k, Graph.PLAIN);
                }
            }
        }
        return result;
    }

    /// Rounded to a number of decimals, halves to even. Where the numbers came from is forgotten.
    public static NumberArray rounded(NumberArray array, int decimals) {
        NumberArray result = NumberArray.zeros(array.shape(), array.kind());
        double scale = Math.pow(10, decimals);
        double[] values = array.values();
        int[] nodes = array.nodes();
        for (int k = 0; k < values.length; k++) {
            double rounded = Math.rint(values[k] * scale) / scale;
            result.put(k, rounded, rounded == values[k] || nodes[k] == Graph.PLAIN ? nodes[k] : Graph.FORGOTTEN);
        }
        return result;
    }

    /// Arrays one after the other along a dimension.
    ///
    /// @throws ArrayException if the other dimensions differ
    public static NumberArray joined(List<NumberArray> parts, int dimension) {
        int[] shape = parts.getFirst().shape();
        if (shape.length == 0) {
            throw new ArrayException("zero-dimensional arrays cannot be concatenated");
        }
        int axis = Math.floorMod(dimension, shape.length);
        NumberKind kind = NumberKind.BOOLEAN;
        int total = 0;
        for (NumberArray part : parts) {
            int[] other = part.shape();
            if (other.length != shape.length
                    || !Arrays.equals(Shapes.without(other, axis), Shapes.without(shape, axis))) {
                throw new ArrayException("all the input array dimensions except for the concatenation axis must match"
                        + " exactly: %s and %s".formatted(Shapes.text(shape), Shapes.text(other)));
            }
            total += other[axis];
            kind = kind.with(part.kind());
        }
        shape[axis] = total;
        NumberArray result = NumberArray.zeros(shape, kind);
        int start = 0;
        for (NumberArray part : parts) {
            result.slice(axis, start, part.length(axis), 1).set(part);
            start += part.length(axis);
        }
        return result;
    }
}
