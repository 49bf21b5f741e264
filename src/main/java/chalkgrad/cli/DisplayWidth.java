package chalkgrad.cli;

/// How many columns of a terminal a text takes: a Chinese character or sign takes two.
final class DisplayWidth {
    private static final int FIRST_SIGN = 0x3000;
    private static final int AFTER_SIGNS = 0x3040;
    private static final int FIRST_FULL_WIDTH = 0xff01;
    private static final int LAST_FULL_WIDTH = 0xff60;

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        boolean isWide = Character.isIdeographic(character)
                || character >= FIRST_SIGN && character < AFTER_SIGNS
                || character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH;
        return isWide ? 2 : 1;
    }

    /// The text with blanks after it.
    static String left(String text, int width) {
        return text + blanks(text, width);
    }

    /// The text with blanks before it.
    static String right(String text, int width) {
        return blanks(text, width) + text;
    }

    private static String blanks(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text)));
    }
}
