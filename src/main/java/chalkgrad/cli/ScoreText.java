package chalkgrad.cli;

import chalkgrad.math.Decimals;
import chalkgrad.pass.NotFinite;
import chalkgrad.training.Confusion;
import chalkgrad.training.Divergence;
import chalkgrad.training.Score;

/// How good a network is, in words.
final class ScoreText {
    private static final Decimals DIGITS = new Decimals(6, Decimals.Rounding.SIGNIFICANT);
    private static final Decimals PERCENT = new Decimals(4, Decimals.Rounding.SIGNIFICANT);

    private ScoreText() {}

    static String number(double value) {
        return DIGITS.format(value);
    }

    static String of(Score score) {
        String accuracy = score.confusion()
                .map(counts -> ", accuracy %s %% (%d of %d)".formatted(percent(counts), counts.right(), counts.all()))
                .orElse("");
        return "loss " + number(score.loss()) + accuracy;
    }

    private static String percent(Confusion counts) {
        return PERCENT.format(100 * counts.accuracy());
    }

    static String of(Divergence divergence) {
        String first = divergence
                .why()
                .map(why -> why.origin().bareName() + " " + reason(why))
                .orElse("the loss is not a finite number");
        return "the training diverges: in iteration %d, %s; the loss before was %s"
                .formatted(divergence.iteration(), first, number(divergence.loss()));
    }

    private static String reason(NotFinite why) {
        return switch (why.what()) {
            case LOGARITHM -> "is the logarithm of " + number(why.value());
            case DIVISION -> "is a quotient by 0";
            case TOO_LARGE -> "is too large for a number";
        };
    }
}
