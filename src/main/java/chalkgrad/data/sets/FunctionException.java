package chalkgrad.data.sets;

/// A typed function cannot be read. The message is one sentence with the place.
public final class FunctionException extends Exception {
    FunctionException(int position, String sentence) {
        super("character %d: %s".formatted(position + 1, sentence));
    }
}
