package chalkgrad.script.graph;

/// An array operation that cannot be done. The message is that of NumPy, where it has one.
public final class ArrayException extends RuntimeException {
    private final boolean isOfIndex;

    public ArrayException(String message) {
        this(message, false);
    }

    private ArrayException(String message, boolean isOfIndex) {
        super(message);
        this.isOfIndex = isOfIndex;
    }

    /// One about an index, for which Python has an error of its own.
    static ArrayException ofIndex(String message) {
        return new ArrayException(message, true);
    }

    public boolean isOfIndex() {
        return isOfIndex;
    }
}
