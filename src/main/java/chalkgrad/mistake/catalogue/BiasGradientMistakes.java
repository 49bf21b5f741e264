package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Softmax;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;

/// Gradients of weights given as gradients of biases.
final class BiasGradientMistakes {
    static final List<Mistake> ALL =
            List.of(new Mistake("bias-gradient-is-weight-gradient", BiasGradientMistakes::all));

    private BiasGradientMistakes() {}

    private static Description described(Viewpoint v) {
        Quantity wrong = v.weightGradient();
        return v.ofSample()
                .contrast(v.biasGradient())
                .whole(v.ofSample().of(wrong))
                .describedHere("used-weight-gradient", v.ofSample().named(wrong), v.valued(v.delta()));
    }

    private static void all(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.biased()) {
            if (!assignment.tied(l)) {
                matrix(assignment, variants, l);
            }
            for (int i = 0; i < assignment.size(l - 1); i++) {
                int row = i;
                variants.inLayers(
                        Cost.ONE_NEURON,
                        BiasGradientMistakes::described,
                        Role.BIAS_GRADIENT,
                        List.of(l),
                        at -> forBias(assignment, at, matrix(at).row(row)));
            }
        }
        everywhere(assignment, variants);
        Wording sum = v -> all(v, "weight-gradients-added", ofWeights(v));
        variants.inLayers(
                Cost.EVERYWHERE,
                sum,
                Role.BIAS_GRADIENT,
                assignment.biased(),
                at -> forBias(assignment, at, matrix(at).sumOfRows()));
        Wording mean = v -> all(v, "weight-gradients-averaged", ofWeights(v).over(Formula.constant(v.size(v.l() - 1))));
        variants.inLayers(
                Cost.SELDOM,
                mean,
                Role.BIAS_GRADIENT,
                assignment.biased(),
                at -> forBias(assignment, at, matrix(at).sumOfRows()).scale(1.0 / assignment.size(at.layer() - 1)));
    }

    /// The sum of the gradients of the weights into a neuron.
    private static Formula ofWeights(Viewpoint v) {
        return v.ofSample().sum(v.size(v.l() - 1), i -> Quantity.weightGradient(v.l(), i, v.j()));
    }

    private static Description all(Viewpoint v, String key, Formula wrong) {
        return v.ofSample().contrast(v.biasGradient()).whole(wrong).describedHere(key, v.valued(v.delta()));
    }

    private static Matrix matrix(Site at) {
        return at.of(Role.WEIGHT_GRADIENT, at.layer());
    }

    /// A row with one number for each neuron, which a tied bias adds up.
    private static Matrix forBias(Assignment assignment, Site at, Matrix row) {
        return assignment.tied(at.layer()) ? Matrix.row(row.sum()) : row;
    }

    /// The whole matrix, so that the bias becomes a matrix too.
    private static void matrix(Assignment assignment, VariantCollector variants, int l) {
        Wording wording = ((Wording) BiasGradientMistakes::described).in(l);
        variants.add(Cost.PLAIN, wording, Role.BIAS_GRADIENT, l, BiasGradientMistakes::matrix);
        if (assignment.activation(l) instanceof Softmax) {
            variants.add(
                    Cost.EVERYWHERE,
                    wording,
                    List.of(
                            new Exchange(Role.BIAS_GRADIENT, l, BiasGradientMistakes::matrix),
                            new Exchange(
                                    Role.ACTIVATION, l, at -> at.unchanged().sumOfRows())));
        }
    }

    private static void everywhere(Assignment assignment, VariantCollector variants) {
        var exchanges = new ArrayList<Exchange>();
        for (int l : assignment.biased()) {
            if (assignment.tied(l)) {
                return;
            }
            exchanges.add(new LayerChange(Role.BIAS_GRADIENT, BiasGradientMistakes::matrix).in(l));
        }
        variants.add(Cost.ONE_NEURON, BiasGradientMistakes::described, exchanges);
    }
}
