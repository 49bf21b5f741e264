package chalkgrad.data.sets;

/// A typed function cannot be read. The message is one sentence with the place.
public final class FunctionException extends Exception {
    /// @param key that of the sentence, with its parts
    FunctionException(int position, String key, Object... parts) {
        super(Sentences.of("place", position + 1, Sentences.of(key, parts)));
    }
}
