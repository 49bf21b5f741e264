package chalkgrad.exchange;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the data of a NumPy array.
///
/// @param fortranOrder whether the first index runs fastest
/// @param shape at most two lengths
record NumpyHeader(NumpyType type, boolean fortranOrder, List<Long> shape) {
    private static final Pattern DESCRIPTION = Pattern.compile("'descr'\\s*:\\s*('[^']*'|\\[.*?\\]\\s*,\\s*')");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(((?:\\s*\\d{1,18}L?\\s*,?)*)\\)");
    private static final Pattern LENGTH = Pattern.compile("\\d+");
    private static final Pattern PICKLED = Pattern.compile("'[|<>=]?O\\d*'");

    /// Reads the text of a header, a Python dictionary.
    ///
    /// @param place the array, for error messages
    static NumpyHeader parse(String text, NumpyPlace place) {
        String description = group(DESCRIPTION, text, place);
        boolean fortranOrder = group(ORDER, text, place).equals("True");
        var shape = new ArrayList<Long>();
        Matcher lengths = LENGTH.matcher(group(SHAPE, text, place));
        while (lengths.find()) {
            shape.add(Long.parseLong(lengths.group()));
        }
        NumpyType type = type(description, place);
        if (shape.contains(0L)) {
            throw place.error("is empty: it has the shape " + NumpyArray.shapeText(shape));
        }
        if (shape.size() > 2) {
            throw place.error(
                    "has the shape %s, but at most two dimensions are wanted".formatted(NumpyArray.shapeText(shape)));
        }
        return new NumpyHeader(type, fortranOrder, shape);
    }

    private static String group(Pattern pattern, String text, NumpyPlace place) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw place.error("has a damaged header");
        }
        return matcher.group(1);
    }

    private static NumpyType type(String description, NumpyPlace place) {
        if (PICKLED.matcher(description).find()) {
            throw place.error("holds pickled Python objects, which are refused because loading them can run code");
        }
        if (description.startsWith("[")) {
            throw place.error("holds records, which are refused because they can contain pickled objects that run code"
                    + " when they are loaded");
        }
        String name = description.substring(1, description.length() - 1);
        if (name.contains("c")) {
            throw place.error("holds complex numbers, but real numbers are wanted");
        }
        Optional<NumpyType> type = NumpyType.described(name);
        return type.orElseThrow(() ->
                place.error("holds data of the type %s, but floating-point numbers, integers or booleans are wanted"
                        .formatted(Found.text(name))));
    }

    /// How many numbers there are, or `Long.MAX_VALUE` if there are more.
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

    /// Where the number of row i and column j stands among the numbers.
    int index(int i, int j) {
        return fortranOrder ? j * rows() + i : i * columns() + j;
    }

    ByteOrder byteOrder() {
        return type.order();
    }
}
