package chalkgrad.cli;

import chalkgrad.language.Words;
import java.util.stream.Stream;

/// What the commands write, in the language of the program.
final class Output {
    private Output() {}

    /// The text of a key of the bundle `output`.
    ///
    /// @param parts texts and whole numbers for its placeholders
    static String of(String key, Object... parts) {
        return Words.of("chalkgrad.cli.output")
                .get(key, Stream.of(parts).map(String::valueOf).toArray(String[]::new));
    }

    /// Texts one after the other, with what the language writes between them.
    static String list(Stream<String> texts) {
        return texts.reduce((all, next) -> of("list", all, next)).orElse("");
    }

    /// The end of a key whose words depend on whether there is one or more.
    static String oneOrMore(long count) {
        return count == 1 ? ".one" : ".more";
    }
}
