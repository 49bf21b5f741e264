package chalkgrad.exchange;

import chalkgrad.math.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A set of things that files refer to by name, such as the activations.
///
/// @param things what they are, in the plural
public record Choice<T>(String things, List<T> all, Function<T, String> name) {
    /// The thing that a text of a file names.
    T of(Node node) {
        String text = node.text();
        return named(text).orElseThrow(() -> node.wrong(wanted(text)));
    }

    /// The thing that a text names, if any.
    public Optional<T> named(String text) {
        return all.stream().filter(one -> name.apply(one).equals(text)).findFirst();
    }

    /// The possible names, and the one that was perhaps meant.
    public String wanted(String text) {
        String names = "the %s are %s".formatted(things, String.join(", ", names()));
        return names + Spelling.question(text, names()).map("; "::concat).orElse("");
    }

    /// All possible names.
    List<String> names() {
        return all.stream().map(name).toList();
    }
}
