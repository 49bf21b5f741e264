package chalkgrad.exchange;

import chalkgrad.math.Matrix;
import java.util.List;
import java.util.stream.Collectors;

/// An array of a NumPy file.
///
/// @param shape its lengths, at most two
/// @param values a 1x1 matrix for a single number, a row for an array of one dimension
public record NumpyArray(String name, List<Integer> shape, Matrix values) {
    private static final int MOST_SHOWN = 5;

    public NumpyArray {
        shape = List.copyOf(shape);
    }

    /// The shape as Python writes it, such as `(3, 1)` or `(3,)`.
    public String shapeText() {
        return shapeText(shape);
    }

    static String shapeText(List<? extends Number> shape) {
        String lengths = shape.stream().limit(MOST_SHOWN).map(Number::toString).collect(Collectors.joining(", "));
        String shown = shape.size() > MOST_SHOWN ? Sentences.of("arrays.dimensions", lengths, shape.size()) : lengths;
        return "(" + shown + (shape.size() == 1 ? ",)" : ")");
    }
}
