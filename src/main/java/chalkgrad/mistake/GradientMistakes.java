package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.mistake.Variants.Part;
import chalkgrad.network.Loss;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.Function;

/// Mistakes in the gradients of weights, and with z where a belongs.
final class GradientMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "weight-gradient-is-bias-gradient",
                    "Activation left out of a weight gradient",
                    "The gradient of a weight is dL/dz times the activation (or input) that the weight multiplies.",
                    GradientMistakes::weightIsBias),
            new Mistake(
                    "wrong-activation-in-gradient",
                    "Wrong activation in a weight gradient",
                    "The gradient of a weight is dL/dz times the activation (or input) that the weight multiplies.",
                    GradientMistakes::otherActivation),
            new Mistake(
                    "preactivation-for-activation",
                    "Pre-activation instead of the activation",
                    "A neuron passes on its activation a = f(z), not z.",
                    GradientMistakes::preActivation));

    private GradientMistakes() {}

    private static Quantity weightGradient(Wording w) {
        return Quantity.weightGradient(w.l(), w.i(), w.j());
    }

    private static void weightIsBias(Setting setting, Variants variants) {
        Telling telling = w -> withoutFactor(w);
        variants.inLayers(Cost.PLAIN, telling, Role.WEIGHT_GRADIENT, setting.layers(), at -> {
            Matrix before = at.before();
            return before.map(any -> 1).transposeTimes(at.delta());
        });
    }

    private static Told withoutFactor(Wording w) {
        Quantity right = Quantity.activation(w.l() - 1, w.i());
        return w.ofSample()
                .contrast(weightGradient(w))
                .with(right, "1")
                .told(w.where() + "you left out the factor " + w.worth(right));
    }

    private static void otherActivation(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            Telling own = w -> instead(w, w.worth(w.a()));
            variants.add(Cost.ONE_NEURON, own.in(l), Role.WEIGHT_GRADIENT, l, at -> {
                Matrix a = at.a();
                Matrix delta = at.delta();
                return Matrix.generate(setting.size(l - 1), setting.size(l), (i, j) -> delta.get(0, j) * a.get(0, j));
            });
            for (int other : Setting.range(0, setting.depth())) {
                if (other != l - 1 && setting.size(other) == setting.size(l - 1)) {
                    Telling telling = w -> instead(w, w.worth(Quantity.activation(other, w.i())));
                    variants.add(
                            Cost.ONE_NEURON,
                            telling.in(l),
                            Role.WEIGHT_GRADIENT,
                            l,
                            at -> at.of(Role.ACTIVATION, other).transposeTimes(at.delta()));
                }
            }
        }
    }

    private static Told instead(Wording w, Worth wrong) {
        Quantity right = Quantity.activation(w.l() - 1, w.i());
        return w.ofSample()
                .contrast(weightGradient(w))
                .with(right, wrong.name())
                .told(w.where() + "multiplied " + w.name(w.delta()) + " by", wrong, w.worth(right));
    }

    private static void preActivation(Setting setting, Variants variants) {
        List<Integer> after = Setting.range(2, setting.depth());
        Telling gradient = w -> instead(w, w.worth(Quantity.preActivation(w.l() - 1, w.i())));
        variants.inLayers(Cost.PLAIN, gradient, Role.WEIGHT_GRADIENT, after, GradientMistakes::fromPreActivations);
        Telling forward = w -> {
            return w.contrast(w.z())
                    .with(
                            setting.size(w.l() - 1),
                            i -> Quantity.activation(w.l() - 1, i),
                            i -> Quantity.preActivation(w.l() - 1, i))
                    .told(
                            w.where() + "used",
                            w.worth(Quantity.preActivation(w.l() - 1, w.i())),
                            w.worth(Quantity.activation(w.l() - 1, w.i())));
        };
        variants.inLayers(Cost.EVERYWHERE, forward, Role.PRE_ACTIVATION, after, GradientMistakes::passedOn);
        variants.inLayers(
                Cost.EVERYWHERE,
                forward,
                after,
                new Part(Role.PRE_ACTIVATION, GradientMistakes::passedOn),
                new Part(Role.WEIGHT_GRADIENT, GradientMistakes::fromPreActivations));
        atTheOutputs(setting, variants);
        inDerivatives(setting, variants);
    }

    private static Matrix passedOn(Spot at) {
        return Broadcast.plus(at.of(Role.PRE_ACTIVATION, at.layer() - 1).times(at.w()), at.b());
    }

    private static Matrix fromPreActivations(Spot at) {
        return at.of(Role.PRE_ACTIVATION, at.layer() - 1).transposeTimes(at.delta());
    }

    /// The loss, or a - y, with z in the place of a.
    private static void atTheOutputs(Setting setting, Variants variants) {
        int last = setting.depth();
        Loss loss = setting.document().loss();
        Telling inLoss = compared(w -> Quantity.lossTerm(w.j()));
        Telling inGradient = compared(Wording::gradient);
        Telling inDelta = compared(Wording::delta);
        variants.add(
                Cost.SELDOM,
                inLoss,
                Role.LOSS_TERMS,
                0,
                at -> loss.terms(at.of(Role.PRE_ACTIVATION, last), at.target(), setting.size(last)));
        variants.add(Cost.SELDOM, inDelta, Role.DELTA, last, at -> Broadcast.zip(at.z(), at.target(), (z, y) -> z - y));
        variants.add(
                Cost.SELDOM,
                inGradient,
                Role.ACTIVATION_GRADIENT,
                last,
                at -> loss.derivatives(at.z(), at.target(), setting.size(last)));
    }

    private static Telling compared(Function<Wording, Quantity> number) {
        return any -> {
            Wording w = any.output();
            return w.contrast(number.apply(w))
                    .withOrWhole(w.a(), w.z(), w.name(w.z()) + " - " + w.name(Quantity.target(w.j())))
                    .told("used", w.worth(w.z()), w.worth("the output " + w.name(w.a()), w.value(w.a())));
        };
    }

    /// z in a short form that is meant for a, such as a(1 - a).
    private static void inDerivatives(Setting setting, Variants variants) {
        for (String name : List.of("sigmoid", "tanh")) {
            List<Integer> layers = setting.curved().stream()
                    .filter(l -> setting.activation(l).name().equals(name))
                    .toList();
            String form = name.equals("tanh") ? "(1 - %s^2)" : "%1$s · (1 - %1$s)";
            Telling telling = w -> SlopeWording.instead(
                    w, new Worth(form.formatted(w.name(w.z())), ""), new Worth(form.formatted(w.name(w.a())), ""));
            variants.inLayers(
                    Cost.PLAIN,
                    telling,
                    Role.DERIVATIVE,
                    layers,
                    at -> at.z().map(name.equals("tanh") ? z -> 1 - z * z : z -> z * (1 - z)));
        }
    }
}
