package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Mistakes in dL/da, the sum over the paths to the next layer.
final class PathMistakes {
    /// Uses the weights from the end of an iteration instead of its beginning.
    static final Mistake UPDATED = new Mistake(
            "updated-parameter",
            "Updated weights in the backward pass",
            "Gradients are taken at the weights with which the loss was computed: compute all gradients before"
                    + " changing any parameter.",
            PathMistakes::updated);

    static final List<Mistake> ALL = List.of(
            UPDATED,
            new Mistake(
                    "forward-for-backward",
                    "Activations instead of gradients in the backward pass",
                    "In the backward pass the weights are multiplied by dL/dz of the next layer, not by activations or"
                            + " inputs.",
                    PathMistakes::forward));

    private PathMistakes() {}

    /// The layers that gradients go back to: the inputs and all hidden layers.
    private static List<Integer> sources(Setting setting) {
        return Setting.range(0, setting.depth() - 1);
    }

    private static void updated(Setting setting, Variants variants) {
        if (setting.document().optimizer().rule().moves()) {
            Telling telling = w -> {
                Wording before = w.in(w.l() - 1, 0);
                IntFunction<Quantity> weight = k -> Quantity.weight(w.l(), before.j(), k);
                Quantity first = weight.apply(1);
                return w.contrast(before.gradient())
                        .with(setting.size(w.l()), weight, k -> weight.apply(k).as(Kind.NEW_PARAMETER))
                        .told(
                                w.where() + "used the updated weights in the backward pass:",
                                w.worth(first.as(Kind.NEW_PARAMETER)),
                                w.worth(first));
            };
            variants.inLayers(
                    Cost.PLAIN,
                    telling,
                    Role.BACKWARD_WEIGHTS,
                    setting.layers(),
                    at -> at.ofBatch(Role.NEW_WEIGHTS, at.layer()));
            variants.inLayers(
                    Cost.EVERYWHERE,
                    w -> telling.tell(w.in(w.l() + 1, 0)),
                    Role.ACTIVATION_GRADIENT,
                    sources(setting),
                    at -> at.deltaNext().timesTransposeOf(at.ofBatch(Role.NEW_WEIGHTS, at.layer() + 1)));
        }
    }

    private static void forward(Setting setting, Variants variants) {
        for (int l : sources(setting)) {
            int next = setting.size(l + 1);
            forward(setting, variants, l, Role.ACTIVATION, l + 1);
            forward(setting, variants, l, Role.PRE_ACTIVATION, l + 1);
            if (setting.size(0) == next) {
                forward(setting, variants, l, Role.ACTIVATION, 0);
            }
            if (l > 0 && setting.size(l) == next) {
                forward(setting, variants, l, Role.ACTIVATION, l);
            }
            if (l > 1 && setting.size(l - 1) == next) {
                forward(setting, variants, l, Role.ACTIVATION, l - 1);
            }
            if (l > 0 && setting.size(l - 1) == next) {
                exchanged(variants, l);
            }
        }
    }

    /// W·v where W·delta belongs.
    private static void forward(Setting setting, Variants variants, int l, Role vector, int of) {
        IntFunction<Quantity> entry =
                k -> vector == Role.ACTIVATION ? Quantity.activation(of, k) : Quantity.preActivation(of, k);
        Telling telling = w -> {
            return w.contrast(w.gradient())
                    .with(setting.size(l + 1), k -> Quantity.delta(l + 1, k), entry)
                    .told(
                            w.where() + "multiplied the weights by",
                            w.worth(entry.apply(1)),
                            w.worth(Quantity.delta(l + 1, 1)));
        };
        variants.inLayers(
                Cost.ONE_NEURON,
                telling,
                Role.ACTIVATION_GRADIENT,
                List.of(l),
                at -> at.of(vector, of).timesTransposeOf(at.wNext()));
    }

    /// dL/dW = delta (W x)ᵀ f'(z) where x (W delta)ᵀ f'(z) belongs, if the shapes agree.
    private static void exchanged(Variants variants, int l) {
        Telling telling = any -> {
            Wording w = any.ofSample();
            Quantity delta = Quantity.delta(l + 1, w.i());
            Quantity before = Quantity.activation(l - 1, w.i());
            return Told.instead(
                    w.where() + "exchanged " + (l == 1 ? "inputs" : "activations") + " and gradients: you computed",
                    new Worth(along(w, delta, k -> Quantity.activation(l - 1, k)), ""),
                    new Worth(along(w, before, k -> Quantity.delta(l + 1, k)), ""),
                    w.name(Quantity.weightGradient(l, w.i(), w.j())) + " = %s · "
                            + w.derivative().name());
        };
        variants.add(Cost.PLAIN, telling.in(l), Role.WEIGHT_GRADIENT, l, at -> exchanged(at, at.wNext()));
    }

    /// A number times the sum of others, each multiplied by its weight out of the neuron.
    private static String along(Wording w, Quantity factor, IntFunction<Quantity> others) {
        String sum = Setting.range(1, w.document().network().size(w.l() + 1)).stream()
                .map(k -> w.name(others.apply(k)) + " · " + w.name(Quantity.weight(w.l() + 1, w.j(), k)))
                .collect(Collectors.joining(" + "));
        return w.name(factor) + " · (" + sum + ")";
    }

    private static Matrix exchanged(Spot at, Matrix w) {
        Matrix forward = at.before().timesTransposeOf(w);
        Matrix derivative = at.of(Role.DERIVATIVE, at.layer());
        return at.deltaNext().transposeTimes(forward.hadamard(derivative));
    }
}
