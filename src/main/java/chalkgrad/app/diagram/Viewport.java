package chalkgrad.app.diagram;

/// The room for a diagram, in pixels.
///
/// @param longestNumber the number of characters of the longest weight
/// @param smallestScale the pixels of a layout unit below which texts are unreadable; what has no room at this scale is
/// left out
/// @param leastScale the pixels of a layout unit to which texts shrink further rather than leaving out weights or
/// biases; smaller than the smallest scale only where the pixels of the screen are finer
/// @param namesWidth the width of the longest name of a weight, in layout units; 0 if weights have no names
/// @param pictured whether the inputs are also shown as a picture, above them
/// @param order the order of the weights between two layers
public record Viewport(
        double width,
        double height,
        int longestNumber,
        double smallestScale,
        double leastScale,
        double namesWidth,
        boolean pictured,
        EdgeOrder order) {
    /// Without a picture of the inputs.
    public Viewport(double width, double height, int longestNumber, double smallestScale, double namesWidth) {
        this(width, height, longestNumber, smallestScale, smallestScale, namesWidth, false, EdgeOrder.BY_TARGET);
    }

    /// Without names of weights.
    public Viewport(double width, double height, int longestNumber, double smallestScale) {
        this(width, height, longestNumber, smallestScale, 0);
    }

    /// The same room at another size.
    Viewport enlarged(double zoom, double scale) {
        return new Viewport(width * zoom, height * zoom, longestNumber, scale, scale, namesWidth, pictured, order);
    }

    /// The same room with texts of at least this scale, which do not shrink further.
    Viewport withTexts(double scale) {
        return new Viewport(width, height, longestNumber, scale, scale, namesWidth, pictured, order);
    }

    /// At a desk, texts are at least about 10 pixels high.
    public static final double DESK_SCALE = 0.8;

    /// Texts that would be smaller are too small even where pixels are fine.
    private static final double FINEST_SCALE = 0.56;

    /// The scale to which texts at a desk shrink rather than leaving out weights or biases.
    ///
    /// @param pixels the pixels of the screen for each pixel of the window
    static double deskScale(double pixels) {
        return Math.clamp(DESK_SCALE / pixels, FINEST_SCALE, DESK_SCALE);
    }

    /// The height of the smallest text of a diagram, in layout units.
    public static final double SMALLEST_TEXT = 12;
}
