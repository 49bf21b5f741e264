package chalkgrad.mistake.catalogue;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.replay.Site;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Batch;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Bias gradients that are added up along the wrong axis, as `np.sum` without an axis does.
final class BiasSumMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("bias-gradient-summed", BiasSumMistakes::summed));

    private BiasSumMistakes() {}

    private static void summed(Assignment assignment, VariantCollector variants) {
        List<Integer> layers = assignment.biased().stream()
                .filter(l -> assignment.size(l) > 1 && !assignment.tied(l))
                .toList();
        Wording sum = v -> described(v, "bias-gradients-added", ofNeurons(v));
        Wording mean = v -> described(v, "bias-gradients-averaged", ofNeurons(v).over(Formula.constant(v.size(v.l()))));
        oneNumber(variants, Cost.PLAIN, sum, layers, at -> at.unchanged().sum());
        oneNumber(
                variants,
                Cost.ONE_NEURON,
                mean,
                layers,
                at -> at.unchanged().sum() / at.unchanged().columns());
        if (assignment.hasBatch()) {
            for (int l : layers) {
                variants.add(
                        Cost.ONE_NEURON,
                        ((Wording) BiasSumMistakes::byNeuron).in(l),
                        Role.REDUCED_BIAS_GRADIENT,
                        l,
                        BiasSumMistakes::perSample);
            }
        }
    }

    /// One number for all biases of a layer: in one layer, in all, and in all hidden ones.
    private static void oneNumber(
            VariantCollector variants,
            double cost,
            Wording wording,
            List<Integer> layers,
            ToDoubleFunction<Site> number) {
        Change change = at -> Matrix.row(number.applyAsDouble(at));
        for (int l : layers) {
            variants.add(cost, wording.in(l), Role.BIAS_GRADIENT, l, change);
        }
        if (layers.size() > 1) {
            all(variants, cost, wording, layers, change);
        }
        if (layers.size() > 2) {
            all(variants, cost, wording, layers.subList(0, layers.size() - 1), change);
        }
    }

    private static void all(
            VariantCollector variants, double cost, Wording wording, List<Integer> layers, Change change) {
        variants.add(
                cost + Cost.EVERYWHERE,
                wording.inOneOf(layers),
                layers.stream()
                        .map(l -> new Exchange(Role.BIAS_GRADIENT, l, change))
                        .toList());
    }

    private static Formula ofNeurons(Viewpoint v) {
        return v.ofSample().sum(v.size(v.l()), j -> Quantity.delta(v.l(), j));
    }

    private static Description described(Viewpoint v, String key, Formula wrong) {
        return v.ofSample()
                .contrast(v.biasGradient())
                .whole(wrong)
                .describedHere(key, new Count(v.l()), new Count(v.size(v.l())));
    }

    /// The sum over the neurons of each sample, where that over the samples belongs for each neuron.
    private static Matrix perSample(Site at) {
        Batch batch = at.batch();
        double share = at.pass().document().reduction().factor(batch.size());
        double[] sums = batch.samples()
                .mapToDouble(s -> at.pass()
                        .value(Role.BIAS_GRADIENT, at.layer(), s, at.iteration())
                        .sum())
                .toArray();
        return Matrix.row(sums).scale(share);
    }

    private static Description byNeuron(Viewpoint v) {
        int samples = v.batch().size();
        int sample = v.batch().sample(Math.min(v.j(), samples) - 1);
        Formula sum =
                v.ofSample(sample).sum(v.size(v.l()), j -> v.bias(v.l(), j).gradient());
        Reduction reduction = v.document().reduction();
        Formula wrong = reduction == Reduction.MEAN ? sum.over(Formula.constant(samples)) : sum;
        return v.ofBatch()
                .contrast(v.biasGradient())
                .whole(wrong)
                .describedHere("bias-gradients-of-sample-added." + reduction.key());
    }
}
