package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.NEW;
import static chalkgrad.mistake.search.Slip.Rule.SQUARE;
import static chalkgrad.mistake.search.Slip.Rule.STATE;
import static chalkgrad.mistake.search.Slip.hook;

import chalkgrad.mistake.search.Slip.Formula;
import chalkgrad.mistake.search.Slip.Hook;
import java.util.List;

/// Slips with the moments of Adam and RMSprop.
final class AdaptiveSlips {
    static final List<Slip> ALL = List.of(
            adam(
                    "bias-correction-left-out",
                    "both",
                    at -> moved(at, at.step().now(), at.step().square())),
            adam("bias-correction-left-out", "of m", at -> moved(at, at.step().now(), square(at))),
            adam(
                    "bias-correction-left-out",
                    "of s",
                    at -> moved(at, first(at), at.step().square())),
            Slip.later("wrong-bias-correction", "power 1", ofAdam(NEW, at -> powers(at, 1, 1))),
            adam("wrong-bias-correction", "power t + 1", at -> powers(at, at.t() + 1, at.t() + 1)),
            Slip.later("wrong-bias-correction", "power t - 1", ofAdam(NEW, at -> powers(at, at.t() - 1, at.t() - 1))),
            adam("wrong-bias-correction", "power t + 1 for s", at -> powers(at, at.t(), at.t() + 1)),
            adam(
                    "wrong-bias-correction",
                    "beta · t",
                    at -> moved(
                            at,
                            at.step().now() / (1 - beta(at) * at.t()),
                            at.step().square() / (1 - decay(at) * at.t()))),
            adam(
                    "wrong-bias-correction",
                    "times",
                    at -> moved(
                            at,
                            at.step().now() * (1 - Math.pow(beta(at), at.t())),
                            at.step().square() * (1 - Math.pow(decay(at), at.t())))),
            Slip.later(
                    "corrected-moment-remembered",
                    "m and s",
                    ofAdam(STATE, at -> at.usual() / (1 - Math.pow(beta(at), at.t()))),
                    ofAdam(SQUARE, at -> at.usual() / (1 - Math.pow(decay(at), at.t()))),
                    ofAdam(NEW, at -> moved(at, at.step().now(), at.step().square()))),
            Slip.update(
                    "bias-correction-added",
                    "in RMSprop",
                    adaptive(
                            NEW,
                            at -> isAdam(at)
                                    ? at.usual()
                                    : moved(
                                            at,
                                            at.step().gradient(),
                                            at.step().square() / (1 - Math.pow(decay(at), at.t()))))),
            Slip.update("root-left-out", "s", adaptive(NEW, at -> over(at, square(at) + epsilon(at)))),
            Slip.update(
                    "epsilon-elsewhere",
                    "in the root",
                    adaptive(NEW, at -> over(at, Math.sqrt(square(at) + epsilon(at))))),
            adam(
                    "epsilon-elsewhere",
                    "before the correction",
                    at -> over(
                            at,
                            (Math.sqrt(at.step().square()) + epsilon(at))
                                    / Math.sqrt(1 - Math.pow(decay(at), at.t())))),
            Slip.update("epsilon-left-out", "none", adaptive(NEW, at -> over(at, Math.sqrt(square(at))))),
            Slip.update("second-moment-left-out", "no divisor", adaptive(NEW, at -> over(at, 1))),
            adam(
                    "second-moment-left-out",
                    "eta g",
                    at -> at.step().old() - at.eta() * at.step().gradient()),
            Slip.later(
                    "gradient-for-moment",
                    "g",
                    ofAdam(NEW, at -> moved(at, at.step().gradient(), square(at)))),
            adam(
                    "gradient-for-moment",
                    "g, and s as it is",
                    at -> moved(at, at.step().gradient(), at.step().square())),
            Slip.update(
                    "gradient-for-square",
                    "g",
                    adaptive(
                            SQUARE,
                            at -> decay(at) * at.step().squareBefore()
                                    + (1 - decay(at)) * at.step().gradient())),
            Slip.update(
                    "moment-for-gradient",
                    "m²",
                    ofAdam(
                            SQUARE,
                            at -> decay(at) * at.step().squareBefore()
                                    + (1 - decay(at))
                                            * at.step().now()
                                            * at.step().now())),
            Slip.update(
                    "betas-exchanged",
                    "in the averages",
                    ofAdam(STATE, at -> mixed(at, decay(at), 1 - decay(at))),
                    ofAdam(SQUARE, at -> mixedSquare(at, beta(at), 1 - beta(at)))),
            Slip.update(
                    "average-share-left-out",
                    "both",
                    ofAdam(STATE, at -> mixed(at, beta(at), 1)),
                    adaptive(SQUARE, at -> mixedSquare(at, decay(at), 1))),
            Slip.update("average-share-left-out", "m", ofAdam(STATE, at -> mixed(at, beta(at), 1))),
            Slip.update("average-share-left-out", "s", adaptive(SQUARE, at -> mixedSquare(at, decay(at), 1))),
            Slip.update("average-share-left-out", "s + g²", adaptive(SQUARE, at -> mixedSquare(at, 1, 1))),
            Slip.update(
                    "average-shares-exchanged",
                    "both",
                    ofAdam(STATE, at -> mixed(at, 1 - beta(at), beta(at))),
                    adaptive(SQUARE, at -> mixedSquare(at, 1 - decay(at), decay(at)))),
            Slip.later(
                    "moment-not-remembered",
                    "both",
                    ofAdam(STATE, at -> mixed(at, 0, 1 - beta(at))),
                    adaptive(SQUARE, at -> mixedSquare(at, 0, 1 - decay(at)))),
            Slip.later("moment-not-remembered", "s", adaptive(SQUARE, at -> mixedSquare(at, 0, 1 - decay(at)))),
            adam(
                    "stale-moment",
                    "m",
                    at -> moved(at, at.step().before() / (1 - Math.pow(beta(at), at.t())), square(at))),
            Slip.update(
                    "stale-moment",
                    "s",
                    adaptive(
                            NEW,
                            at -> moved(
                                    at,
                                    first(at),
                                    at.step().squareBefore() / (isAdam(at) ? 1 - Math.pow(decay(at), at.t()) : 1)))),
            Slip.update(
                    "stale-moment", "s stays", adaptive(SQUARE, at -> at.step().squareBefore())));

    private AdaptiveSlips() {}

    private static boolean isAdam(At at) {
        return at.me().document.optimizer().rule().name().equals("adam");
    }

    private static boolean isRmsProp(At at) {
        return at.me().document.optimizer().rule().name().equals("rmsprop");
    }

    /// A slip in Adam's step.
    private static Slip adam(String id, String way, Formula wrong) {
        return Slip.update(id, way, ofAdam(NEW, wrong));
    }

    private static Hook ofAdam(Slip.Rule rule, Formula wrong) {
        return hook(rule, at -> isAdam(at) ? wrong.wrong(at) : at.usual());
    }

    private static Hook adaptive(Slip.Rule rule, Formula wrong) {
        return hook(rule, at -> isAdam(at) || isRmsProp(at) ? wrong.wrong(at) : at.usual());
    }

    private static double beta(At at) {
        return at.me().setting("beta1", 0);
    }

    private static double decay(At at) {
        return at.me().setting(isAdam(at) ? "beta2" : "decay", 0);
    }

    private static double epsilon(At at) {
        return at.me().setting("epsilon", 0);
    }

    /// What the step is made along.
    private static double first(At at) {
        return isAdam(at)
                ? at.step().now() / (1 - Math.pow(beta(at), at.t()))
                : at.step().gradient();
    }

    private static double square(At at) {
        return isAdam(at)
                ? at.step().square() / (1 - Math.pow(decay(at), at.t()))
                : at.step().square();
    }

    private static double moved(At at, double first, double square) {
        return at.step().old() - at.eta() * first / (Math.sqrt(square) + epsilon(at));
    }

    private static double over(At at, double divisor) {
        return at.step().old() - at.eta() * first(at) / divisor;
    }

    private static double powers(At at, int ofFirst, int ofSquare) {
        return moved(
                at,
                at.step().now() / (1 - Math.pow(beta(at), ofFirst)),
                at.step().square() / (1 - Math.pow(decay(at), ofSquare)));
    }

    private static double mixed(At at, double keep, double take) {
        return keep * at.step().before() + take * at.step().gradient();
    }

    private static double mixedSquare(At at, double keep, double take) {
        return keep * at.step().squareBefore()
                + take * at.step().gradient() * at.step().gradient();
    }
}
