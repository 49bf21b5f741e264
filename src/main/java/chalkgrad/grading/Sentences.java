package chalkgrad.grading;

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
}
