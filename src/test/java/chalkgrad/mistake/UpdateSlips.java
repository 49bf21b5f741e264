package chalkgrad.mistake;

import static chalkgrad.mistake.Slip.Rule.NEW;
import static chalkgrad.mistake.Slip.Rule.REDUCED_BIAS;
import static chalkgrad.mistake.Slip.Rule.REDUCED_WEIGHT;
import static chalkgrad.mistake.Slip.Rule.STATE;
import static chalkgrad.mistake.Slip.hook;

import chalkgrad.mistake.Slip.Formula;
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
                    "learning-rate-left-out",
                    "in the velocity",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    - at.step().gradient()))),
            Slip.update(
                    "learning-rate-twice",
                    "in the velocity",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    - at.eta() * at.eta() * at.step().gradient()))),
            convention(
                    "v = mu v + g",
                    at -> at.momentum() * at.step().before() + at.step().gradient(),
                    false),
            convention(
                    "v = mu v + (1 - mu) g",
                    at -> at.momentum() * at.step().before()
                            + (1 - at.momentum()) * at.step().gradient(),
                    false),
            convention(
                    "v = mu v + eta g",
                    at -> at.momentum() * at.step().before()
                            + at.eta() * at.step().gradient(),
                    true),
            Slip.update(
                    "momentum-convention",
                    "v = mu v - (1 - mu) eta g",
                    hook(
                            STATE,
                            velocity(at -> at.momentum() * at.step().before()
                                    - (1 - at.momentum()) * at.eta() * at.step().gradient()))),
            Slip.update(
                    "momentum-convention",
                    "v = (1 - mu) v - mu eta g",
                    hook(
                            STATE,
                            velocity(at -> (1 - at.momentum()) * at.step().before()
                                    - at.momentum() * at.eta() * at.step().gradient()))),
            Slip.update(
                    "stale-velocity",
                    "w + old v",
                    hook(NEW, velocity(at -> at.step().old() + at.step().before()))),
            Slip.update(
                    "stale-velocity",
                    "v stays",
                    hook(STATE, velocity(at -> at.step().before()))),
            Slip.update(
                    "velocity-for-gradient",
                    "w - eta v",
                    hook(
                            NEW,
                            velocity(
                                    at -> at.step().old() - at.eta() * at.step().now()))),
            Slip.update(
                    "velocity-for-gradient",
                    "w + eta v",
                    hook(
                            NEW,
                            velocity(
                                    at -> at.step().old() + at.eta() * at.step().now()))),
            Slip.atNeuron(
                    "copied-neighbour",
                    "a new parameter",
                    hook(NEW, at -> at.j() < 1 || !at.one() ? at.usual() : neighbour(at))));

    private UpdateSlips() {}

    private static Slip convention(String way, Formula rule, boolean hasRate) {
        return Slip.update(
                "momentum-convention",
                way,
                hook(STATE, velocity(rule)),
                hook(
                        NEW,
                        velocity(at -> at.step().old()
                                - (hasRate ? 1 : at.eta()) * at.step().now())));
    }

    private static Formula velocity(Formula wrong) {
        return at -> at.me().hasVelocity() ? wrong.wrong(at) : at.usual();
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
