package chalkgrad.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a file says that Chalkgrad does not know, kept so that saving loses nothing.
///
/// @param entries the unknown keys and values of every object of the file that has any, by the JSON pointer of the
///     object; values are texts, numbers (`BigInteger`, `BigDecimal`, or the `Double` -0), booleans, lists, maps and
/// null
public record Extras(Map<String, Map<String, @Nullable Object>> entries) {
    public static final Extras NONE = new Extras(Map.of());

    /// The key of the results that a worked example brings along; they hold for the unedited document only.
    public static final String EXPECTED = "expected";

    private static final String ROOT = "";

    public Extras {
        var filled = new LinkedHashMap<>(entries);
        filled.values().removeIf(Map::isEmpty);
        entries = Collections.unmodifiableMap(filled);
    }

    /// The unknown entries of the object at a JSON pointer.
    public Map<String, @Nullable Object> at(String pointer) {
        return entries.getOrDefault(pointer, Map.of());
    }

    /// These extras without results that an edit makes wrong.
    public Extras withoutResults() {
        if (!at(ROOT).containsKey(EXPECTED)) {
            return this;
        }
        var root = new LinkedHashMap<>(at(ROOT));
        root.remove(EXPECTED);
        var result = new LinkedHashMap<>(entries);
        result.put(ROOT, Collections.unmodifiableMap(root));
        return new Extras(result);
    }
}
