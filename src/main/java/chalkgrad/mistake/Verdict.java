package chalkgrad.mistake;

import java.util.Locale;

/// The result of checking a number.
public enum Verdict {
    RIGHT,
    /// Right except for the last digit.
    ROUNDED,
    WRONG,
    /// Computed correctly from an earlier wrong number.
    FOLLOWS,
    /// Not a quantity of these networks, and not explained by any known mistake.
    UNKNOWN;

    /// The word in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
