package chalkgrad.exchange;

import chalkgrad.math.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A set of things that files refer to by name, such as the activations.
///
/// @param key that of the sentence that lists their names
public record Choice<T>(String key, List<T> all, Function<T, String> name) {
    /// The thing that a text of a file names.
    T of(Node node) {
        String text = node.text();
        return named(text).orElseThrow(() -> node.refusal(wanted(text)));
    }

    /// The thing that a text names, if any.
    public Optional<T> named(String text) {
        return all.stream().filter(one -> name.apply(one).equals(text)).findFirst();
    }

    /// The possible names, and the one that was perhaps meant.
    public String wanted(String text) {
        String names = Sentences.of("choice." + key, String.join(", ", names()));
        return Spelling.question(text, names())
                .map(question -> Sentences.of("choice.question", names, question))
                .orElse(names);
    }

    /// All possible names.
    List<String> names() {
        return all.stream().map(name).toList();
    }
}
