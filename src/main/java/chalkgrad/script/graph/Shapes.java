package chalkgrad.script.graph;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The lengths of arrays along their dimensions.
final class Shapes {
    private Shapes() {}

    /// The shape that both are stretched to.
    ///
    /// @throws ArrayException if there is none
    static int[] stretched(int[] one, int[] other) {
        int[] result = new int[Math.max(one.length, other.length)];
        for (int d = 1; d <= result.length; d++) {
            int a = d <= one.length ? one[one.length - d] : 1;
            int b = d <= other.length ? other[other.length - d] : 1;
            if (a != b && a != 1 && b != 1) {
                throw new ArrayException(
                        "operands could not be broadcast together with shapes %s %s".formatted(text(one), text(other)));
            }
            result[result.length - d] = a == 1 ? b : a;
        }
        return result;
    }

    /// The shape to which another is stretched, if it can be.
    static int[] checkedStretch(int[] from, int[] to) {
        int[] both = from;
        // leading dimensions of length 1 do not matter when numbers are stored
        while (both.length > to.length && both[0] == 1) {
            both = without(both, 0);
        }
        if (!Arrays.equals(stretched(both, to), to)) {
            throw new ArrayException(
                    "could not broadcast input array from shape %s into shape %s".formatted(text(from), text(to)));
        }
        return from.length > to.length ? padded(to, from.length) : to;
    }

    private static int[] padded(int[] shape, int dimensions) {
        int[] result = shape;
        while (result.length < dimensions) {
            result = with(result, 0, 1);
        }
        return result;
    }

    static int[] without(int[] lengths, int dimension) {
        int[] result = new int[lengths.length - 1];
        System.arraycopy(lengths, 0, result, 0, dimension);
        System.arraycopy(lengths, dimension + 1, result, dimension, result.length - dimension);
        return result;
    }

    static int[] with(int[] lengths, int dimension, int length) {
        int[] result = new int[lengths.length + 1];
        System.arraycopy(lengths, 0, result, 0, dimension);
        result[dimension] = length;
        System.arraycopy(lengths, dimension, result, dimension + 1, lengths.length - dimension);
        return result;
    }

    /// As Python writes a tuple.
    static String text(int[] shape) {
        String all = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return shape.length == 1 ? "(" + all + ",)" : "(" + all + ")";
    }
}
