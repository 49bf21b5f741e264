package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;

/// Mistakes in dL/da, the sum over the paths to the next layer.
final class PathMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "updated-parameter",
                    "New weights in the backward pass",
                    "The gradient belongs to the weights with which the loss was computed. All gradients are computed"
                            + " before any parameter is changed.",
                    PathMistakes::updated),
            new Mistake(
                    "forward-for-backward",
                    "Forward product in place of the backward one",
                    "Going back, the weights meet the deltas of the next layer, not activations or inputs.",
                    PathMistakes::forward));

    private PathMistakes() {}

    /// The layers from which something goes back: that of the inputs and all hidden ones.
    private static List<Integer> sources(Setting setting) {
        return Setting.range(0, setting.depth() - 1);
    }

    private static void updated(Setting setting, Variants variants) {
        if (setting.document().optimizer().rule().moves()) {
            Telling telling = w -> Told.instead(
                    w.where() + "went back through",
                    new Worth(
                            "the updated weights "
                                    + w.name(Quantity.weight(w.l(), 1, 1).as(Kind.NEW_PARAMETER)),
                            ""),
                    new Worth("the old ones " + w.name(Quantity.weight(w.l(), 1, 1)), ""),
                    w.name(Quantity.activationGradient(w.l() - 1, 1)) + " = " + w.name(Quantity.delta(w.l(), 1))
                            + " · %s + ...");
            variants.inLayers(
                    Cost.PLAIN,
                    telling,
                    Term.BACKWARD_WEIGHTS,
                    setting.layers(),
                    at -> at.ofBatch(Term.NEW_WEIGHTS, at.layer()));
            variants.inLayers(
                    Cost.EVERYWHERE,
                    w -> telling.tell(w.in(w.l() + 1, 0)),
                    Term.ACTIVATION_GRADIENT,
                    sources(setting),
                    at -> at.deltaNext().timesTransposeOf(at.ofBatch(Term.NEW_WEIGHTS, at.layer() + 1)));
        }
    }

    private static void forward(Setting setting, Variants variants) {
        for (int l : sources(setting)) {
            int next = setting.size(l + 1);
            forward(variants, l, "the activations of layer " + (l + 1), at -> at.of(Term.ACTIVATION, l + 1));
            forward(variants, l, "the pre-activations of layer " + (l + 1), at -> at.of(Term.PRE_ACTIVATION, l + 1));
            if (setting.size(0) == next) {
                forward(variants, l, "the inputs", at -> at.of(Term.ACTIVATION, 0));
            }
            if (l > 0 && setting.size(l) == next) {
                forward(variants, l, "the activations of layer " + l, Spot::a);
            }
            if (l > 1 && setting.size(l - 1) == next) {
                forward(variants, l, "the activations of layer " + (l - 1), Spot::before);
            }
            if (l > 0 && setting.size(l - 1) == next) {
                exchanged(variants, l);
            }
        }
    }

    /// W·v where W·delta belongs.
    private static void forward(Variants variants, int l, String what, Change vector) {
        Telling telling = w -> Told.instead(
                w.where() + "multiplied the weights by",
                new Worth(what, ""),
                new Worth(w.name(Quantity.delta(w.l() + 1, 1)) + " and the other deltas", ""),
                w.name(w.gradient()) + " = sum of weights · %s");
        variants.inLayers(
                Cost.ONE_NEURON,
                telling,
                Term.ACTIVATION_GRADIENT,
                List.of(l),
                at -> vector.instead(at).timesTransposeOf(at.wNext()));
    }

    /// dL/dW = delta (W x)ᵀ f'(z) where x (W delta)ᵀ f'(z) belongs, which has a place for it where the shapes agree.
    private static void exchanged(Variants variants, int l) {
        Telling telling = w -> Told.instead(
                w.where() + "computed",
                new Worth("delta · (W·x)", ""),
                new Worth("x · (W·delta)", ""),
                w.name(Quantity.weightGradient(w.l(), w.i(), w.j())) + " = (%s) · "
                        + w.derivative().name());
        variants.add(Cost.PLAIN, telling.in(l), Term.WEIGHT_GRADIENT, l, at -> exchanged(at, at.wNext()));
    }

    private static Matrix exchanged(Spot at, Matrix w) {
        Matrix forward = at.before().timesTransposeOf(w);
        Matrix derivative = at.of(Term.DERIVATIVE, at.layer());
        return at.deltaNext().transposeTimes(forward.hadamard(derivative));
    }
}
