package chalkgrad.script.graph;

/// An array operation that cannot be done. The message is that of NumPy, where it has one.
public final class ArrayException extends RuntimeException {
    public ArrayException(String message) {
        super(message);
    }
}
