package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.network.Softmax;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;

/// Mistakes in the gradients of weights and biases.
final class GradientMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "bias-gradient-is-weight-gradient",
                    "Gradient of the weights in place of that of the bias",
                    "A bias is multiplied by 1, so its gradient is delta itself, without the activation of the layer"
                            + " before.",
                    GradientMistakes::biasIsWeight),
            new Mistake(
                    "weight-gradient-is-bias-gradient",
                    "Activation left out of a weight's gradient",
                    "The gradient of a weight is delta times the activation that the weight multiplies.",
                    GradientMistakes::weightIsBias),
            new Mistake(
                    "wrong-activation-in-gradient",
                    "Another layer's activation in a weight's gradient",
                    "The gradient of a weight is delta times the activation (or input) that comes into it.",
                    GradientMistakes::otherActivation),
            new Mistake(
                    "preactivation-for-activation",
                    "Pre-activation in place of the activation",
                    "What a neuron passes on is a = f(z), not z.",
                    GradientMistakes::preActivation),
            new Mistake(
                    "delta-without-derivative",
                    "dL/da in place of dL/dz in a gradient",
                    "Weights and biases act on z, so their gradients are made of dL/dz.",
                    GradientMistakes::withoutDerivative));

    private GradientMistakes() {}

    private static Quantity weightGradient(Wording w) {
        return Quantity.weightGradient(w.l(), w.i(), w.j());
    }

    private static Told biasTold(Wording w) {
        return Told.instead(
                w.where() + "took",
                new Worth(w.name(weightGradient(w)) + " (the gradient of the weights)", ""),
                w.worth(w.delta()),
                w.name(w.bias(w.l(), w.j()).gradient()) + " = %s");
    }

    private static void biasIsWeight(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            if (setting.tied(l)) {
                continue;
            }
            Telling telling = ((Telling) GradientMistakes::biasTold).in(l);
            Change matrix = at -> at.of(Term.WEIGHT_GRADIENT, l);
            variants.add(Cost.PLAIN, telling, Term.BIAS_GRADIENT, l, matrix);
            if (setting.activation(l) instanceof Softmax) {
                variants.add(
                        Cost.EVERYWHERE,
                        telling,
                        List.of(
                                new Exchange(Term.BIAS_GRADIENT, l, matrix),
                                new Exchange(
                                        Term.ACTIVATION, l, at -> at.usual().sumOfRows())));
            }
            for (int i = 0; i < setting.size(l - 1); i++) {
                int row = i;
                variants.add(
                        Cost.ONE_NEURON,
                        telling,
                        Term.BIAS_GRADIENT,
                        l,
                        at -> matrix.instead(at).row(row));
            }
        }
        all(setting, variants);
    }

    private static void all(Setting setting, Variants variants) {
        var exchanges = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            if (setting.tied(l)) {
                return;
            }
            exchanges.add(new Exchange(Term.BIAS_GRADIENT, l, at -> at.of(Term.WEIGHT_GRADIENT, at.layer())));
        }
        variants.add(Cost.ONE_NEURON, GradientMistakes::biasTold, exchanges);
    }

    private static void weightIsBias(Setting setting, Variants variants) {
        Telling telling = w -> Told.instead(
                w.where() + "left out the activation: you multiplied " + w.name(w.delta()) + " by",
                new Worth("1", ""),
                w.worth(Quantity.activation(w.l() - 1, w.i())),
                w.name(weightGradient(w)) + " = " + w.name(w.delta()) + " · %s");
        variants.inLayers(Cost.PLAIN, telling, Term.WEIGHT_GRADIENT, setting.layers(), at -> {
            Matrix before = at.before();
            return before.map(any -> 1).transposeTimes(at.delta());
        });
    }

    private static void otherActivation(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            Telling own = w -> instead(w, w.worth(w.a()));
            variants.add(Cost.ONE_NEURON, own.in(l), Term.WEIGHT_GRADIENT, l, at -> {
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
                            Term.WEIGHT_GRADIENT,
                            l,
                            at -> at.of(Term.ACTIVATION, other).transposeTimes(at.delta()));
                }
            }
        }
    }

    private static Told instead(Wording w, Worth wrong) {
        return Told.instead(
                w.where() + "multiplied " + w.name(w.delta()) + " by",
                wrong,
                w.worth(Quantity.activation(w.l() - 1, w.i())),
                w.name(weightGradient(w)) + " = " + w.name(w.delta()) + " · %s");
    }

    private static void preActivation(Setting setting, Variants variants) {
        List<Integer> after = Setting.range(2, setting.depth());
        Telling gradient = w -> instead(w, w.worth(Quantity.preActivation(w.l() - 1, w.i())));
        variants.inLayers(
                Cost.PLAIN,
                gradient,
                Term.WEIGHT_GRADIENT,
                after,
                at -> at.of(Term.PRE_ACTIVATION, at.layer() - 1).transposeTimes(at.delta()));
        Telling forward = w -> Told.instead(
                w.where() + "passed on",
                w.worth(Quantity.preActivation(w.l() - 1, w.i())),
                w.worth(Quantity.activation(w.l() - 1, w.i())),
                w.name(w.z()) + " = " + w.name(Quantity.weight(w.l(), w.i(), w.j())) + " · %s + ...");
        variants.inLayers(
                Cost.EVERYWHERE,
                forward,
                Term.PRE_ACTIVATION,
                after,
                at -> Broadcast.plus(at.of(Term.PRE_ACTIVATION, at.layer() - 1).times(at.w()), at.b()));
    }

    private static void withoutDerivative(Setting setting, Variants variants) {
        List<Integer> layers = setting.layers().stream()
                .filter(l -> !setting.activation(l).name().equals("identity"))
                .toList();
        Telling weights = w -> Told.instead(
                w.where() + "multiplied by",
                w.worth(w.gradient()),
                w.worth(w.delta()),
                w.name(weightGradient(w)) + " = %s · " + w.name(Quantity.activation(w.l() - 1, w.i())));
        variants.inLayers(
                Cost.SELDOM,
                weights,
                Term.WEIGHT_GRADIENT,
                layers,
                at -> at.before().transposeTimes(at.gradient()));
        Telling biases = w -> Told.instead(
                w.where() + "took",
                w.worth(w.gradient()),
                w.worth(w.delta()),
                w.name(w.bias(w.l(), w.j()).gradient()) + " = %s");
        variants.inLayers(Cost.SELDOM, biases, Term.BIAS_GRADIENT, layers, at -> {
            Matrix columns = at.gradient().sumOfRows();
            return setting.tied(at.layer()) ? Matrix.row(columns.sum()) : columns;
        });
    }
}
