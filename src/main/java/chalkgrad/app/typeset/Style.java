package chalkgrad.app.typeset;

/// How large a part of a formula is set.
///
/// @param size of its letters, in pixels
/// @param smallest size that letters above and below others may have
record Style(double size, double smallest) {
    private static final double SCRIPT = 0.7;
    private static final double SMALLEST = 0.5;

    /// The style of a whole formula.
    static Style of(double size) {
        return new Style(size, SMALLEST * size);
    }

    /// The style of what stands above or below other letters.
    Style script() {
        return new Style(Math.max(smallest, SCRIPT * size), smallest);
    }

    /// So many hundredths of the size, in pixels.
    double em(double hundredths) {
        return size * hundredths / 100;
    }
}
