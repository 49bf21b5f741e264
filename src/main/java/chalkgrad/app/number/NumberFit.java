package chalkgrad.app.number;

import chalkgrad.app.words.Minus;
import chalkgrad.math.Decimals;
import java.util.stream.IntStream;

/// Writes numbers so that they fit into their places: as requested, or in smaller digits, or with fewer digits. Widths
/// are upper bounds that need no fonts and treat every digit as the widest one, so a place does not depend on which
/// digits a number happens to have.
///
/// @param decimals how numbers are written where there is room
public record NumberFit(Decimals decimals) {
    /// The sizes of the style sheet, in layout units.
    static final double LARGE = 15;

    static final double SMALL = 13;
    static final double CAPTION = 12;
    static final double SCRIPT = 9;
    /// A subscript and a superscript, one above the other, have to fit into the frame of a number.
    static final double STACKED = 7.5;
    /// So do the two texts of a fraction.
    static final double FRACTION = 9.5;
    /// The gap between a caption and its number.
    static final double GAP = 5;

    private static final double PADDING = 3;
    /// The width of `-0.1234` in small digits.
    private static final double USUAL_DIGITS = 55;

    /// A name leaves a number at least so many significant digits.
    private static final int LEAST_DIGITS = 4;

    private static final int MOST_DIGITS = Decimals.MOST_CHOSEN;

    /// The number in a place.
    ///
    /// @param width the width of the place
    /// @param caption the caption before the number; may be empty
    /// @param mayBeLarge whether the number need not be in small digits
    public Written write(double value, double width, Caption caption, boolean mayBeLarge) {
        double room = width - PADDING - taken(caption);
        String text = decimals.format(value);
        boolean small = !mayBeLarge || drawnWidth(text, LARGE) > room;
        return new Written(small ? fitting(value, text, room) : text, small);
    }

    /// The width of a place with room for a negative number below 1 with all its digits.
    public double usualWidth() {
        return PADDING + drawnWidth("-0." + "0".repeat(Math.max(0, decimals.digits())), SMALL);
    }

    /// The width of a caption with the space after it.
    public static double widthOf(Caption caption) {
        return caption.width() + GAP;
    }

    /// Whether a place has room for a caption alone.
    public static boolean hasRoom(Caption caption, double width) {
        return caption.width() + PADDING <= width;
    }

    /// Whether a place has room for a caption and a number of usual length.
    public static boolean hasRoomBehind(Caption caption, double width) {
        return caption.width() + GAP + PADDING + USUAL_DIGITS <= width;
    }

    /// Whether the number has room as asked for, or with four significant digits.
    public boolean fitsShort(double value, double width, Caption caption) {
        if (fits(value, width, caption)) {
            return true;
        }
        String shortest = decimals.significant(LEAST_DIGITS).format(value);
        return taken(caption) + PADDING + drawnWidth(shortest, SMALL) <= width;
    }

    /// Whether the number fits in small digits without being shortened.
    public boolean fits(double value, double width, Caption caption) {
        return needed(value, caption) <= width;
    }

    /// The width that a caption and all digits of a number need.
    public double needed(double value, Caption caption) {
        return taken(caption) + PADDING + drawnWidth(decimals.format(value), SMALL);
    }

    private static double taken(Caption caption) {
        return caption.isEmpty() ? 0 : widthOf(caption);
    }

    private String fitting(double value, String text, double room) {
        if (drawnWidth(text, SMALL) <= room) {
            return text;
        }
        return IntStream.iterate(MOST_DIGITS, digits -> digits > 1, digits -> digits - 1)
                .mapToObj(digits -> decimals.significant(digits).format(value))
                .filter(shorter -> drawnWidth(shorter, SMALL) <= room)
                .findFirst()
                .orElseGet(() -> decimals.significant(1).format(value));
    }

    /// An upper bound of the width of a number, which is drawn with a minus sign.
    private static double drawnWidth(String number, double size) {
        return width(Minus.drawn(number), size);
    }

    /// An upper bound of the width of a text in a font of this size.
    static double width(String text, double size) {
        double width = 0;
        for (int k = 0; k < text.length(); k++) {
            width += width(text.charAt(k));
        }
        return size * width;
    }

    private static double width(char character) {
        return switch (character) {
            case '.', ',' -> 0.34;
            case '/', '·', '′', '[', ']', '(', ')', 'f', 't', 'r', '^', ' ' -> 0.39;
            case '-' -> 0.47;
            case '−' -> 0.675;
            case '_' -> 0.55;
            case 'L', '∂', 'a' -> 0.61;
            case '→' -> 0.96;
            case '@', 'm', 'w', 'N', '∞' -> 1;
            default -> 0.67;
        };
    }

    /// A number as it is written in its place.
    ///
    /// @param small whether it is in small digits
    public record Written(String text, boolean small) {
        /// A number that is not known yet.
        public static final Written UNKNOWN = new Written("", false);
    }
}
