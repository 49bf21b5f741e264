package chalkgrad.app.words;

import chalkgrad.math.Decimals;
import chalkgrad.training.GradientCheck;

/// Says how a gradient compares with the finite difference of the loss.
public record CheckWords(Texts texts) {
    private static final Decimals RELATIVE = new Decimals(1, Decimals.Rounding.SIGNIFICANT);
    private static final Decimals RELATIVE_IN_FULL = new Decimals(2, Decimals.Rounding.SIGNIFICANT);

    /// The finite difference, the relative difference, and why they may differ.
    public String sentence(GradientCheck check) {
        return texts.get(
                "check.sentence",
                Decimals.EXACT.format(check.slope()),
                RELATIVE_IN_FULL.format(check.relativeDifference()),
                texts.get("check.reason." + check.verdict()));
    }

    /// The relative difference in few characters, with a mark for why it may be large: `✓ 2e-11`, `kink 0.5`.
    public String difference(GradientCheck check) {
        return mark(check) + " " + RELATIVE.format(check.relativeDifference());
    }

    /// Whether they agree, in a character or a word.
    public String mark(GradientCheck check) {
        return texts.get("check.mark." + check.verdict());
    }
}
