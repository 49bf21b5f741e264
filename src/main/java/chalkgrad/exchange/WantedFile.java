package chalkgrad.exchange;

/// What a file should be. Its words are needed only if it is something else.
public enum WantedFile {
    NETWORK,
    NOTEBOOK,
    ANSWERS,
    NOTEBOOK_OR_ANSWERS,
    NUMPY;

    /// Its name, such as `a network`.
    String words() {
        return Sentences.of("wanted." + this);
    }

    /// How it looks, in one clause.
    String form() {
        return Sentences.of("form." + this);
    }
}
