package chalkgrad.script.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the process that runs a notebook's code has to say. It has no words: the program that started it puts them into
/// its language.
///
/// @param key of the sentence
/// @param parts what its placeholders stand for, such as names of modules and counts
public record Said(String key, List<String> parts) {
    public Said {
        parts = List.copyOf(parts);
    }

    public static Said of(String key, Object... parts) {
        return new Said(key, Stream.of(parts).map(String::valueOf).toList());
    }

    /// As a part of the answer to the program.
    public Map<String, Object> toJson() {
        return Map.of("key", key, "parts", parts);
    }
}
