package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/// Wrong numbers within the derivative of an activation: the target, or those of another layer.
final class SlopeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake("target-for-one", SlopeMistakes::targetForOne),
            new Mistake("derivative-of-another-layer", SlopeMistakes::ofAnotherLayer));

    private SlopeMistakes() {}

    private static void targetForOne(Assignment assignment, VariantCollector variants) {
        int last = assignment.depth();
        switch (assignment.activation(last).name()) {
            case "sigmoid" -> {
                inSlope(variants, last, Cost.PLAIN, (a, y) -> a.times(y.minus(a)), (a, y) -> a * (y - a));
                inSlope(variants, last, Cost.EVERYWHERE, (a, y) -> a.times(a.minus(y)), (a, y) -> a * (a - y));
                alone(variants, last);
            }
            case "softmax" -> {
                Wording wording = v -> {
                    Formula a = v.of(v.a());
                    return v.chain()
                            .whole(v.of(v.gradient()).times(a, v.of(v.target()).minus(a)))
                            .described("target-for-one", v.named(v.target()));
                };
                variants.inLayers(
                        Cost.SELDOM,
                        wording,
                        Role.DELTA,
                        List.of(last),
                        at -> at.gradient().hadamard(Broadcast.zip(at.output(), at.target(), (a, y) -> a * (y - a))));
                alone(variants, last);
            }
            case "tanh" -> {
                inSlope(variants, last, Cost.PLAIN, (a, y) -> y.minus(a.squared()), (a, y) -> y - a * a);
                inSlope(variants, last, Cost.EVERYWHERE, (a, y) -> a.squared().minus(y), (a, y) -> a * a - y);
            }
            default -> {}
        }
    }

    private static void inSlope(
            VariantCollector variants,
            int last,
            double cost,
            BinaryOperator<Formula> formula,
            DoubleBinaryOperator slope) {
        Wording wording = v -> {
            Formula a = v.of(v.a());
            Formula right = v.activation().name().equals("tanh") ? ONE.minus(a.squared()) : a.times(ONE.minus(a));
            return SlopeWording.instead(v, formula.apply(a, v.of(v.target())), right);
        };
        variants.inLayers(
                cost, wording, Role.DERIVATIVE, List.of(last), at -> Broadcast.zip(at.output(), at.target(), slope));
    }

    /// a(y - a) is all of dL/dz, without dL/da.
    private static void alone(VariantCollector variants, int last) {
        Wording wording = v -> {
            Formula a = v.of(v.a());
            Formula wrong = a.times(v.of(v.target()).minus(a));
            return v.contrast(v.delta()).whole(wrong).described("used", v.valued(wrong), v.valued(v.delta()));
        };
        variants.inLayers(
                Cost.SELDOM,
                wording,
                Role.DELTA,
                List.of(last),
                at -> Broadcast.zip(at.output(), at.target(), (a, y) -> a * (y - a)));
    }

    private static void ofAnotherLayer(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.curved()) {
            for (int other : assignment.layers()) {
                if (other != l && assignment.size(other) == assignment.size(l)) {
                    ElementwiseActivation own = (ElementwiseActivation) assignment.activation(l);
                    Wording wording = v -> SlopeWording.instead(
                            v, own.derivativeFunction().of(v.of(Quantity.preActivation(other, v.j()))));
                    variants.add(
                            Cost.ONE_NEURON,
                            wording.in(l),
                            Role.DERIVATIVE,
                            l,
                            at -> at.of(Role.PRE_ACTIVATION, other).map(own::derivative));
                }
            }
        }
    }
}
