package chalkgrad.app.words;

import java.util.Locale;

/// How large counts are written.
public final class Counts {
    private Counts() {}

    /// Digits in groups of three, with spaces that do not break: `12 000`.
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
    }
}
