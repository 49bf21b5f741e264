package chalkgrad.mistake;

import java.util.Locale;

/// What a number turns out to be.
public enum Verdict {
    RIGHT,
    /// Right but for the last digit.
    ROUNDED,
    WRONG,
    /// Correct from an earlier wrong number.
    FOLLOWS,
    /// No quantity of these networks, and made by no mistake that is known.
    UNKNOWN;

    /// The word in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
