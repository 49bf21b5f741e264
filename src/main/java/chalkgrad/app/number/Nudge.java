package chalkgrad.app.number;

import java.math.BigDecimal;

/// How far a number changes when it is dragged, scrolled or changed by keys. Numbers stay on the grid of the step, so
/// they stay short.
final class Nudge {
    private static final double STEP = 0.1;
    private static final double FINE = 0.01;
    private static final double COARSE = 1;

    private Nudge() {}

    /// The step for the modifier keys that are held.
    static double step(boolean fine, boolean coarse) {
        return fine ? FINE : coarse ? COARSE : STEP;
    }

    /// The number after a number of steps.
    static double add(double number, double steps, double step) {
        BigDecimal unit = BigDecimal.valueOf(step);
        BigDecimal change = unit.multiply(BigDecimal.valueOf(Math.rint(steps)));
        return BigDecimal.valueOf(number).add(change).doubleValue();
    }
}
