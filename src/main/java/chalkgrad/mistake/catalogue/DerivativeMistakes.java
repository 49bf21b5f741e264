package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Sigmoid;
import chalkgrad.table.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// Mistakes in the local derivative of an activation.
final class DerivativeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("value-for-derivative", DerivativeMistakes::valueForDerivative),
            new Mistake("derivative-dropped", DerivativeMistakes::dropped),
            new Mistake("derivative-at-activation", DerivativeMistakes::atActivation),
            new Mistake("derivative-incomplete", DerivativeMistakes::incomplete),
            new Mistake("derivative-twice", DerivativeMistakes::twice),
            new Mistake("wrong-derivative", DerivativeMistakes::ofAnotherActivation));

    private static final double[] PROBES = {-2.5, -0.75, 0.5, 1.25};
    private static final double NEAR = 1e-12;

    private DerivativeMistakes() {}

    private static void valueForDerivative(Assignment assignment, VariantCollector variants) {
        // of an identity, too, the derivative is 1 and not the value
        List<Integer> elementwise = assignment.layers().stream()
                .filter(l -> assignment.activation(l).isElementwise())
                .toList();
        variants.inLayers(
                Cost.PLAIN, v -> SlopeWording.instead(v, v.activated()), Role.DERIVATIVE, elementwise, Site::a);
    }

    private static void dropped(Assignment assignment, VariantCollector variants) {
        variants.inLayers(
                Cost.PLAIN,
                SlopeWording::leftOut,
                Role.DERIVATIVE,
                assignment.curved(),
                at -> at.a().map(a -> 1));
        for (int l : assignment.softmaxes()) {
            Wording wording = v ->
                    v.chain().whole(v.gradient()).describedHere("softmax-derivative-left-out", v.valued(v.gradient()));
            variants.add(Cost.SELDOM, wording.in(l), Role.DELTA, l, Site::gradient);
        }
    }

    private static void atActivation(Assignment assignment, VariantCollector variants) {
        variants.inLayers(
                Cost.PLAIN,
                v -> SlopeWording.instead(
                        v,
                        ((ElementwiseActivation) v.activation())
                                .derivativeFunction()
                                .of(v.of(v.a()))),
                Role.DERIVATIVE,
                assignment.curved(),
                at -> at.a().map(at.elementwise()::derivative));
    }

    /// A derivative as a function of a.
    private record OfActivation(DoubleUnaryOperator value, UnaryOperator<Formula> formula) {}

    /// The derivative as a function of a, if courses write it so.
    private static Optional<OfActivation> byActivation(Activation activation) {
        return switch (activation.name()) {
            case "sigmoid" -> Optional.of(new OfActivation(a -> a * (1 - a), a -> a.times(ONE.minus(a))));
            case "tanh" -> Optional.of(new OfActivation(a -> 1 - a * a, a -> ONE.minus(a.squared())));
            default -> Optional.empty();
        };
    }

    private static void incomplete(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.curved().stream()
                .filter(l -> byActivation(assignment.activation(l)).isPresent())
                .toList();
        variants.inLayers(
                Cost.SELDOM,
                v -> SlopeWording.instead(v, ONE.minus(v.of(v.a()))),
                Role.DERIVATIVE,
                layers,
                at -> at.a().map(a -> 1 - a));
        ofSilu(assignment, variants);
    }

    /// silu'(z) = s + z s(1 - s) with s = sigmoid(z), without one of its terms.
    private static void ofSilu(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.curved().stream()
                .filter(l -> assignment.activation(l).name().equals("silu"))
                .toList();
        Function sigmoid = new Sigmoid().function();
        halfOfSilu(variants, layers, z -> z.times(sigmoid.of(z), ONE.minus(sigmoid.of(z))), (z, s) -> z * s * (1 - s));
        halfOfSilu(variants, layers, z -> sigmoid.of(z), (z, s) -> s);
    }

    private static void halfOfSilu(
            VariantCollector variants,
            List<Integer> layers,
            UnaryOperator<Formula> formula,
            DoubleBinaryOperator half) {
        DoubleUnaryOperator slope = z -> half.applyAsDouble(z, 1 / (1 + Math.exp(-z)));
        variants.inLayers(
                Cost.SELDOM,
                v -> SlopeWording.instead(v, formula.apply(v.of(v.z()))),
                Role.DERIVATIVE,
                layers,
                at -> at.z().map(slope));
    }

    private static void twice(Assignment assignment, VariantCollector variants) {
        Wording wording = v ->
                v.contrast(v.delta()).times(v.derivative()).describedHere("once-too-often", v.valued(v.derivative()));
        variants.inLayers(
                Cost.PLAIN,
                wording,
                Role.DELTA,
                assignment.curved(),
                at -> Broadcast.zip(at.unchanged(), at.of(Role.DERIVATIVE, at.layer()), (d, slope) -> d * slope));
        variants.inLayers(
                Cost.EVERYWHERE,
                wording,
                Role.DELTA,
                assignment.softmaxes(),
                at -> Broadcast.zip(at.unchanged(), at.a(), (d, a) -> d * a * (1 - a)));
    }

    private static void ofAnotherActivation(Assignment assignment, VariantCollector variants) {
        for (Activation other : Activations.ALL) {
            if (!(other instanceof ElementwiseActivation g) || other.name().equals("identity")) {
                continue;
            }
            List<Integer> layers = assignment.curved().stream()
                    .filter(l -> !assignment.activation(l).name().equals(g.name()))
                    .filter(l -> !isSlope(assignment.activation(l), g))
                    .toList();
            Wording atZ = v -> SlopeWording.instead(v, g.derivativeFunction().of(v.of(v.z())));
            variants.inLayers(Cost.SELDOM, atZ, Role.DERIVATIVE, layers, at -> g.derivative(at.z()));
            byActivation(g).ifPresent(slope -> {
                Wording atA = v -> SlopeWording.instead(v, slope.formula.apply(v.of(v.a())));
                variants.inLayers(
                        Cost.SELDOM, atA, Role.DERIVATIVE, layers, at -> at.a().map(slope.value));
            });
        }
    }

    /// Whether an activation is the derivative of another one, as the sigmoid is that of softplus. Then its own value
    /// stands for the derivative.
    private static boolean isSlope(Activation activation, ElementwiseActivation of) {
        return activation instanceof ElementwiseActivation one
                && Arrays.stream(PROBES).allMatch(z -> Math.abs(one.value(z) - of.derivative(z)) < NEAR);
    }
}
