package chalkgrad.script;

import chalkgrad.exchange.Found;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts what the process that runs a notebook's code has to say into words.
final class ChildWords {
    private static final int LONGEST = 300;

    private ChildWords() {}

    /// The sentence of a key and its parts. The code can write into the answer, so that the key may be unknown.
    ///
    /// @param said an object with a key and a list of parts
    static String of(@Nullable Object said) {
        if (said instanceof Map<?, ?> map
                && map.get("key") instanceof String name
                && map.get("parts") instanceof List<?> parts) {
            String key = "said." + name;
            return Found.shortened(
                    Sentences.has(key) ? Sentences.of(key, parts.toArray()) : Sentences.of("said.text", name), LONGEST);
        }
        return "";
    }

    /// Whether what is said casts a doubt on the code.
    static boolean isDoubt(@Nullable Object said) {
        return said instanceof Map<?, ?> map && "otherTargets".equals(map.get("key"));
    }
}
