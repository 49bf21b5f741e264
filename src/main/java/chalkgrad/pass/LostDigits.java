package chalkgrad.pass;

/// How much a formula may lose by rounding where courses write it shorter than it can be computed, as ln a, which is
/// lost where a is rounded to 0.
public enum LostDigits {
    /// The formula is as courses write it.
    SOME,
    /// The formula is as courses write it unless its value is another than that of its number.
    THOSE_OF_THE_NUMBER,
    /// The formula is the one that is computed.
    ALL
}
