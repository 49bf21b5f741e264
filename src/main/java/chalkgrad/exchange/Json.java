package chalkgrad.exchange;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/// JSON as plain values: `Map<String, ?>` in the order of the keys, `List<?>`, `String`, `Number`, `Boolean` and null.
public final class Json {
    /// How many lists and objects may lie in one another.
    static final int MAXIMUM_DEPTH = 100;

    private Json() {}

    /// Reads a text. Numbers come as `BigInteger` or `BigDecimal` with all their digits, and -0 as a `Double`.
    ///
    /// @param source what error messages call the text
    /// @throws InputException with line and column if the text is not JSON
    public static @Nullable Object read(String text, String source) {
        return new JsonReader(text, source, false).read();
    }

    /// The same for texts of programs that write `NaN`, `Infinity` and `-Infinity`, which JSON does not have.
    public static @Nullable Object readWithNotFinite(String text, String source) {
        return new JsonReader(text, source, true).read();
    }

    /// Writes a value with an indent of two spaces, a list without lists and objects in it on one line, and doubles
    /// as the shortest decimals that read back the same. Doubles that JSON cannot hold become the texts `Infinity`,
    /// `-Infinity` and `NaN`.
    public static String write(@Nullable Object value) {
        var text = new StringWriter();
        write(value, new PrintWriter(text));
        return text.toString();
    }

    /// Writes a value piece by piece, so that lists which compute their elements need not be held.
    public static void write(@Nullable Object value, PrintWriter out) {
        new JsonWriter(out).write(value);
    }
}
