package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.BIAS_GRADIENT;
import static chalkgrad.mistake.search.Slip.Rule.DELTA;
import static chalkgrad.mistake.search.Slip.Rule.GRADIENT;
import static chalkgrad.mistake.search.Slip.Rule.PATH;
import static chalkgrad.mistake.search.Slip.Rule.SLOPE;
import static chalkgrad.mistake.search.Slip.Rule.WEIGHT_GRADIENT;
import static chalkgrad.mistake.search.Slip.hook;

import java.util.List;

/// Slips on the way back from the loss to the gradients of one sample.
final class BackwardSlips {
    static final List<Slip> ALL = List.of(
            Slip.of("value-for-derivative", "f(z)", hook(SLOPE, At::a)),
            Slip.of("derivative-dropped", "1", hook(SLOPE, at -> 1)),
            Slip.of("derivative-at-activation", "f'(a)", hook(SLOPE, at -> Textbook.derivative(at.f(), at.a()))),
            Slip.of(
                    "softmax-cross-terms",
                    "a(1 - a)",
                    hook(DELTA, at -> at.softmax() ? at.gradient() * at.a() * (1 - at.a()) : at.usual())),
            Slip.atNeuron("wrong-weight", "on one path", hook(PATH, at -> at.path() ? otherWeight(at) : at.usual())),
            Slip.atNeuron("wrong-weight", "those of another neuron back", hook(PATH, BackwardSlips::otherWeight)),
            Slip.single("path-left-out", "back along an edge", hook(PATH, at -> at.path() ? 0 : at.usual())),
            Slip.single("path-left-out", "all but one", hook(PATH, at -> at.path() ? at.usual() : 0)),
            Slip.of("sign-flipped", "delta", hook(DELTA, at -> -at.usual())),
            Slip.of("sign-flipped", "gradient of the weights", hook(WEIGHT_GRADIENT, at -> -at.usual())),
            Slip.of("sign-flipped", "gradient of the bias", hook(BIAS_GRADIENT, at -> -at.usual())),
            Slip.single("sign-flipped", "a path", hook(PATH, at -> at.path() ? -at.usual() : at.usual())),
            Slip.of("sign-flipped", "dL/da", hook(GRADIENT, at -> -at.usual())),
            Slip.of("factor-two", "delta", hook(DELTA, at -> 2 * at.usual())),
            Slip.of("factor-two", "gradient of the weights", hook(WEIGHT_GRADIENT, at -> at.usual() / 2)),
            Slip.of(
                    "updated-parameter",
                    "going back",
                    hook(
                            PATH,
                            at -> at.me().newW[at.l() + 1][at.j()][at.i()]
                                    * at.me().delta[at.s()][at.l() + 1][at.i()])),
            Slip.of(
                    "error-for-delta",
                    "a - y at the outputs",
                    hook(DELTA, at -> at.last() ? at.a() - at.target(at.j()) : at.usual())),
            Slip.of(
                    "error-for-delta",
                    "dL/da goes back",
                    hook(PATH, at -> weight(at) * at.me().gradient[at.s()][at.l() + 1][at.i()])),
            Slip.of(
                    "error-for-delta",
                    "a - y in the gradients",
                    hook(
                            WEIGHT_GRADIENT,
                            at -> at.last()
                                    ? (at.a() - at.target(at.j())) * at.me().a[at.s()][at.l() - 1][at.i()]
                                    : at.usual()),
                    hook(
                            BIAS_GRADIENT,
                            at -> at.last() && !at.me().tied(at.l()) ? at.a() - at.target(at.j()) : at.usual())),
            Slip.single(
                    "forward-for-backward",
                    "W a of the next layer",
                    hook(PATH, at -> weight(at) * at.me().a[at.s()][at.l() + 1][at.i()])),
            Slip.single(
                    "forward-for-backward",
                    "W z of the next layer",
                    hook(PATH, at -> weight(at) * at.me().z[at.s()][at.l() + 1][at.i()])),
            Slip.single(
                    "forward-for-backward",
                    "W a of this layer",
                    hook(
                            PATH,
                            at -> at.square(at.l() + 1) ? weight(at) * at.me().a[at.s()][at.l()][at.i()] : at.usual())),
            Slip.single(
                    "bias-gradient-is-weight-gradient",
                    "of one input",
                    hook(BIAS_GRADIENT, at -> ofInput(at, at.other(at.me().size[at.l() - 1])))),
            Slip.single("bias-gradient-is-weight-gradient", "summed over the inputs", hook(BIAS_GRADIENT, at -> {
                double sum = 0;
                for (int i = 0; i < at.me().size[at.l() - 1]; i++) {
                    sum += ofInput(at, i);
                }
                return sum;
            })),
            Slip.of(
                    "bias-not-summed",
                    "one of the neurons",
                    hook(
                            BIAS_GRADIENT,
                            at -> at.me().tied(at.l())
                                    ? at.me().delta[at.s()][at.l()][at.other(at.me().size[at.l()])]
                                    : at.usual())),
            Slip.of(
                    "mean-for-sum",
                    "over the neurons",
                    hook(BIAS_GRADIENT, at -> at.me().tied(at.l()) ? at.usual() / at.me().size[at.l()] : at.usual())),
            Slip.update("rounded-intermediate", "delta", hook(DELTA, ForwardSlips::rounded)),
            Slip.update("rounded-intermediate", "derivative", hook(SLOPE, ForwardSlips::rounded)),
            Slip.update(
                    "rounded-intermediate",
                    "everything",
                    hook(Slip.Rule.Z, ForwardSlips::rounded),
                    hook(Slip.Rule.A, ForwardSlips::rounded),
                    hook(SLOPE, ForwardSlips::rounded),
                    hook(GRADIENT, ForwardSlips::rounded),
                    hook(DELTA, ForwardSlips::rounded)),
            Slip.atNeuron(
                    "copied-neighbour",
                    "delta",
                    hook(DELTA, at -> at.j() == 0 ? at.usual() : at.me().delta[at.s()][at.l()][at.j() - 1])),
            Slip.atNeuron(
                    "copied-neighbour",
                    "gradient of a weight",
                    hook(
                            WEIGHT_GRADIENT,
                            at -> at.i() == 0 || !at.edge()
                                    ? at.usual()
                                    : at.me().weightGradient[at.s()][at.l()][at.i() - 1][at.j()])),
            Slip.atNeuron(
                    "copied-neighbour",
                    "gradient of a bias",
                    hook(
                            BIAS_GRADIENT,
                            at -> at.j() < 1 ? at.usual() : at.me().biasGradient[at.s()][at.l()][at.j() - 1])));

    private BackwardSlips() {}

    private static double weight(At at) {
        return at.me().w[at.l() + 1][at.j()][at.i()];
    }

    private static double otherWeight(At at) {
        return at.me().w[at.l() + 1][at.other(at.me().size[at.l()])][at.i()]
                * at.me().delta[at.s()][at.l() + 1][at.i()];
    }

    private static double ofInput(At at, int i) {
        if (!at.me().tied(at.l())) {
            return at.me().weightGradient[at.s()][at.l()][i][at.j()];
        }
        double sum = 0;
        for (int j = 0; j < at.me().size[at.l()]; j++) {
            sum += at.me().weightGradient[at.s()][at.l()][i][j];
        }
        return sum;
    }
}
