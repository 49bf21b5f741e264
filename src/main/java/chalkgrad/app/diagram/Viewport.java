package chalkgrad.app.diagram;

/// The room for a diagram, in pixels.
///
/// @param longestNumber how many characters the longest weight has
/// @param smallestScale pixels of a layout unit below which texts cannot be read; what has no room at this scale is
/// left out
public record Viewport(double width, double height, int longestNumber, double smallestScale) {
    /// At a desk, texts have at least about 10 pixels.
    public static final double DESK_SCALE = 0.8;

    /// The height of the smallest text of a diagram, in layout units.
    public static final double SMALLEST_TEXT = 12;
}
