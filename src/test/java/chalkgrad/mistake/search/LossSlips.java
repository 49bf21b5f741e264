package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.BATCH_LOSS;
import static chalkgrad.mistake.search.Slip.Rule.DELTA;
import static chalkgrad.mistake.search.Slip.Rule.GRADIENT;
import static chalkgrad.mistake.search.Slip.Rule.LOSS;
import static chalkgrad.mistake.search.Slip.Rule.TARGET;
import static chalkgrad.mistake.search.Slip.Rule.TERM;
import static chalkgrad.mistake.search.Slip.hook;

import chalkgrad.mistake.search.Slip.Formula;
import java.util.List;

/// Slips with losses and targets.
final class LossSlips {
    static final List<Slip> ALL = List.of(
            Slip.of("log-base", "10", hook(TERM, logarithmic(at -> at.usual() / Math.log(10)))),
            Slip.of("log-base", "2", hook(TERM, logarithmic(at -> at.usual() / Math.log(2)))),
            Slip.of(
                    "log-base",
                    "10, and its derivative",
                    hook(TERM, logarithmic(at -> at.usual() / Math.log(10))),
                    hook(GRADIENT, logarithmic(atOutput(at -> at.usual() / Math.log(10))))),
            Slip.of("log-left-out", "in the loss", hook(TERM, logarithmic(LossSlips::withoutLog))),
            Slip.of("square-left-out", "of an output", hook(TERM, LossSlips::withoutSquareOfOne)),
            Slip.of("sign-flipped", "(1 - y) ln(1 - a)", hook(TERM, LossSlips::withSignOfComplement)),
            Slip.of("sign-flipped", "a + y in the loss", hook(TERM, LossSlips::ofSum)),
            Slip.of(
                    "wrong-class",
                    "-ln of another output",
                    hook(LOSS, categorical(at -> -Math.log(at.output(at.other(at.outputs())))))),
            Slip.of("wrong-class", "the next class", hook(LOSS, categorical(LossSlips::ofTheNextClass))),
            Slip.of(
                    "loss-term-left-out",
                    "an output",
                    hook(LOSS, at -> at.usual() - at.me().terms[at.s()][at.other(at.outputs())])),
            Slip.of(
                    "loss-term-left-out",
                    "(1 - y) ln(1 - a)",
                    hook(TERM, at -> binary(at) ? -at.target(at.j()) * Math.log(at.output(at.j())) : at.usual())),
            Slip.of(
                    "loss-term-left-out",
                    "y ln a",
                    hook(
                            TERM,
                            at -> binary(at)
                                    ? -(1 - at.target(at.j())) * Math.log(1 - at.output(at.j()))
                                    : at.usual())),
            Slip.of("factor-two", "loss doubled", hook(LOSS, at -> 2 * at.usual())),
            Slip.of("factor-two", "terms halved", hook(TERM, at -> at.usual() / 2)),
            Slip.of("factor-two", "dL/da doubled", hook(GRADIENT, atOutput(at -> 2 * at.usual()))),
            Slip.of("factor-two", "dL/da halved", hook(GRADIENT, atOutput(at -> at.usual() / 2))),
            Slip.of("sign-flipped", "loss", hook(LOSS, at -> -at.usual())),
            Slip.of("sign-flipped", "terms", hook(TERM, at -> -at.usual())),
            Slip.of(
                    "sign-flipped",
                    "a + y",
                    hook(
                            GRADIENT,
                            at -> at.last() && squared(at)
                                    ? at.usual() * (at.a() + at.target(at.j())) / (at.a() - at.target(at.j()))
                                    : at.usual())),
            Slip.of(
                    "sum-for-mean",
                    "outputs in the loss",
                    hook(TERM, at -> mean(at) ? at.usual() * at.outputs() : at.usual())),
            Slip.of(
                    "sum-for-mean",
                    "outputs in dL/da",
                    hook(GRADIENT, atOutput(at -> mean(at) ? at.usual() * at.outputs() : at.usual()))),
            Slip.of(
                    "sum-for-mean",
                    "outputs in both",
                    hook(TERM, at -> mean(at) ? at.usual() * at.outputs() : at.usual()),
                    hook(GRADIENT, atOutput(at -> mean(at) ? at.usual() * at.outputs() : at.usual()))),
            Slip.of(
                    "mean-for-sum",
                    "outputs in the loss",
                    hook(LOSS, at -> mean(at) ? at.usual() : at.usual() / at.outputs())),
            Slip.of(
                    "mean-for-sum",
                    "outputs in both",
                    hook(TERM, at -> mean(at) ? at.usual() : at.usual() / at.outputs()),
                    hook(DELTA, atOutput(at -> mean(at) ? at.usual() : at.usual() / at.outputs()))),
            Slip.of("sum-for-mean", "samples in the loss", hook(BATCH_LOSS, LossSlips::summed)),
            Slip.of("mean-for-sum", "samples in the loss", hook(BATCH_LOSS, LossSlips::averaged)),
            Slip.of("target-output-swapped", "y - a", hook(DELTA, atOutput(at -> -at.usual()))),
            Slip.of(
                    "target-output-swapped",
                    "in the loss",
                    hook(
                            TERM,
                            at -> Textbook.term(at.me().loss(), at.target(at.j()), at.output(at.j()), at.outputs()))),
            Slip.of(
                    "target-output-swapped",
                    "in dL/da",
                    hook(
                            GRADIENT,
                            atOutput(at -> Textbook.slope(at.me().loss(), at.target(at.j()), at.a(), at.outputs())))),
            Slip.of("wrong-target", "another class", hook(TARGET, at -> at.j() == at.other(at.outputs()) ? 1 : 0)),
            Slip.of("wrong-target", "the next output", hook(TARGET, at -> at.target((at.j() + 1) % at.outputs()))),
            Slip.of("wrong-target", "1 - y", hook(TARGET, at -> 1 - at.usual())),
            Slip.of("wrong-target", "another sample", hook(TARGET, at -> given(at, at.other(at.samples())))),
            Slip.of("wrong-target", "the next sample", hook(TARGET, at -> given(at, (at.s() + 1) % at.samples()))),
            Slip.of("broadcast", "outputs and targets", hook(LOSS, LossSlips::everyOutputMeetsEveryTarget)),
            Slip.single("broadcast", "a - y", hook(DELTA, atOutput(LossSlips::everyTarget))),
            Slip.of("broadcast", "samples in the loss", hook(BATCH_LOSS, LossSlips::everySampleMeetsEveryTarget)),
            Slip.single("broadcast", "samples in dL/da", hook(GRADIENT, atOutput(LossSlips::everySamplesTarget))));

    private LossSlips() {}

    private static Formula logarithmic(Formula wrong) {
        return at -> at.me().loss().endsWith("cross_entropy") ? wrong.wrong(at) : at.usual();
    }

    private static Formula categorical(Formula wrong) {
        return at -> at.me().loss().startsWith("categorical") ? wrong.wrong(at) : at.usual();
    }

    private static Formula atOutput(Formula wrong) {
        return at -> at.last() ? wrong.wrong(at) : at.usual();
    }

    private static boolean binary(At at) {
        return at.me().loss().startsWith("binary");
    }

    private static double withoutLog(At at) {
        double y = at.target(at.j());
        double a = at.output(at.j());
        return binary(at) ? -y * a - (1 - y) * (1 - a) : -y * a;
    }

    private static double withSignOfComplement(At at) {
        double y = at.target(at.j());
        return binary(at) && y < 1 ? at.usual() + 2 * (1 - y) * Math.log(1 - at.output(at.j())) : at.usual();
    }

    private static double withoutSquareOfOne(At at) {
        double difference = at.output(at.j()) - at.target(at.j());
        return squared(at) && at.outputs() > 1 && at.j() == at.other(at.outputs())
                ? at.usual() / difference
                : at.usual();
    }

    private static double ofSum(At at) {
        return squared(at)
                ? Textbook.term(at.me().loss(), at.output(at.j()), -at.target(at.j()), at.outputs())
                : at.usual();
    }

    private static boolean squared(At at) {
        return at.me().loss().endsWith("squared_error");
    }

    private static boolean mean(At at) {
        return at.me().loss().startsWith("mean");
    }

    private static double ofTheNextClass(At at) {
        int hot = 0;
        for (int k = 0; k < at.outputs(); k++) {
            hot = at.target(k) > at.target(hot) ? k : hot;
        }
        return -Math.log(at.output((hot + 1) % at.outputs()));
    }

    private static double given(At at, int s) {
        return at.me().given(s, at.j());
    }

    static double summed(At at) {
        return at.me().takesMean() ? at.usual() * at.samples() : at.usual();
    }

    static double averaged(At at) {
        return at.me().takesMean() ? at.usual() : at.usual() / at.samples();
    }

    private static double everyOutputMeetsEveryTarget(At at) {
        double sum = 0;
        for (int j = 0; j < at.outputs(); j++) {
            for (int k = 0; k < at.outputs(); k++) {
                sum += Textbook.term(at.me().loss(), at.output(j), at.target(k), at.outputs());
            }
        }
        return mean(at) ? sum / at.outputs() : sum;
    }

    private static double everyTarget(At at) {
        if (at.outputs() == 1) {
            return at.usual();
        }
        double sum = 0;
        for (int k = 0; k < at.outputs(); k++) {
            sum += at.a() - at.target(k);
        }
        return sum;
    }

    private static double everySampleMeetsEveryTarget(At at) {
        double sum = 0;
        for (int s = 0; s < at.samples(); s++) {
            for (int t = 0; t < at.samples(); t++) {
                for (int j = 0; j < at.outputs(); j++) {
                    sum += Textbook.term(at.me().loss(), at.me().a[s][at.me().depth][j], at.me().y[t][j], at.outputs());
                }
            }
        }
        return at.me().takesMean() ? sum / at.samples() / at.samples() : sum;
    }

    private static double everySamplesTarget(At at) {
        double sum = 0;
        for (int t = 0; t < at.samples(); t++) {
            sum += Textbook.slope(at.me().loss(), at.a(), given(at, t), at.outputs());
        }
        return at.me().takesMean() ? sum / at.samples() : sum;
    }
}
