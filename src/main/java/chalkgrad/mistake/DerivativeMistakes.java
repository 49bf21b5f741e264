package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Mistakes in the local derivative of an activation.
final class DerivativeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "value-for-derivative",
                    "Function in place of its derivative",
                    "The chain rule multiplies by how fast the activation changes, f'(z), and not by its value f(z).",
                    DerivativeMistakes::valueForDerivative),
            new Mistake(
                    "derivative-dropped",
                    "Derivative of the activation left out",
                    "Every activation on the path puts a factor f'(z) into the product.",
                    DerivativeMistakes::dropped),
            new Mistake(
                    "derivative-at-activation",
                    "Derivative taken at a in place of z",
                    "f' is taken where f was taken: at the pre-activation z. A formula in a, such as a(1 - a), already"
                            + " has f in it.",
                    DerivativeMistakes::atActivation),
            new Mistake(
                    "preactivation-in-derivative",
                    "z in a formula that is made for a",
                    "The short forms a(1 - a) of a sigmoid and 1 - a² of tanh take the activation, not z.",
                    DerivativeMistakes::preActivationInFormula),
            new Mistake(
                    "derivative-incomplete",
                    "Half of the derivative",
                    "The derivative of a sigmoid is a(1 - a), with both factors; that of tanh is 1 - a², with the"
                            + " square.",
                    DerivativeMistakes::incomplete),
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
        everywhere(
                elementwise,
                setting,
                variants,
                Cost.PLAIN,
                w -> instead(w, w.worth(w.f() + "(" + w.name(w.z()) + ")", w.value(w.a()))),
                Spot::a);
    }

    private static void dropped(Setting setting, Variants variants) {
        everywhere(
                setting,
                variants,
                Cost.PLAIN,
                w -> instead(w, new Worth("1", "")),
                at -> at.a().map(a -> 1));
        for (int l : setting.softmaxes()) {
            Telling telling = w -> Told.instead(
                    "took",
                    w.worth(w.gradient()),
                    new Worth("the product with the derivatives of softmax", ""),
                    w.name(w.delta()) + " = %s");
            variants.add(Cost.SELDOM, telling.in(l), Term.DELTA, l, Spot::gradient);
        }
    }

    private static void atActivation(Setting setting, Variants variants) {
        everywhere(
                setting,
                variants,
                Cost.PLAIN,
                w -> {
                    ElementwiseActivation f = (ElementwiseActivation)
                            w.document().network().layer(w.l()).activation();
                    return instead(w, w.worth(w.f() + "'(" + w.name(w.a()) + ")", f.derivative(w.value(w.a()))));
                },
                at -> at.a().map(at.elementwise()::derivative));
    }

    private static void preActivationInFormula(Setting setting, Variants variants) {
        for (int l : setting.curved()) {
            byActivation(setting.activation(l)).ifPresent(formula -> {
                Telling telling = w -> instead(
                        w, w.worth("the formula for a at " + w.name(w.z()), formula.applyAsDouble(w.value(w.z()))));
                variants.add(
                        Cost.PLAIN,
                        telling.in(l),
                        Term.DERIVATIVE,
                        l,
                        at -> at.z().map(formula));
            });
        }
    }

    /// The derivative as a function of a, where courses write it so.
    private static Optional<DoubleUnaryOperator> byActivation(Activation activation) {
        return switch (activation.name()) {
            case "sigmoid" -> Optional.of(a -> a * (1 - a));
            case "tanh" -> Optional.of(a -> 1 - a * a);
            default -> Optional.empty();
        };
    }

    private static void incomplete(Setting setting, Variants variants) {
        List<Integer> layers = setting.curved().stream()
                .filter(l -> byActivation(setting.activation(l)).isPresent())
                .toList();
        everywhere(
                layers,
                setting,
                variants,
                Cost.SELDOM,
                w -> instead(w, w.worth("1 - " + w.name(w.a()), 1 - w.value(w.a()))),
                at -> at.a().map(a -> 1 - a));
    }

    private static void ofAnotherActivation(Setting setting, Variants variants) {
        for (Activation other : Activations.ALL) {
            if (!(other instanceof ElementwiseActivation g) || other.name().equals("identity")) {
                continue;
            }
            List<Integer> layers = setting.curved().stream()
                    .filter(l -> !setting.activation(l).equals(g))
                    .toList();
            Telling atZ = w -> instead(w, w.worth(g.name() + "'(" + w.name(w.z()) + ")", g.derivative(w.value(w.z()))));
            variants.inLayers(
                    Cost.SELDOM, atZ, Term.DERIVATIVE, layers, at -> at.z().map(g::derivative));
            byActivation(g).ifPresent(formula -> {
                Telling atA =
                        w -> instead(w, w.worth("the formula of " + g.name(), formula.applyAsDouble(w.value(w.a()))));
                variants.inLayers(
                        Cost.SELDOM, atA, Term.DERIVATIVE, layers, at -> at.a().map(formula));
            });
        }
    }

    private static void everywhere(Setting setting, Variants variants, double cost, Telling telling, Change change) {
        everywhere(setting.curved(), setting, variants, cost, telling, change);
    }

    /// In each layer, in all of them, in all hidden ones, and for each neuron by itself.
    private static void everywhere(
            List<Integer> layers, Setting setting, Variants variants, double cost, Telling telling, Change change) {
        List<Integer> hidden = layers.stream().filter(l -> l < setting.depth()).toList();
        variants.inLayers(cost, telling, Term.DERIVATIVE, layers, change);
        if (hidden.size() > 1 && hidden.size() < layers.size()) {
            variants.add(
                    cost + Cost.EVERYWHERE,
                    telling.inOneOf(hidden),
                    hidden.stream()
                            .map(l -> new Exchange(Term.DERIVATIVE, l, change))
                            .toList());
        }
        for (int l : layers) {
            if (setting.size(l) > 1 && setting.isSmall(l)) {
                for (int j = 1; j <= setting.size(l); j++) {
                    variants.add(cost + Cost.ONE_NEURON, telling.in(l, j), Term.DERIVATIVE, l, change.onlyFor(j));
                }
            }
        }
    }

    private static Told instead(Wording w, Worth wrong) {
        return Told.instead(w.where() + "multiplied by", wrong, w.derivative(), w.chainFrame());
    }

    /// A row of the same number.
    static Matrix constant(Matrix shape, double value) {
        return shape.map(any -> value);
    }
}
