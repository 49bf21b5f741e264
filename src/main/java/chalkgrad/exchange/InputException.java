package chalkgrad.exchange;

/// What came from outside is wrong, or cannot be read or written. The message is one sentence for the person who
/// provided it: the file, the place in it, what was found and what is wanted.
public final class InputException extends RuntimeException {
    public InputException(String message) {
        super(message);
    }

    /// An error at a place in a file.
    ///
    /// @param source the file
    /// @param place such as `line 3, column 5` or a JSON pointer; empty for the file as a whole
    /// @param sentence what was found and what is wanted
    public static InputException at(String source, String place, String sentence) {
        return new InputException(source + ": " + (place.isEmpty() ? "" : place + ": ") + sentence);
    }
}
