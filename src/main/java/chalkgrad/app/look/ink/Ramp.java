package chalkgrad.app.look.ink;

/// The colours from one ink to another, computed once for many pixels.
public final class Ramp {
    private static final int STEPS = 255;

    private final int[] colors = new int[STEPS + 1];

    Ramp(Palette palette, Ink from, Ink to) {
        for (int k = 0; k <= STEPS; k++) {
            colors[k] = palette.between(from, to, (double) k / STEPS);
        }
    }

    /// The colour as red, green and blue in one number.
    ///
    /// @param share 0 for the first ink, 1 for the second
    public int at(double share) {
        return colors[(int) Math.round(Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1) * STEPS)];
    }
}
