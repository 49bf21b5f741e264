package chalkgrad.app.words;

/// The minus sign of numbers that are drawn. Texts that are copied or read back have a hyphen.
public final class Minus {
    private static final String SIGN = "−";

    private Minus() {}

    /// A written number as it is drawn. The exponent of a power of ten keeps its hyphen.
    public static String drawn(String number) {
        return number.startsWith("-") ? SIGN + number.substring(1) : number;
    }
}
