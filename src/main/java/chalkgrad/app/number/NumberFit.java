package chalkgrad.app.number;

import chalkgrad.math.Decimals;
import java.util.stream.Stream;

/// Writes numbers where room is short: with fewer decimals where there would be too many characters, and if that does
/// not help with four significant digits.
///
/// @param longest how many characters there is room for
public record NumberFit(Decimals decimals, int longest) {
    private static final Decimals SHORT = new Decimals(4, Decimals.Rounding.SIGNIFICANT);

    public String write(double value) {
        return Stream.iterate(decimals, now -> now.more(-1))
                .limit(Decimals.MOST_CHOSEN)
                .map(now -> now.format(value))
                .filter(text -> text.length() <= longest)
                .findFirst()
                .orElseGet(() -> SHORT.format(value));
    }
}
