package chalkgrad.app.plots.drawing;

import chalkgrad.app.words.Minus;
import chalkgrad.math.Decimals;

/// What a plot is drawn on.
///
/// @param width in pixels
/// @param height in pixels
/// @param top the pixels at the top that are taken, such as by a title
/// @param letters the size of the smallest letters in pixels
/// @param decimals how numbers are written
public record Sheet(double width, double height, double top, double letters, Decimals decimals) {
    private static final int DIGITS = 4;

    /// A number as short as is enough for a plot.
    public String number(double value) {
        return Minus.drawn(decimals.significant(DIGITS).format(value));
    }
}
