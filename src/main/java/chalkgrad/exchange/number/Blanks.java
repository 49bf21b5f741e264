package chalkgrad.exchange.number;

/// Shortens runs of blanks, which mean the same when they are longer than two.
public final class Blanks {
    private static final int MOST = 2;

    private Blanks() {}

    /// The text with no run of blanks longer than two, so that skipping blanks takes constant time.
    public static String shortened(String text) {
        var result = new StringBuilder();
        int run = 0;
        for (int k = 0; k < text.length(); k++) {
            run = text.charAt(k) == ' ' ? run + 1 : 0;
            if (run <= MOST) {
                result.append(text.charAt(k));
            }
        }
        return result.toString();
    }
}
