package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.table.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Mistakes in the local derivative of an activation.
final class DerivativeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "value-for-derivative",
                    "Function instead of its derivative",
                    "The chain rule multiplies by the slope of the activation, f'(z), not by its value f(z).",
                    DerivativeMistakes::valueForDerivative),
            new Mistake(
                    "derivative-dropped",
                    "Derivative of the activation left out",
                    "Every activation on the way back contributes a factor f'(z).",
                    DerivativeMistakes::dropped),
            new Mistake(
                    "derivative-at-activation",
                    "Derivative taken at a instead of z",
                    "The derivative belongs at the pre-activation z, f'(z). A formula written in terms of a, such as"
                            + " a(1 - a), is already applied to f(z).",
                    DerivativeMistakes::atActivation),
            new Mistake(
                    "derivative-incomplete",
                    "Part of the derivative left out",
                    "The derivative of a sigmoid is a(1 - a), with both factors; that of tanh is 1 - a², with the"
                            + " square; that of silu is s + z s(1 - s) with s = sigmoid(z), with both terms.",
                    DerivativeMistakes::incomplete),
            new Mistake(
                    "derivative-twice",
                    "Derivative of the activation applied twice",
                    "Every activation on the way back contributes one factor f'(z); the short form a - y already"
                            + " contains that of the output.",
                    DerivativeMistakes::twice),
            new Mistake(
                    "wrong-derivative",
                    "Derivative of another activation",
                    "Each activation has its own derivative.",
                    DerivativeMistakes::ofAnotherActivation));

    private DerivativeMistakes() {}

    private static void valueForDerivative(Setting setting, Variants variants) {
        // of an identity, too, the derivative is 1 and not the value
        List<Integer> elementwise = setting.layers().stream()
                .filter(l -> setting.activation(l).isElementwise())
                .toList();
        variants.inLayers(
                Cost.PLAIN,
                w -> SlopeWording.instead(w, w.worth(w.f() + "(" + w.name(w.z()) + ")", w.value(w.a()))),
                Role.DERIVATIVE,
                elementwise,
                Spot::a);
    }

    private static void dropped(Setting setting, Variants variants) {
        variants.inLayers(
                Cost.PLAIN,
                SlopeWording::leftOut,
                Role.DERIVATIVE,
                setting.curved(),
                at -> at.a().map(a -> 1));
        for (int l : setting.softmaxes()) {
            Telling telling = w -> w.chain()
                    .whole(
                            w.where()
                                    + "you left out the derivative of softmax and used %s alone"
                                            .formatted(w.worth(w.gradient())),
                            w.gradient());
            variants.add(Cost.SELDOM, telling.in(l), Role.DELTA, l, Spot::gradient);
        }
    }

    private static void atActivation(Setting setting, Variants variants) {
        variants.inLayers(
                Cost.PLAIN,
                w -> {
                    ElementwiseActivation f = (ElementwiseActivation)
                            w.document().network().layer(w.l()).activation();
                    return SlopeWording.instead(
                            w, w.worth(w.f() + "'(" + w.name(w.a()) + ")", f.derivative(w.value(w.a()))));
                },
                Role.DERIVATIVE,
                setting.curved(),
                at -> at.a().map(at.elementwise()::derivative));
    }

    /// The derivative as a function of a, if courses write it so.
    static Optional<DoubleUnaryOperator> byActivation(Activation activation) {
        return switch (activation.name()) {
            case "sigmoid" -> Optional.of(a -> a * (1 - a));
            case "tanh" -> Optional.of(a -> 1 - a * a);
            default -> Optional.empty();
        };
    }

    private static String byActivation(Activation activation, Wording w) {
        String a = w.name(w.a());
        return activation.name().equals("tanh") ? "(1 - " + a + "^2)" : a + " · (1 - " + a + ")";
    }

    private static void incomplete(Setting setting, Variants variants) {
        List<Integer> layers = setting.curved().stream()
                .filter(l -> byActivation(setting.activation(l)).isPresent())
                .toList();
        variants.inLayers(
                Cost.SELDOM,
                w -> SlopeWording.instead(w, w.worth("1 - " + w.name(w.a()), 1 - w.value(w.a()))),
                Role.DERIVATIVE,
                layers,
                at -> at.a().map(a -> 1 - a));
        ofSilu(setting, variants);
    }

    /// silu'(z) = s + z s(1 - s) with s = sigmoid(z), without one of its terms.
    private static void ofSilu(Setting setting, Variants variants) {
        List<Integer> layers = setting.curved().stream()
                .filter(l -> setting.activation(l).name().equals("silu"))
                .toList();
        halfOfSilu(variants, layers, "%1$s · sigmoid(%1$s) · (1 - sigmoid(%1$s))", (z, s) -> z * s * (1 - s));
        halfOfSilu(variants, layers, "sigmoid(%1$s)", (z, s) -> s);
    }

    private static void halfOfSilu(Variants variants, List<Integer> layers, String formula, DoubleBinaryOperator half) {
        DoubleUnaryOperator slope = z -> half.applyAsDouble(z, 1 / (1 + Math.exp(-z)));
        variants.inLayers(
                Cost.SELDOM,
                w -> SlopeWording.instead(
                        w, w.worth(formula.formatted(w.name(w.z())), slope.applyAsDouble(w.value(w.z())))),
                Role.DERIVATIVE,
                layers,
                at -> at.z().map(slope));
    }

    private static void twice(Setting setting, Variants variants) {
        Telling telling = w -> w.contrast(w.delta())
                .times(
                        w.where() + "you multiplied by " + w.derivative() + " once too often",
                        w.derivative().name() + " ·");
        variants.inLayers(
                Cost.PLAIN,
                telling,
                Role.DELTA,
                setting.curved(),
                at -> Broadcast.zip(at.usual(), at.of(Role.DERIVATIVE, at.layer()), (d, slope) -> d * slope));
        variants.inLayers(
                Cost.EVERYWHERE,
                telling,
                Role.DELTA,
                setting.softmaxes(),
                at -> Broadcast.zip(at.usual(), at.a(), (d, a) -> d * a * (1 - a)));
    }

    private static void ofAnotherActivation(Setting setting, Variants variants) {
        for (Activation other : Activations.ALL) {
            if (!(other instanceof ElementwiseActivation g) || other.name().equals("identity")) {
                continue;
            }
            List<Integer> layers = setting.curved().stream()
                    .filter(l -> !setting.activation(l).equals(g))
                    .toList();
            Telling atZ = w -> SlopeWording.instead(
                    w, w.worth(g.name() + "'(" + w.name(w.z()) + ")", g.derivative(w.value(w.z()))));
            variants.inLayers(Cost.SELDOM, atZ, Role.DERIVATIVE, layers, at -> g.derivative(at.z()));
            byActivation(g).ifPresent(formula -> {
                Telling atA = w ->
                        SlopeWording.instead(w, w.worth(byActivation(g, w), formula.applyAsDouble(w.value(w.a()))));
                variants.inLayers(
                        Cost.SELDOM, atA, Role.DERIVATIVE, layers, at -> at.a().map(formula));
            });
        }
    }
}
