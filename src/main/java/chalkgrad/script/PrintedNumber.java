package chalkgrad.script;

/// A number of a cell's output.
///
/// @param text as it is printed
/// @param exponent the power of ten of its last digit
record PrintedNumber(String text, int exponent) {
    /// Numbers of long sums differ by so much in other versions of NumPy.
    private static final double ROUNDING = 2e-6;

    private static final double NOTHING = 1e-12;

    /// Whether it is certainly another number, not the same one printed with other digits.
    boolean differsFrom(PrintedNumber other) {
        double one = value();
        double two = other.value();
        double digits = exponent == other.exponent ? 0 : (unit() + other.unit()) / 2;
        return Math.abs(one - two) > digits + ROUNDING * Math.max(Math.abs(one), Math.abs(two)) + NOTHING;
    }

    private double value() {
        return Double.parseDouble(text.replace('−', '-'));
    }

    /// What the last digit counts.
    private double unit() {
        return Math.pow(10, exponent);
    }
}
