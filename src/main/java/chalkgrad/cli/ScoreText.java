package chalkgrad.cli;

import chalkgrad.math.Decimals;
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
        String loss = number(score.loss());
        return score.confusion()
                .map(counts -> Output.of("score.accuracy", loss, percent(counts), counts.right(), counts.all()))
                .orElseGet(() -> Output.of("score", loss));
    }

    private static String percent(Confusion counts) {
        return PERCENT.format(100 * counts.accuracy());
    }

    static String of(Divergence divergence) {
        String before = number(divergence.loss());
        return divergence
                .why()
                .map(why -> Output.of(
                        "diverges." + why.what(),
                        divergence.iteration(),
                        why.origin().bareName(),
                        before,
                        number(why.value())))
                .orElseGet(() -> Output.of("diverges.unknown", divergence.iteration(), before));
    }
}
