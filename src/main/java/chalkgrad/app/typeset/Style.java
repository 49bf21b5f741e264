package chalkgrad.app.typeset;

/// The size of a part of a formula.
///
/// @param size the size of its letters, in pixels
/// @param whole the size of the letters of the whole formula
record Style(double size, double whole) {
    private static final double SCRIPT = 0.7;
    private static final double SMALLEST = 0.5;

    /// The style of a whole formula.
    static Style of(double size) {
        return new Style(size, size);
    }

    /// The style of subscripts and superscripts.
    Style script() {
        return new Style(Math.max(SMALLEST * whole, SCRIPT * size), whole);
    }

    boolean isScript() {
        return size < whole;
    }

    /// Hundredths of the size, in pixels.
    double em(double hundredths) {
        return size * hundredths / 100;
    }
}
