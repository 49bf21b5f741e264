package chalkgrad.app.words;

import chalkgrad.math.Decimals;
import chalkgrad.training.GradientCheck;

/// Says how a gradient compares with the finite difference of the loss.
///
/// @param decimals how other numbers are written
public record CheckWords(Texts texts, Decimals decimals) {
    /// The finite difference, the relative difference, and why they can differ.
    public String sentence(GradientCheck check) {
        return texts.get(
                "check.sentence",
                decimals.exact().format(check.slope()),
                decimals.significant(2).format(check.relativeDifference()),
                texts.get("check.reason." + check.verdict()));
    }

    /// The relative difference in a few characters, with a mark for the reason if it is large: `✓ 2e-11`, `kink 0.5`.
    public String difference(GradientCheck check) {
        return mark(check) + " " + decimals.significant(1).format(check.relativeDifference());
    }

    /// Whether they agree, in a character or a word.
    public String mark(GradientCheck check) {
        return texts.get("check.mark." + check.verdict());
    }
}
