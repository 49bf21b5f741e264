package chalkgrad.app.typeset;

/// How large a part of a formula is set.
///
/// @param size of its letters, in pixels
/// @param whole size of the letters of the whole formula
record Style(double size, double whole) {
    private static final double SCRIPT = 0.7;
    private static final double SMALLEST = 0.5;

    /// The style of a whole formula.
    static Style of(double size) {
        return new Style(size, size);
    }

    /// The style of what stands above or below other letters.
    Style script() {
        return new Style(Math.max(SMALLEST * whole, SCRIPT * size), whole);
    }

    boolean isScript() {
        return size < whole;
    }

    /// So many hundredths of the size, in pixels.
    double em(double hundredths) {
        return size * hundredths / 100;
    }
}
