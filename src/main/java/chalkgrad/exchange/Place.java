package chalkgrad.exchange;

/// Places in a text, in words.
public final class Place {
    private Place() {}

    /// A line, which counts from 1.
    public static String of(long line) {
        return Sentences.of("place.line", line);
    }

    /// A line and a column, which count from 1.
    public static String of(long line, int column) {
        return Sentences.of("place.lineAndColumn", line, column);
    }

    /// A sentence with its place before it.
    public static String before(String sentence, String place) {
        return Sentences.of("place.sentence", place, sentence);
    }
}
