package chalkgrad.data.sets;

/// Numbers with few decimals, so that people can calculate with them.
final class Decimal {
    private static final double PLACES = 100;

    private Decimal() {}

    /// The nearest number with two decimals.
    static double rounded(double value) {
        return Math.rint(value * PLACES) / PLACES + 0.0;
    }
}
