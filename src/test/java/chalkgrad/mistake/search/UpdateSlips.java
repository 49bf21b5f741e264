package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.NEW;
import static chalkgrad.mistake.search.Slip.Rule.REDUCED_BIAS;
import static chalkgrad.mistake.search.Slip.Rule.REDUCED_WEIGHT;
import static chalkgrad.mistake.search.Slip.Rule.STATE;
import static chalkgrad.mistake.search.Slip.Rule.TAKEN;
import static chalkgrad.mistake.search.Slip.hook;

import chalkgrad.mistake.search.Slip.Formula;
import java.util.List;

/// Slips with what is summed over a batch, and in the step of the parameters.
final class UpdateSlips {
    static final List<Slip> ALL = List.of(
            Slip.update(
                    "sum-for-mean",
                    "samples in the gradients",
                    hook(REDUCED_WEIGHT, LossSlips::summed),
                    hook(REDUCED_BIAS, LossSlips::summed)),
            Slip.update("sum-for-mean", "samples in the weights' gradients", hook(REDUCED_WEIGHT, LossSlips::summed)),
            Slip.update(
                    "mean-for-sum",
                    "samples in the gradients",
                    hook(REDUCED_WEIGHT, LossSlips::averaged),
                    hook(REDUCED_BIAS, LossSlips::averaged)),
            Slip.update(
                    "bias-not-summed", "the last sample's", hook(REDUCED_BIAS, at -> ofSample(at, at.samples() - 1))),
            Slip.update("bias-not-summed", "the first sample's", hook(REDUCED_BIAS, at -> ofSample(at, 0))),
            Slip.update(
                    "ascent", "up the gradient", hook(NEW, at -> 2 * at.step().old() - at.usual())),
            Slip.update("learning-rate-left-out", "the whole step", hook(NEW, at -> step(at, 1 / at.eta()))),
            Slip.update("learning-rate-twice", "the whole step", hook(NEW, at -> step(at, at.eta()))),
            Slip.update(
                    "not-updated", "the old value", hook(NEW, at -> at.step().old())),
            Slip.update(
                    "step-for-parameter",
                    "the step",
                    hook(NEW, at -> at.usual() - at.step().old())),
            batchSize("eta / n", at -> 1.0 / at.samples()),
            batchSize("eta · n", At::samples),
            Slip.later(
                    "gradient-accumulated",
                    "not set to 0",
                    hook(REDUCED_WEIGHT, at -> at.usual() + at.gradientBefore()),
                    hook(REDUCED_BIAS, at -> at.usual() + at.gradientBefore())),
            Slip.single("wrong-gradient", "weights by the gradient of the bias", hook(TAKEN, UpdateSlips::ofBias)),
            Slip.single(
                    "wrong-gradient", "weights by those of the next layer", hook(TAKEN, UpdateSlips::ofNextWeights)),
            Slip.single("wrong-gradient", "biases by those of the next layer", hook(TAKEN, UpdateSlips::ofNextBiases)),
            Slip.single("wrong-gradient", "weights by those of others", hook(TAKEN, UpdateSlips::ofOtherWeight)),
            Slip.atNeuron(
                    "copied-neighbour",
                    "a new parameter",
                    hook(NEW, at -> at.j() < 1 || !at.one() ? at.usual() : neighbour(at))));

    private UpdateSlips() {}

    /// The learning rate times a number, wherever a gradient is made use of.
    private static Slip batchSize(String way, Formula factor) {
        return Slip.update(
                "batch-size-in-step",
                way,
                hook(STATE, at -> at.me().hasVelocity() ? velocity(at, factor.wrong(at)) : at.usual()),
                hook(NEW, at -> {
                    double eta = at.eta() * factor.wrong(at);
                    return at.me().looksAhead()
                            ? at.step().old()
                                    + at.momentum() * at.step().now()
                                    - eta * at.step().gradient()
                            : at.me().hasVelocity() ? at.usual() : step(at, factor.wrong(at));
                }));
    }

    private static double velocity(At at, double factor) {
        return at.momentum() * at.step().before()
                - factor * at.eta() * at.step().gradient();
    }

    private static double ofBias(At at) {
        return at.isBias() ? at.usual() : at.me().reducedBias(at.l(), at.me().tied(at.l()) ? 0 : at.j());
    }

    private static double ofNextWeights(At at) {
        boolean fits = !at.isBias() && !at.last() && at.square(at.l()) && at.square(at.l() + 1);
        return fits ? at.me().reducedWeight(at.l() + 1, at.i(), at.j()) : at.usual();
    }

    private static double ofNextBiases(At at) {
        boolean fits = at.isBias()
                && !at.last()
                && at.square(at.l() + 1)
                && at.me().tied(at.l()) == at.me().tied(at.l() + 1);
        return fits ? at.me().reducedBias(at.l() + 1, Math.max(0, at.j())) : at.usual();
    }

    /// The gradient of the weight so many places farther on, for all weights alike.
    private static double ofOtherWeight(At at) {
        int rows = at.me().size[at.l() - 1];
        int columns = at.me().size[at.l()];
        if (at.isBias() || rows * columns == 1) {
            return at.usual();
        }
        int shift = 1 + at.other(rows * columns - 1);
        return at.me().reducedWeight(at.l(), (at.i() + shift / columns) % rows, (at.j() + shift % columns) % columns);
    }

    private static double step(At at, double factor) {
        return at.step().old() + factor * (at.usual() - at.step().old());
    }

    private static double ofSample(At at, int s) {
        return at.me().biasGradient[s][at.l()][Math.max(0, at.j())];
    }

    private static double neighbour(At at) {
        boolean bias = at.i() == at.me().size[at.l() - 1];
        return bias ? at.me().newB[at.l()][at.j() - 1] : at.me().newW[at.l()][at.i()][at.j() - 1];
    }
}
