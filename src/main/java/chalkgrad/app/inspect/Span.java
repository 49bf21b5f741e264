package chalkgrad.app.inspect;

/// A stretch from an upper to a lower edge, in pixels.
record Span(double top, double bottom) {
    static final Span ALL = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    Span widened(double margin) {
        return new Span(top - margin, bottom + margin);
    }

    boolean covers(Span other) {
        return top <= other.top && bottom >= other.bottom;
    }

    boolean meets(double upper, double lower) {
        return upper <= bottom && lower >= top;
    }
}
