package chalkgrad.app.words;

import chalkgrad.math.Decimals;
import chalkgrad.math.NumberText;
import java.util.Optional;

/// Explains why a typed text is not a number.
///
/// @param decimals how numbers are written in the window
public record TypedNumber(Texts texts, Decimals decimals) {
    private static final double EXAMPLE = 0.5;

    /// Why the text is not a number; empty if it is one.
    public Optional<String> problem(String typed) {
        return NumberText.flaw(typed)
                .map(flaw -> texts.get(
                        "number.flaw." + flaw, typed.strip(), decimals.exact().format(EXAMPLE)));
    }
}
