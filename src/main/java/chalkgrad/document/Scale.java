package chalkgrad.document;

/// How the numbers of a column were moved and divided before they became inputs.
///
/// @param offset what is taken away first
/// @param divisor what the rest is divided by; not 0
public record Scale(double offset, double divisor) {
    /// Changes nothing.
    public static final Scale NONE = new Scale(0, 1);

    /// A scale that only moves if there is nothing to divide by.
    public static Scale of(double offset, double divisor) {
        return new Scale(offset, divisor > 0 && Double.isFinite(divisor) ? divisor : 1);
    }

    /// The scaled number.
    public double apply(double number) {
        return (number - offset) / divisor;
    }

    /// The number that was scaled.
    public double undo(double scaled) {
        return scaled * divisor + offset;
    }
}
