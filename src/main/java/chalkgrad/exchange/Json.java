package chalkgrad.exchange;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/// JSON as plain values: `Map<String, ?>` in the order of the keys, `List<?>`, `String`, `Number`, `Boolean` and null.
public final class Json {
    /// The deepest nesting of lists and objects.
    static final int MAXIMUM_DEPTH = 100;

    private Json() {}

    /// Reads a text. Numbers are `BigInteger` or `BigDecimal` with all their digits, and -0 is a `Double`.
    ///
    /// @param source the name of the text in error messages
    /// @throws InputException with line and column if the text is not JSON
    public static @Nullable Object read(String text, String source) {
        return new JsonReader(text, source, false).read();
    }

    /// The same for programs that write `NaN`, `Infinity` and `-Infinity`, which are not JSON.
    public static @Nullable Object readWithNotFinite(String text, String source) {
        return new JsonReader(text, source, true).read();
    }

    /// Writes a value with an indent of two spaces. A list without lists and objects in it is on one line. Doubles are
    /// the shortest decimals that read back the same; those that JSON cannot hold become the texts `Infinity`,
    /// `-Infinity` and `NaN`.
    public static String write(@Nullable Object value) {
        var text = new StringWriter();
        write(value, new PrintWriter(text));
        return text.toString();
    }

    /// Writes a value piece by piece, so lists that compute their elements need not be held in memory.
    public static void write(@Nullable Object value, PrintWriter out) {
        new JsonWriter(out).write(value);
    }
}
