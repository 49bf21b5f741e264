package chalkgrad.mistake.search;

import static chalkgrad.mistake.search.Slip.Rule.A;
import static chalkgrad.mistake.search.Slip.Rule.BIAS;
import static chalkgrad.mistake.search.Slip.Rule.PATH;
import static chalkgrad.mistake.search.Slip.Rule.PRODUCT;
import static chalkgrad.mistake.search.Slip.Rule.SLOPE;
import static chalkgrad.mistake.search.Slip.Rule.WEIGHT_GRADIENT;
import static chalkgrad.mistake.search.Slip.Rule.Z;
import static chalkgrad.mistake.search.Slip.hook;

import chalkgrad.mistake.search.Slip.Formula;
import java.util.List;

/// Slips on the way from the inputs to the outputs.
final class ForwardSlips {
    static final List<Slip> ALL = List.of(
            Slip.of("bias-left-out", "z = x W", hook(BIAS, at -> 0)),
            Slip.single(
                    "wrong-bias",
                    "that of another neuron",
                    hook(BIAS, at -> at.me().b[at.l()][at.other(at.me().b[at.l()].length)])),
            Slip.single("wrong-bias", "that of another layer", hook(BIAS, ForwardSlips::biasOfAnotherLayer)),
            Slip.of("activation-left-out", "a = z, with f'", hook(A, At::z)),
            Slip.of(
                    "activation-left-out",
                    "a = z, with the derivative 1",
                    hook(A, at -> at.softmax() ? at.usual() : at.z()),
                    hook(SLOPE, at -> 1)),
            Slip.of("activation-for-preactivation", "f(z) for z", hook(Z, ForwardSlips::twice)),
            Slip.of("activation-for-preactivation", "a = f(f(z))", hook(A, ForwardSlips::twice)),
            Slip.of(
                    "preactivation-for-activation",
                    "z in the gradient of the weights",
                    hook(WEIGHT_GRADIENT, at -> at.delta() * before(at))),
            Slip.of("preactivation-for-activation", "z goes on", hook(PRODUCT, ForwardSlips::passedOn)),
            Slip.of(
                    "preactivation-for-activation",
                    "z goes on and in the gradient",
                    hook(PRODUCT, ForwardSlips::passedOn),
                    hook(WEIGHT_GRADIENT, at -> at.delta() * before(at))),
            Slip.of("wrong-activation", "with the derivative of the right one", hook(A, ForwardSlips::ofAnother)),
            Slip.of(
                    "wrong-activation",
                    "with its own derivative",
                    hook(A, ForwardSlips::ofAnother),
                    hook(SLOPE, at -> Textbook.derivative(another(at), at.z()))),
            Slip.of("softmax-axis", "1 everywhere", hook(A, softmax(at -> 1))),
            Slip.of("softmax-axis", "over the samples", hook(A, softmax(at -> Math.exp(at.z()) / overSamples(at)))),
            Slip.of("softmax-axis", "over all numbers", hook(A, softmax(at -> Math.exp(at.z()) / overAll(at)))),
            Slip.of("softmax-not-normalised", "e^z", hook(A, softmax(at -> Math.exp(at.z())))),
            Slip.of("softmax-not-normalised", "e^(z - max)", hook(A, softmax(at -> Math.exp(at.z() - largest(at))))),
            Slip.single(
                    "wrong-weight",
                    "another on one edge",
                    hook(PRODUCT, at -> at.edge() ? another(at, 1) : at.usual())),
            Slip.atNeuron(
                    "wrong-weight",
                    "those of another neuron",
                    hook(
                            PRODUCT,
                            at -> at.usual() / own(at) * at.me().w[at.l()][at.i()][at.other(at.me().size[at.l()])])),
            Slip.single("transposed", "forward", hook(PRODUCT, ForwardSlips::transposed)),
            Slip.single("transposed", "backward", hook(PATH, ForwardSlips::transposedBack)),
            Slip.everywhere(
                    "transposed",
                    "both ways",
                    hook(PRODUCT, ForwardSlips::transposed),
                    hook(PATH, ForwardSlips::transposedBack)),
            Slip.single(
                    "transposed",
                    "gradient",
                    hook(
                            WEIGHT_GRADIENT,
                            at -> at.square(at.l())
                                    ? at.me().delta[at.s()][at.l()][at.i()] * at.me().a[at.s()][at.l() - 1][at.j()]
                                    : at.usual())),
            Slip.single("path-left-out", "an edge", hook(PRODUCT, at -> at.edge() ? 0 : at.usual())),
            Slip.single(
                    "path-left-out",
                    "all from a neuron",
                    hook(PRODUCT, at -> at.i() == at.other(at.me().size[at.l() - 1]) ? 0 : at.usual())),
            Slip.of("broadcast", "every activation meets every weight", hook(Z, ForwardSlips::broadcast)),
            Slip.update("rounded-intermediate", "z", hook(Z, ForwardSlips::rounded)),
            Slip.update("rounded-intermediate", "a", hook(A, ForwardSlips::rounded)),
            Slip.update(
                    "rounded-intermediate", "z and a", hook(Z, ForwardSlips::rounded), hook(A, ForwardSlips::rounded)),
            Slip.atNeuron(
                    "copied-neighbour",
                    "z",
                    hook(Z, at -> at.j() == 0 ? at.usual() : at.me().z[at.s()][at.l()][at.j() - 1])),
            Slip.atNeuron(
                    "copied-neighbour",
                    "a",
                    hook(A, at -> at.j() == 0 ? at.usual() : at.me().a[at.s()][at.l()][at.j() - 1])));

    private ForwardSlips() {}

    private static double ofAnother(At at) {
        return at.softmax() ? at.usual() : Textbook.value(another(at), at.z());
    }

    private static double twice(At at) {
        return at.softmax() ? at.usual() : Textbook.value(at.f(), at.usual());
    }

    private static Formula softmax(Formula wrong) {
        return at -> at.softmax() ? wrong.wrong(at) : at.usual();
    }

    private static String another(At at) {
        List<String> usual = List.of("sigmoid", "tanh", "relu", "softplus", "leaky_relu", "silu");
        String other = usual.get(at.other(usual.size()));
        return other;
    }

    private static double biasOfAnotherLayer(At at) {
        double[] other = at.me().b[at.l() == at.me().depth ? 1 : at.l() + 1];
        boolean fits = other.length == 1 || other.length == at.me().size[at.l()];
        return fits ? other[other.length == 1 ? 0 : at.j()] : at.usual();
    }

    private static double before(At at) {
        return at.l() == 1 ? at.me().a[at.s()][0][at.i()] : at.me().z[at.s()][at.l() - 1][at.i()];
    }

    private static double own(At at) {
        return at.me().w[at.l()][at.i()][at.j()];
    }

    private static double passedOn(At at) {
        return own(at) * before(at);
    }

    private static double another(At at, int step) {
        double[] row = at.me().w[at.l()][at.i()];
        return row[(at.j() + step) % row.length] * at.me().a[at.s()][at.l() - 1][at.i()];
    }

    private static double transposed(At at) {
        return at.square(at.l())
                ? at.me().w[at.l()][at.j()][at.i()] * at.me().a[at.s()][at.l() - 1][at.i()]
                : at.usual();
    }

    private static double transposedBack(At at) {
        return at.square(at.l() + 1)
                ? at.me().w[at.l() + 1][at.i()][at.j()] * at.me().delta[at.s()][at.l() + 1][at.i()]
                : at.usual();
    }

    private static double largest(At at) {
        double largest = at.z();
        for (double z : at.me().z[at.s()][at.l()]) {
            largest = Math.max(largest, z);
        }
        return largest;
    }

    private static double overSamples(At at) {
        double sum = 0;
        for (int s = 0; s < at.samples(); s++) {
            sum += Math.exp(at.me().z[s][at.l()][at.j()]);
        }
        return sum;
    }

    private static double overAll(At at) {
        double sum = 0;
        for (int s = 0; s < at.samples(); s++) {
            for (double z : at.me().z[s][at.l()]) {
                sum += Math.exp(z);
            }
        }
        return sum;
    }

    private static double broadcast(At at) {
        double inputs = 0;
        double weights = 0;
        for (int i = 0; i < at.me().size[at.l() - 1]; i++) {
            inputs += at.me().a[at.s()][at.l() - 1][i];
            weights += at.me().w[at.l()][i][at.j()];
        }
        double[] b = at.me().b[at.l()];
        return inputs * weights + b[b.length == 1 ? 0 : at.j()];
    }

    static double rounded(At at) {
        double unit = Math.pow(10, -1 - at.other(4));
        return Math.rint(at.usual() / unit) * unit;
    }
}
