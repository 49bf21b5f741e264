package chalkgrad.network;

/// An activation whose values are probabilities. ln a and ln(1 - a) are computed from z without first rounding a to
/// 0 or 1, so a cross-entropy after it stays finite where 1/a overflows.
public interface Probability {
    /// ln a, from z.
    RowFunction log();

    /// ln(1 - a), from z.
    RowFunction logOfComplement();
}
