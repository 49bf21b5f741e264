package chalkgrad.document;

import chalkgrad.math.TextScanner;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Entries of a file that Chalkgrad does not know, kept so that saving loses nothing.
///
/// @param entries the unknown keys and values of each object of the file, by the object's JSON pointer. Values are
/// texts, numbers (`BigInteger`, `BigDecimal`, or the `Double` -0), booleans, lists, maps and null
public record Extras(Map<String, Map<String, @Nullable Object>> entries) {
    public static final Extras NONE = new Extras(Map.of());

    /// The key of the results of a worked example. They hold only for the unedited document.
    public static final String EXPECTED = "expected";

    private static final String ROOT = "";
    private static final int MOST_DIGITS = 9;

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

    /// These extras without some keys of an object.
    public Extras without(String pointer, Collection<String> keys) {
        var rest = new LinkedHashMap<>(at(pointer));
        keys.forEach(rest::remove);
        var result = new LinkedHashMap<>(entries);
        result.put(pointer, Collections.unmodifiableMap(rest));
        return new Extras(result);
    }

    /// These extras without those of an element of a list; those of the elements after it move up.
    ///
    /// @param list the JSON pointer of the list
    /// @param index counts from 0
    public Extras withoutElement(String list, int index) {
        return moved(list, at -> at == index ? -1 : at < index ? at : at - 1);
    }

    /// These extras without those of all elements of a list.
    public Extras withoutElements(String list) {
        return moved(list, at -> -1);
    }

    /// These extras for a list with a new element at an index, which counts from 0.
    public Extras withElementInserted(String list, int index) {
        return moved(list, at -> at < index ? at : at + 1);
    }

    private Extras moved(String list, IntUnaryOperator newIndex) {
        var result = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        entries.forEach((key, value) -> moved(key, list + "/", newIndex).ifPresent(to -> result.put(to, value)));
        return new Extras(result);
    }

    /// The new place of the object at a pointer; empty if the object is gone.
    private static Optional<String> moved(String pointer, String elements, IntUnaryOperator newIndex) {
        if (!pointer.startsWith(elements)) {
            return Optional.of(pointer);
        }
        var rest = new TextScanner(pointer.substring(elements.length()));
        String digits = rest.digits();
        boolean isElement =
                !digits.isEmpty() && digits.length() <= MOST_DIGITS && (rest.isAtEnd() || rest.peek() == '/');
        if (!isElement) {
            return Optional.of(pointer);
        }
        int index = newIndex.applyAsInt(Integer.parseInt(digits));
        return index < 0 ? Optional.empty() : Optional.of(elements + index + rest.rest());
    }
}
