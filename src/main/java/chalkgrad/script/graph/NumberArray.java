package chalkgrad.script.graph;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// An array of a program in any number of dimensions, whose numbers remember where they came from. Views share their
/// cells, as NumPy's do.
public final class NumberArray {
    /// The most numbers of an array.
    static final int MOST_NUMBERS = 20_000_000;

    private static final int[] SCALAR = {};

    private final double[] values;
    private final int[] nodes;
    private final int offset;
    private final int[] shape;
    private final int[] strides;
    private final NumberKind kind;
    private boolean adaptable;

    private NumberArray(double[] values, int[] nodes, int offset, int[] shape, int[] strides, NumberKind kind) {
        this.values = values;
        this.nodes = nodes;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.kind = kind;
    }

    /// An array of zeros that come from nowhere.
    ///
    /// @throws ArrayException if it would be too large
    public static NumberArray zeros(int[] shape, NumberKind kind) {
        long size = 1;
        for (int length : shape) {
            if (length < 0) {
                throw new ArrayException("negative dimensions are not allowed");
            }
            size *= length;
            if (size > MOST_NUMBERS) {
                throw new ArrayException("arrays of more than %d numbers are not computed".formatted(MOST_NUMBERS));
            }
        }
        int[] nodes = new int[(int) size];
        Arrays.fill(nodes, Graph.PLAIN);
        return new NumberArray(new double[(int) size], nodes, 0, shape.clone(), strides(shape), kind);
    }

    /// An array without dimensions.
    public static NumberArray scalar(double value, int node, NumberKind kind) {
        return new NumberArray(new double[] {value}, new int[] {node}, 0, SCALAR, SCALAR, kind);
    }

    /// This number as one without a type of its own, as a number of Python meets an array of NumPy.
    public NumberArray adaptable() {
        adaptable = true;
        return this;
    }

    boolean isAdaptable() {
        return adaptable;
    }

    private static int[] strides(int[] shape) {
        int[] strides = new int[shape.length];
        int step = 1;
        for (int d = shape.length - 1; d >= 0; d--) {
            strides[d] = step;
            step *= shape[d];
        }
        return strides;
    }

    public int[] shape() {
        return shape.clone();
    }

    public int dimensions() {
        return shape.length;
    }

    /// The length along a dimension.
    public int length(int dimension) {
        return shape[dimension];
    }

    public NumberKind kind() {
        return kind;
    }

    public int size() {
        return size(shape);
    }

    static int size(int[] shape) {
        return Math.toIntExact(Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b));
    }

    /// Where the numbers are in the cells, in the order of the last index first.
    int[] places() {
        return places(shape);
    }

    /// The same of an array that is stretched to a larger shape.
    int[] places(int[] stretched) {
        int size = size(stretched);
        int[] result = new int[size];
        if (size == 0) {
            return result;
        }
        int shift = stretched.length - shape.length;
        int filled = 1;
        result[0] = offset;
        // from the last dimension on, each one repeats what is there
        for (int d = stretched.length - 1; d >= 0; d--) {
            int step = d < shift || shape[d - shift] == 1 ? 0 : strides[d - shift];
            for (int k = 1; k < stretched[d]; k++) {
                for (int j = 0; j < filled; j++) {
                    result[k * filled + j] = result[j] + k * step;
                }
            }
            filled *= stretched[d];
        }
        return result;
    }

    double valueAt(int place) {
        return values[place];
    }

    int nodeAt(int place) {
        return nodes[place];
    }

    /// Stores a number at a place of the cells, which is its index in a new array.
    public void put(int place, double value, int node) {
        double kept = kind.kept(value);
        values[place] = kept;
        // a number that loses digits by being stored in whole numbers is another number
        nodes[place] = kept == value || kind == NumberKind.SINGLE || Double.isNaN(value) ? node : Graph.PLAIN;
    }

    /// The values, the last index first.
    public double[] values() {
        return IntStream.of(places()).mapToDouble(place -> values[place]).toArray();
    }

    /// The nodes of the values, in the same order.
    public int[] nodes() {
        return IntStream.of(places()).map(place -> nodes[place]).toArray();
    }

    /// Marks all numbers as given, as one group.
    public NumberArray given(Graph graph) {
        int group = graph.newGroup();
        for (int place : places()) {
            nodes[place] = graph.given(values[place], group);
        }
        return this;
    }

    /// Marks those numbers as given that come from nowhere.
    public NumberArray givenWherePlain(Graph graph) {
        int group = graph.newGroup();
        for (int place : places()) {
            nodes[place] = nodes[place] == Graph.PLAIN ? graph.given(values[place], group) : nodes[place];
        }
        return this;
    }

    /// Gives numbers again that stand here a second time, and that are given or computed from one given array. So a
    /// sample that was chosen twice is two samples, and a target that is stored for several samples is one of each.
    public NumberArray givenOnce(Graph graph) {
        Set<Integer> seen = new HashSet<>();
        for (int place : graph.remembers() ? places() : new int[0]) {
            if (nodes[place] >= 0 && !seen.add(nodes[place])) {
                OptionalInt source = SourceGroup.of(graph, nodes[place]);
                nodes[place] = source.isPresent() ? graph.given(values[place], source.getAsInt()) : nodes[place];
            }
        }
        return this;
    }

    /// Fills a new array with numbers that come from nowhere.
    public void fill(DoubleSupplier numbers) {
        for (int place : places()) {
            put(place, numbers.getAsDouble(), Graph.PLAIN);
        }
    }

    public NumberArray copy() {
        return as(kind);
    }

    /// A copy of another kind.
    public NumberArray as(NumberKind other) {
        NumberArray result = zeros(shape, other);
        int k = 0;
        for (int place : places()) {
            result.put(k++, values[place], nodes[place]);
        }
        return result;
    }

    /// A view with other dimensions, or a copy if there is no such view.
    ///
    /// @throws ArrayException if the sizes differ
    public NumberArray reshape(int... wanted) {
        int[] filled = wanted.clone();
        int known = 1;
        int open = -1;
        for (int d = 0; d < filled.length; d++) {
            if (filled[d] == -1 && open < 0) {
                open = d;
            } else {
                known *= filled[d];
            }
        }
        if (open >= 0) {
            filled[open] = known == 0 ? 0 : size() / known;
        }
        if (size(filled) != size()) {
            throw new ArrayException(
                    "cannot reshape array of size %d into shape %s".formatted(size(), Shapes.text(wanted)));
        }
        NumberArray base = Arrays.equals(strides, strides(shape)) ? this : copy();
        return new NumberArray(base.values, base.nodes, base.offset, filled, strides(filled), kind);
    }

    /// A view with the dimensions in another order.
    public NumberArray transpose(int... order) {
        IntUnaryOperator of = d -> order[d] < 0 ? order[d] + shape.length : order[d];
        int[] lengths =
                IntStream.range(0, shape.length).map(of).map(d -> shape[d]).toArray();
        int[] steps =
                IntStream.range(0, shape.length).map(of).map(d -> strides[d]).toArray();
        return new NumberArray(values, nodes, offset, lengths, steps, kind);
    }

    public NumberArray transpose() {
        return transpose(
                IntStream.range(0, shape.length).map(d -> shape.length - 1 - d).toArray());
    }

    /// A view without a dimension: those numbers that have an index in it.
    ///
    /// @throws ArrayException if there is no such index
    NumberArray pick(int dimension, int index) {
        int length = shape[dimension];
        if (index < -length || index >= length) {
            throw ArrayException.ofIndex(
                    "index %d is out of bounds for axis %d with size %d".formatted(index, dimension, length));
        }
        int from = offset + Math.floorMod(index, length) * strides[dimension];
        return new NumberArray(
                values, nodes, from, Shapes.without(shape, dimension), Shapes.without(strides, dimension), kind);
    }

    /// A view of every step-th number of a dimension.
    NumberArray slice(int dimension, int start, int count, int step) {
        int[] lengths = shape.clone();
        int[] steps = strides.clone();
        lengths[dimension] = count;
        steps[dimension] *= step;
        int from = count == 0 ? offset : offset + start * strides[dimension];
        return new NumberArray(values, nodes, from, lengths, steps, kind);
    }

    /// A view with another dimension of length 1.
    public NumberArray expand(int dimension) {
        return new NumberArray(
                values, nodes, offset, Shapes.with(shape, dimension, 1), Shapes.with(strides, dimension, 0), kind);
    }

    /// The numbers at places of the cells, as an array of its own.
    NumberArray gather(int[] places, int[] newShape) {
        NumberArray result = zeros(newShape, kind);
        for (int k = 0; k < places.length; k++) {
            result.put(k, values[places[k]], nodes[places[k]]);
        }
        return result;
    }

    /// Stores the numbers of another array, which is stretched to this one's shape.
    @SuppressWarnings("ReferenceEquality") // whether they share their cells, not whether these are equal
    public void set(NumberArray other) {
        NumberArray source = other.values == values ? other.copy() : other;
        int[] from = source.places(Shapes.checkedStretch(source.shape, shape));
        int k = 0;
        for (int place : places()) {
            put(place, source.values[from[k]], source.nodes[from[k]]);
            k++;
        }
    }
}
