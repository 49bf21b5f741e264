package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.swap;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Written;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.IntFunction;

/// Mistakes in dL/da, the sum over the paths to the next layer.
final class PathMistakes {
    /// Uses the weights from the end of an iteration instead of its beginning.
    static final Mistake UPDATED = new Mistake("updated-parameter", PathMistakes::updated);

    static final List<Mistake> ALL = List.of(UPDATED, new Mistake("forward-for-backward", PathMistakes::forward));

    private PathMistakes() {}

    /// The layers that gradients go back to: the inputs and all hidden layers.
    private static List<Integer> sources(Assignment assignment) {
        return Assignment.range(0, assignment.depth() - 1);
    }

    private static void updated(Assignment assignment, VariantCollector variants) {
        if (assignment.document().optimizer().rule().moves()) {
            Wording wording = v -> {
                Viewpoint before = v.in(v.l() - 1, 0);
                IntFunction<Quantity> weight = k -> Quantity.weight(v.l(), before.j(), k);
                Quantity first = weight.apply(1);
                return v.contrast(before.gradient())
                        .with(
                                assignment.size(v.l()),
                                weight,
                                k -> weight.apply(k).as(Kind.NEW_PARAMETER))
                        .describedHere("updated-weights", v.valued(first.as(Kind.NEW_PARAMETER)), v.valued(first));
            };
            variants.inLayers(
                    Cost.PLAIN,
                    wording,
                    Role.BACKWARD_WEIGHTS,
                    assignment.layers(),
                    at -> at.of(Role.NEW_WEIGHTS, at.layer()));
            variants.inLayers(
                    Cost.EVERYWHERE,
                    v -> wording.of(v.in(v.l() + 1, 0)),
                    Role.ACTIVATION_GRADIENT,
                    sources(assignment),
                    at -> at.with(Role.BACKWARD_WEIGHTS, at.layer() + 1, at.of(Role.NEW_WEIGHTS, at.layer() + 1))
                            .unchanged());
        }
    }

    private static void forward(Assignment assignment, VariantCollector variants) {
        for (int l : sources(assignment)) {
            int next = assignment.size(l + 1);
            forward(assignment, variants, l, Role.ACTIVATION, l + 1);
            forward(assignment, variants, l, Role.PRE_ACTIVATION, l + 1);
            if (assignment.size(0) == next) {
                forward(assignment, variants, l, Role.ACTIVATION, 0);
            }
            if (l > 0 && assignment.size(l) == next) {
                forward(assignment, variants, l, Role.ACTIVATION, l);
            }
            if (l > 1 && assignment.size(l - 1) == next) {
                forward(assignment, variants, l, Role.ACTIVATION, l - 1);
            }
            if (l > 0 && assignment.size(l - 1) == next) {
                exchanged(variants, l);
            }
        }
    }

    /// W·v where W·delta belongs.
    private static void forward(Assignment assignment, VariantCollector variants, int l, Role vector, int of) {
        IntFunction<Quantity> entry =
                k -> vector == Role.ACTIVATION ? Quantity.activation(of, k) : Quantity.preActivation(of, k);
        Wording wording = v -> v.contrast(v.gradient())
                .with(assignment.size(l + 1), k -> Quantity.delta(l + 1, k), entry)
                .describedHere("multiplied-weights-by", v.valued(entry.apply(1)), v.valued(Quantity.delta(l + 1, 1)));
        variants.inLayers(
                Cost.ONE_NEURON,
                wording,
                Role.ACTIVATION_GRADIENT,
                List.of(l),
                at -> at.with(Role.DELTA, l + 1, at.of(vector, of)).unchanged());
    }

    /// dL/dW = delta (W x)ᵀ f'(z) where x (W delta)ᵀ f'(z) belongs, if the shapes agree.
    private static void exchanged(VariantCollector variants, int l) {
        Wording wording = any -> {
            Viewpoint v = any.ofSample();
            Quantity delta = Quantity.delta(l + 1, v.i());
            Quantity before = Quantity.activation(l - 1, v.i());
            Formula wrong = along(v, delta, k -> Quantity.activation(l - 1, k));
            Formula right = along(v, before, k -> Quantity.delta(l + 1, k));
            return v.equation(v.weightGradient(), swap(right, wrong).times(v.derivative()))
                    .describedHere(
                            l == 1 ? "inputs-and-gradients-exchanged" : "activations-and-gradients-exchanged",
                            new Written(wrong),
                            new Written(right));
        };
        variants.add(Cost.PLAIN, wording.in(l), Role.WEIGHT_GRADIENT, l, at -> exchanged(at, at.wNext()));
    }

    /// A number times the sum of others, each multiplied by its weight out of the neuron.
    private static Formula along(Viewpoint v, Quantity factor, IntFunction<Quantity> others) {
        return v.of(factor)
                .times(Formula.sum(Assignment.range(1, v.size(v.l() + 1)).stream()
                        .map(k -> v.of(others.apply(k)).times(v.of(Quantity.weight(v.l() + 1, v.j(), k))))
                        .toList()));
    }

    private static Matrix exchanged(Site at, Matrix v) {
        Matrix forward = at.before().timesTransposeOf(v);
        Matrix derivative = at.of(Role.DERIVATIVE, at.layer());
        return at.deltaNext().transposeTimes(forward.hadamard(derivative));
    }
}
