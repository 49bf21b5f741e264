package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// Wrong numbers within the derivative of an activation: the target, or those of another layer.
final class SlopeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "target-for-one",
                    "Target instead of 1 in the derivative",
                    "The derivative of a sigmoid is a(1 - a), and that of tanh is 1 - a². The target has no place in"
                            + " it: it is already in dL/da.",
                    SlopeMistakes::targetForOne),
            new Mistake(
                    "derivative-of-another-layer",
                    "Derivative of another layer",
                    "The error is multiplied by the derivative at the layer's own z, not at that of another layer.",
                    SlopeMistakes::ofAnotherLayer));

    private SlopeMistakes() {}

    private static void targetForOne(Setting setting, Variants variants) {
        int last = setting.depth();
        switch (setting.activation(last).name()) {
            case "sigmoid" -> {
                inSlope(variants, last, Cost.PLAIN, "%1$s · (%2$s - %1$s)", (a, y) -> a * (y - a));
                inSlope(variants, last, Cost.EVERYWHERE, "%1$s · (%1$s - %2$s)", (a, y) -> a * (a - y));
                alone(variants, last);
            }
            case "softmax" -> {
                Telling telling = w -> {
                    String y = w.name(Quantity.target(w.j()));
                    String wrong = "%1$s · %2$s · (%3$s - %2$s)".formatted(w.name(w.gradient()), w.name(w.a()), y);
                    return w.chain()
                            .whole(
                                    "you used the target %s instead of 1 in the derivative a(1 - a)".formatted(y),
                                    wrong);
                };
                variants.inLayers(
                        Cost.SELDOM,
                        telling,
                        Role.DELTA,
                        List.of(last),
                        at -> at.gradient().hadamard(Broadcast.zip(at.output(), at.target(), (a, y) -> a * (y - a))));
                alone(variants, last);
            }
            case "tanh" -> {
                inSlope(variants, last, Cost.PLAIN, "(%2$s - %1$s^2)", (a, y) -> y - a * a);
                inSlope(variants, last, Cost.EVERYWHERE, "(%1$s^2 - %2$s)", (a, y) -> a * a - y);
            }
            default -> {}
        }
    }

    private static void inSlope(Variants variants, int last, double cost, String formula, DoubleBinaryOperator slope) {
        Telling telling = w -> SlopeWording.instead(w, written(w, formula, slope), written(w, right(w), one(w)));
        variants.inLayers(
                cost, telling, Role.DERIVATIVE, List.of(last), at -> Broadcast.zip(at.output(), at.target(), slope));
    }

    private static String right(Wording w) {
        return w.f().equals("tanh") ? "(1 - %1$s^2)" : "%1$s · (1 - %1$s)";
    }

    private static DoubleBinaryOperator one(Wording w) {
        return w.f().equals("tanh") ? (a, y) -> 1 - a * a : (a, y) -> a * (1 - a);
    }

    private static Worth written(Wording w, String formula, DoubleBinaryOperator slope) {
        Quantity target = Quantity.target(w.j());
        return w.worth(
                formula.formatted(w.name(w.a()), w.name(target)), slope.applyAsDouble(w.value(w.a()), w.value(target)));
    }

    /// a(y - a) is all of dL/dz, without dL/da.
    private static void alone(Variants variants, int last) {
        Telling telling = w -> {
            Worth wrong = written(w, "%1$s · (%2$s - %1$s)", (a, y) -> a * (y - a));
            return w.contrast(w.delta()).whole(Told.sentence("used", wrong, w.worth(w.delta())), wrong.name());
        };
        variants.inLayers(
                Cost.SELDOM,
                telling,
                Role.DELTA,
                List.of(last),
                at -> Broadcast.zip(at.output(), at.target(), (a, y) -> a * (y - a)));
    }

    private static void ofAnotherLayer(Setting setting, Variants variants) {
        for (int l : setting.curved()) {
            for (int other : setting.layers()) {
                if (other != l && setting.size(other) == setting.size(l)) {
                    ElementwiseActivation own = (ElementwiseActivation) setting.activation(l);
                    Telling telling = w -> {
                        Quantity z = Quantity.preActivation(other, w.j());
                        Worth wrong = w.worth(w.f() + "'(" + w.name(z) + ")", own.derivative(w.value(z)));
                        return SlopeWording.instead(w, wrong);
                    };
                    variants.add(
                            Cost.ONE_NEURON,
                            telling.in(l),
                            Role.DERIVATIVE,
                            l,
                            at -> at.of(Role.PRE_ACTIVATION, other).map(own::derivative));
                }
            }
        }
    }
}
