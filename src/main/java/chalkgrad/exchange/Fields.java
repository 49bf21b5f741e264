package chalkgrad.exchange;

import chalkgrad.network.Hyperparameter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys and values of an object. It remembers which keys have not been asked for.
final class Fields {
    private final Node node;
    private final Map<String, @Nullable Object> unread = new LinkedHashMap<>();

    Fields(Node node, Map<?, ?> map) {
        this.node = node;
        map.forEach((key, value) -> unread.put((String) key, value));
    }

    /// The value of a required key.
    ///
    /// @param wanted the key of the sentence about what belongs there, with its parts
    Node required(String key, String wanted, Object... parts) {
        return optional(key).orElseThrow(() -> missing(key, Sentences.of(wanted, parts)));
    }

    private InputException missing(String key, String wanted) {
        return InputException.at(node.source(), node.pointer() + "/" + key, Sentences.of("missing", wanted));
    }

    Optional<Node> optional(String key) {
        if (!unread.containsKey(key)) {
            return Optional.empty();
        }
        return Optional.of(new Node(node.source(), node.pointer() + "/" + key, unread.remove(key)));
    }

    /// A text of at most `longest` characters; empty if the key is missing.
    String text(String key, int longest) {
        return optional(key).map(node -> node.text(longest)).orElse("");
    }

    /// The values of those of some settings that are there.
    Map<Hyperparameter, Double> settings(Collection<Hyperparameter> known) {
        var settings = new LinkedHashMap<Hyperparameter, Double>();
        known.forEach(setting -> optional(setting.key()).ifPresent(value -> settings.put(setting, value.number())));
        return settings;
    }

    List<String> keys() {
        return List.copyOf(unread.keySet());
    }

    /// Skips a key that is known but not needed.
    void ignore(String key) {
        unread.remove(key);
    }

    /// Adds the keys that have not been asked for to those of other objects.
    void keepUnread(Map<String, Map<String, @Nullable Object>> extras) {
        extras.put(node.pointer(), Collections.unmodifiableMap(new LinkedHashMap<>(unread)));
    }
}
