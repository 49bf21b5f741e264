package chalkgrad.pass;

/// The digits that a formula keeps where courses write it shorter than it can be computed: ln a has none where a is
/// rounded to 0.
public enum KeptDigits {
    /// The formula is as courses write it.
    SOME,
    /// The formula is as courses write it unless its value is another than that of its number.
    THOSE_OF_THE_NUMBER,
    /// The formula is the one that is computed.
    ALL
}
