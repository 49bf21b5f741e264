package chalkgrad.exchange;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The header of a NumPy array, which comes before its data.
///
/// @param fortranOrder whether the first index runs fastest
/// @param shape at most two lengths
record NumpyHeader(NumpyType type, boolean fortranOrder, List<Long> shape) {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DIMENSIONS = 2;

    /// Reads the text of a header, a Python dictionary.
    ///
    /// @param place the array, for error messages
    static NumpyHeader parse(String text, NumpyPlace place) {
        Map<String, String> entries = NumpyHeaderText.read(text).orElseThrow(() -> damaged(place));
        String description = entries.getOrDefault("descr", "");
        String order = entries.getOrDefault("fortran_order", "");
        if (description.isEmpty() || !order.equals("True") && !order.equals("False")) {
            throw damaged(place);
        }
        List<Long> shape = shape(entries.getOrDefault("shape", ""), place);
        NumpyType type = type(description, place);
        if (shape.contains(0L)) {
            throw place.error("array.empty", NumpyArray.shapeText(shape));
        }
        if (shape.size() > MOST_DIMENSIONS) {
            throw place.error("array.dimensions", NumpyArray.shapeText(shape));
        }
        return new NumpyHeader(type, order.equals("True"), shape);
    }

    private static InputException damaged(NumpyPlace place) {
        return place.error("array.damagedHeader");
    }

    /// The lengths of a shape such as `(3, 2)`, `(3,)` or `()`.
    private static List<Long> shape(String text, NumpyPlace place) {
        if (!text.startsWith("(") || !text.endsWith(")") || text.length() < 2) {
            throw damaged(place);
        }
        var lengths = new ArrayList<Long>();
        for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
            String length = part.strip();
            String digits = length.endsWith("L") ? length.substring(0, length.length() - 1) : length;
            if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw damaged(place);
            }
            if (digits.length() > MOST_DIGITS) {
                throw place.error("array.large", Found.shortened(text));
            }
            if (!digits.isEmpty()) {
                lengths.add(Long.parseLong(digits));
            }
        }
        return lengths;
    }

    /// Whether a string of the description stands for Python objects: `'|O'`, `'O8'`.
    private static boolean isPickled(String description) {
        for (String part : description.split("'", -1)) {
            String type = part.startsWith("|") || part.startsWith("<") || part.startsWith(">") || part.startsWith("=")
                    ? part.substring(1)
                    : part;
            if (type.startsWith("O") && type.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
                return true;
            }
        }
        return false;
    }

    private static NumpyType type(String description, NumpyPlace place) {
        if (isPickled(description)) {
            throw place.error("array.objects");
        }
        if (description.startsWith("[")) {
            throw place.error("array.records");
        }
        if (description.length() < 2 || !description.startsWith("'") && !description.startsWith("\"")) {
            throw damaged(place);
        }
        String name = description.substring(1, description.length() - 1);
        if (name.indexOf('c') >= 0) {
            throw place.error("array.complex");
        }
        Optional<NumpyType> type = NumpyType.described(name);
        return type.orElseThrow(() -> place.error("array.type", Found.text(name)));
    }

    /// The number of numbers, or `Long.MAX_VALUE` if there are more.
    long count() {
        long count = 1;
        for (long length : shape) {
            count = length != 0 && count > Long.MAX_VALUE / length ? Long.MAX_VALUE : count * length;
        }
        return count;
    }

    int rows() {
        return shape.size() == 2 ? Math.toIntExact(shape.getFirst()) : 1;
    }

    int columns() {
        return shape.isEmpty() ? 1 : Math.toIntExact(shape.getLast());
    }

    /// The index of row i and column j among the numbers.
    int index(int i, int j) {
        return fortranOrder ? j * rows() + i : i * columns() + j;
    }

    ByteOrder byteOrder() {
        return type.order();
    }
}
