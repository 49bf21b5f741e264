package chalkgrad.exchange;

/// Input is wrong, or cannot be read or written. The message is one sentence for the person who provided it: the file,
/// the place in it, what was found and what is expected.
public final class InputException extends RuntimeException {
    /// The longest sentence. The middle of a longer one is left out, so the place and what is expected stay.
    private static final int LONGEST = 300;

    private static final int LONGEST_END = 80;
    private static final int LONGEST_SOURCE = 160;

    /// An error with a sentence, which is shortened and put on one line.
    public InputException(String message) {
        super(limited(message));
    }

    private static String limited(String message) {
        if (message.length() <= LONGEST) {
            return Found.printable(message);
        }
        String end = message.substring(message.length() - LONGEST_END);
        return Found.shortened(message, LONGEST - LONGEST_END) + Found.printable(end);
    }

    /// An error at a place in a file.
    ///
    /// @param source the file
    /// @param place such as `line 3, column 5` or a JSON pointer; empty for the file as a whole
    /// @param sentence what was found and what is expected
    public static InputException at(String source, String place, String sentence) {
        String placed = place.isEmpty() ? sentence : Place.before(sentence, place);
        return new InputException(Place.before(placed, Found.shortened(source, LONGEST_SOURCE)));
    }
}
