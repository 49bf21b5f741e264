package chalkgrad.mistake;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.mistake.Variants.Part;
import chalkgrad.network.Softmax;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;

/// Gradients of weights given as gradients of biases.
final class BiasGradientMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "bias-gradient-is-weight-gradient",
            "Weight gradient instead of the bias gradient",
            "A bias is added to z as it is, so its gradient is dL/dz itself, without the activation of the layer"
                    + " before.",
            BiasGradientMistakes::all));

    private BiasGradientMistakes() {}

    private static Told told(Wording w) {
        Wording own = w.ofSample();
        Quantity wrong = Quantity.weightGradient(w.l(), w.i(), w.j());
        return own.contrast(w.bias(w.l(), w.j()).gradient())
                .whole(
                        Told.sentence(
                                w.where() + "used",
                                new Worth("the weight gradient " + own.name(wrong), ""),
                                w.worth(w.delta())),
                        own.name(wrong));
    }

    private static void all(Setting setting, Variants variants) {
        for (int l : setting.biased()) {
            if (!setting.tied(l)) {
                matrix(setting, variants, l);
            }
            for (int i = 0; i < setting.size(l - 1); i++) {
                int row = i;
                variants.inLayers(
                        Cost.ONE_NEURON,
                        BiasGradientMistakes::told,
                        Role.BIAS_GRADIENT,
                        List.of(l),
                        at -> forBias(setting, at, matrix(at).row(row)));
            }
        }
        everywhere(setting, variants);
        Telling sum = w -> all(w, "added up", w.text(ofWeights(setting, w)));
        variants.inLayers(
                Cost.EVERYWHERE,
                sum,
                Role.BIAS_GRADIENT,
                setting.biased(),
                at -> forBias(setting, at, matrix(at).sumOfRows()));
        Telling mean =
                w -> all(w, "averaged", w.text(ofWeights(setting, w).over(Formula.constant(setting.size(w.l() - 1)))));
        variants.inLayers(
                Cost.SELDOM,
                mean,
                Role.BIAS_GRADIENT,
                setting.biased(),
                at -> forBias(setting, at, matrix(at).sumOfRows()).scale(1.0 / setting.size(at.layer() - 1)));
    }

    /// The sum of the gradients of the weights into a neuron.
    private static Formula ofWeights(Setting setting, Wording w) {
        return Formula.sum(Setting.range(1, setting.size(w.l() - 1)).stream()
                .map(i -> Formula.of(w.ofSample().placed(Quantity.weightGradient(w.l(), i, w.j()))))
                .toList());
    }

    private static Told all(Wording w, String verb, String wrong) {
        return w.ofSample()
                .contrast(w.bias(w.l(), w.j()).gradient())
                .whole(
                        w.where() + "you %s the weight gradients where %s belongs".formatted(verb, w.worth(w.delta())),
                        wrong);
    }

    private static Matrix matrix(Spot at) {
        return at.of(Role.WEIGHT_GRADIENT, at.layer());
    }

    /// A row with one number for each neuron, which a tied bias adds up.
    private static Matrix forBias(Setting setting, Spot at, Matrix row) {
        return setting.tied(at.layer()) ? Matrix.row(row.sum()) : row;
    }

    /// The whole matrix, so that the bias becomes a matrix too.
    private static void matrix(Setting setting, Variants variants, int l) {
        Telling telling = ((Telling) BiasGradientMistakes::told).in(l);
        variants.add(Cost.PLAIN, telling, Role.BIAS_GRADIENT, l, BiasGradientMistakes::matrix);
        if (setting.activation(l) instanceof Softmax) {
            variants.add(
                    Cost.EVERYWHERE,
                    telling,
                    List.of(
                            new Exchange(Role.BIAS_GRADIENT, l, BiasGradientMistakes::matrix),
                            new Exchange(Role.ACTIVATION, l, at -> at.usual().sumOfRows())));
        }
    }

    private static void everywhere(Setting setting, Variants variants) {
        var exchanges = new ArrayList<Exchange>();
        for (int l : setting.biased()) {
            if (setting.tied(l)) {
                return;
            }
            exchanges.add(new Part(Role.BIAS_GRADIENT, BiasGradientMistakes::matrix).in(l));
        }
        variants.add(Cost.ONE_NEURON, BiasGradientMistakes::told, exchanges);
    }
}
