package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.A;
import static chalkgrad.mistake.search.Slip.Rule.BATCH_LOSS;
import static chalkgrad.mistake.search.Slip.Rule.BIAS;
import static chalkgrad.mistake.search.Slip.Rule.BIAS_GRADIENT;
import static chalkgrad.mistake.search.Slip.Rule.DELTA;
import static chalkgrad.mistake.search.Slip.Rule.GRADIENT;
import static chalkgrad.mistake.search.Slip.Rule.PATH;
import static chalkgrad.mistake.search.Slip.Rule.PRODUCT;
import static chalkgrad.mistake.search.Slip.Rule.REDUCED_BIAS;
import static chalkgrad.mistake.search.Slip.Rule.REDUCED_WEIGHT;
import static chalkgrad.mistake.search.Slip.Rule.SLOPE;
import static chalkgrad.mistake.search.Slip.Rule.WEIGHT_GRADIENT;
import static chalkgrad.mistake.search.Slip.hook;

import chalkgrad.mistake.search.Slip.Formula;
import java.util.List;
import java.util.stream.IntStream;

/// Slips that are met in notebooks: lines of code that run, and compute something else.
final class CodeSlips {
    static final List<Slip> ALL = List.of(
            Slip.of("target-for-one", "a(y - a) for a(1 - a)", hook(SLOPE, sigmoidOutput(at -> at.a() * error(at)))),
            Slip.of("target-for-one", "a(a - y) for a(1 - a)", hook(SLOPE, sigmoidOutput(at -> -at.a() * error(at)))),
            Slip.of("target-for-one", "dL/dz = a(y - a)", hook(DELTA, sigmoidOutput(at -> at.a() * error(at)))),
            Slip.of("loss-for-error", "L for dL/da", hook(GRADIENT, output(at -> at.me().losses[at.s()]))),
            Slip.of(
                    "loss-for-error",
                    "its term for dL/da",
                    hook(GRADIENT, output(at -> at.me().terms[at.s()][at.j()]))),
            Slip.of("loss-for-error", "the mean loss for dL/da", hook(GRADIENT, output(CodeSlips::meanLoss))),
            Slip.of("loss-for-error", "L for dL/dz", hook(DELTA, output(at -> at.me().losses[at.s()]))),
            Slip.of("gradient-left-out", "f'(z) for dL/dz", hook(DELTA, at -> slope(at, at.z()))),
            Slip.of("gradient-left-out", "the sum of the weights for dL/da", hook(PATH, CodeSlips::nextWeight)),
            Slip.single("bias-gradient-summed", "over all neurons", hook(BIAS_GRADIENT, CodeSlips::overNeurons)),
            Slip.everywhere("bias-gradient-summed", "in all layers", hook(BIAS_GRADIENT, CodeSlips::overNeurons)),
            Slip.single(
                    "bias-gradient-summed",
                    "averaged over all neurons",
                    hook(
                            BIAS_GRADIENT,
                            at -> at.me().tied(at.l()) ? at.usual() : overNeurons(at) / at.me().size[at.l()])),
            Slip.of(
                    "weight-for-activation",
                    "dz · w for dz · a",
                    hook(WEIGHT_GRADIENT, at -> at.delta() * at.me().w[at.l()][at.i()][at.j()])),
            Slip.single("wrong-weight", "a matrix of another layer", hook(PRODUCT, CodeSlips::otherMatrix)),
            Slip.single("wrong-weight", "back through another layer", hook(PATH, CodeSlips::backThroughOther)),
            Slip.single(
                    "wrong-weight",
                    "back through the layer before, transposed",
                    hook(PATH, CodeSlips::backThroughTurned)),
            Slip.single(
                    "wrong-delta",
                    "of the layer above",
                    hook(WEIGHT_GRADIENT, CodeSlips::deltaAbove),
                    hook(BIAS_GRADIENT, CodeSlips::deltaAboveAlone)),
            Slip.single(
                    "derivative-of-another-layer",
                    "of the layer above",
                    hook(
                            SLOPE,
                            at -> fits(at) && !at.softmax()
                                    ? slope(at, at.me().z[at.s()][at.l() + 1][at.j()])
                                    : at.usual())),
            Slip.of("derivative-incomplete", "z s(1 - s)", hook(SLOPE, silu(at -> at.z() * s(at) * (1 - s(at))))),
            Slip.of("derivative-incomplete", "s", hook(SLOPE, silu(CodeSlips::s))),
            Slip.single("broadcast", "a bias of each sample", hook(BIAS, CodeSlips::biasOfSample)),
            Slip.of("second-activation", "softmax of a sigmoid", hook(A, CodeSlips::softmaxOfSigmoid)),
            Slip.update(
                    "wrong-divisor",
                    "by one less",
                    hook(REDUCED_WEIGHT, CodeSlips::oneLess),
                    hook(REDUCED_BIAS, CodeSlips::oneLess)),
            Slip.update("wrong-divisor", "the loss by outputs and samples", hook(BATCH_LOSS, CodeSlips::byOutputs)),
            Slip.update(
                    "wrong-divisor",
                    "by the samples twice",
                    hook(REDUCED_WEIGHT, CodeSlips::dividedAgain),
                    hook(REDUCED_BIAS, CodeSlips::dividedAgain)));

    private CodeSlips() {}

    private static Formula output(Formula wrong) {
        return at -> at.last() ? wrong.wrong(at) : at.usual();
    }

    private static Formula sigmoidOutput(Formula wrong) {
        return output(at -> at.f().equals("sigmoid") ? wrong.wrong(at) : at.usual());
    }

    private static Formula silu(Formula wrong) {
        return at -> at.f().equals("silu") ? wrong.wrong(at) : at.usual();
    }

    private static double error(At at) {
        return at.target(at.j()) - at.a();
    }

    private static double s(At at) {
        return 1 / (1 + Math.exp(-at.z()));
    }

    /// f' of the layer; for softmax the diagonal of its Jacobian.
    private static double slope(At at, double z) {
        return at.softmax() ? at.a() * (1 - at.a()) : Textbook.derivative(at.f(), z);
    }

    private static double meanLoss(At at) {
        double sum = IntStream.range(0, at.samples())
                .mapToDouble(s -> at.me().losses[s])
                .sum();
        return at.me().takesMean() ? sum / at.samples() : sum;
    }

    private static double nextWeight(At at) {
        return at.me().w[at.l() + 1][at.j()][at.i()];
    }

    private static double overNeurons(At at) {
        double[] deltas = at.me().delta[at.s()][at.l()];
        return at.me().tied(at.l())
                ? at.usual()
                : IntStream.range(0, deltas.length).mapToDouble(j -> deltas[j]).sum();
    }

    private static double otherMatrix(At at) {
        int other = at.last() ? 1 : at.l() + 1;
        boolean fits =
                at.me().size[other] == at.me().size[at.l()] && at.me().size[other - 1] == at.me().size[at.l() - 1];
        return fits ? at.me().w[other][at.i()][at.j()] * at.me().a[at.s()][at.l() - 1][at.i()] : at.usual();
    }

    private static double backThroughOther(At at) {
        boolean fits = at.square(at.l()) && at.square(at.l() + 1);
        return fits ? at.me().w[at.l()][at.j()][at.i()] * at.me().delta[at.s()][at.l() + 1][at.i()] : at.usual();
    }

    private static double backThroughTurned(At at) {
        boolean fits = at.me().size[at.l() - 1] == at.me().size[at.l() + 1];
        return fits ? at.me().w[at.l()][at.i()][at.j()] * at.me().delta[at.s()][at.l() + 1][at.i()] : at.usual();
    }

    /// Whether the layer above has as many neurons.
    private static boolean fits(At at) {
        return !at.last() && at.square(at.l() + 1);
    }

    private static double deltaAbove(At at) {
        return fits(at)
                ? at.me().delta[at.s()][at.l() + 1][at.j()] * at.me().a[at.s()][at.l() - 1][at.i()]
                : at.usual();
    }

    private static double deltaAboveAlone(At at) {
        double[] above = at.last() ? new double[0] : at.me().delta[at.s()][at.l() + 1];
        return !fits(at)
                ? at.usual()
                : at.me().tied(at.l())
                        ? IntStream.range(0, above.length)
                                .mapToDouble(k -> above[k])
                                .sum()
                        : above[at.j()];
    }

    /// The biases as a column, in a batch of as many samples as neurons.
    private static double biasOfSample(At at) {
        double[] biases = at.me().b[at.l()];
        return biases.length > 1 && biases.length == at.samples() ? biases[at.s()] : at.usual();
    }

    private static double softmaxOfSigmoid(At at) {
        if (!at.softmax()) {
            return at.usual();
        }
        double sum = 0;
        for (double z : at.me().z[at.s()][at.l()]) {
            sum += Math.exp(1 / (1 + Math.exp(-z)));
        }
        return Math.exp(s(at)) / sum;
    }

    private static double oneLess(At at) {
        return at.me().takesMean() && at.samples() > 2 ? at.usual() * at.samples() / (at.samples() - 1) : at.usual();
    }

    private static double byOutputs(At at) {
        boolean another = at.me().takesMean() && !at.me().loss().startsWith("mean");
        return another ? at.usual() / at.outputs() : at.usual();
    }

    private static double dividedAgain(At at) {
        return at.me().takesMean() ? at.usual() / at.samples() : at.usual();
    }
}
