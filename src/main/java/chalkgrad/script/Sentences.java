package chalkgrad.script;

import chalkgrad.language.Words;

/// What this package says about what is wrong, in the language of the program.
final class Sentences {
    private Sentences() {}

    /// The sentence of a key of the bundle `errors`.
    ///
    /// @param parts texts and whole numbers for its placeholders
    static String of(String key, Object... parts) {
        return Words.error(Sentences.class, key, parts);
    }

    /// Whether the bundle has a key.
    static boolean has(String key) {
        return Words.of("chalkgrad.script.errors").bundle().containsKey(key);
    }
}
