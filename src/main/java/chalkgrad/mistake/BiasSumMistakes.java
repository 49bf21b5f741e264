package chalkgrad.mistake;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Bias gradients that are added up along the wrong axis, as `np.sum` without an axis does.
final class BiasSumMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "bias-gradient-summed",
            "Bias gradients added up over the neurons",
            "Every neuron has a bias of its own, and so a gradient of its own. The gradients are added up over the"
                    + " samples only, which in NumPy needs an axis.",
            BiasSumMistakes::summed));

    private BiasSumMistakes() {}

    private static void summed(Setting setting, Variants variants) {
        List<Integer> layers = setting.biased().stream()
                .filter(l -> setting.size(l) > 1 && !setting.tied(l))
                .toList();
        Telling sum = w -> told(w, "added up", ofNeurons(w));
        Telling mean = w -> told(w, "averaged", ofNeurons(w).over(Formula.constant(setting.size(w.l()))));
        oneNumber(variants, Cost.PLAIN, sum, layers, at -> at.usual().sum());
        oneNumber(
                variants,
                Cost.ONE_NEURON,
                mean,
                layers,
                at -> at.usual().sum() / at.usual().columns());
        if (setting.hasBatch()) {
            for (int l : layers) {
                variants.add(
                        Cost.ONE_NEURON,
                        ((Telling) BiasSumMistakes::byNeuron).in(l),
                        Role.REDUCED_BIAS_GRADIENT,
                        l,
                        at -> perSample(setting, at));
            }
        }
    }

    /// One number for all biases of a layer: in one layer, in all, and in all hidden ones.
    private static void oneNumber(
            Variants variants, double cost, Telling telling, List<Integer> layers, ToDoubleFunction<Spot> number) {
        Change change = at -> Matrix.row(number.applyAsDouble(at));
        for (int l : layers) {
            variants.add(cost, telling.in(l), Role.BIAS_GRADIENT, l, change);
        }
        if (layers.size() > 1) {
            all(variants, cost, telling, layers, change);
        }
        if (layers.size() > 2) {
            all(variants, cost, telling, layers.subList(0, layers.size() - 1), change);
        }
    }

    private static void all(Variants variants, double cost, Telling telling, List<Integer> layers, Change change) {
        variants.add(
                cost + Cost.EVERYWHERE,
                telling.inOneOf(layers),
                layers.stream()
                        .map(l -> new Exchange(Role.BIAS_GRADIENT, l, change))
                        .toList());
    }

    private static Formula ofNeurons(Wording w) {
        return Formula.sum(IntStream.rangeClosed(1, w.document().network().size(w.l()))
                .mapToObj(j -> Formula.of(w.ofSample().placed(Quantity.delta(w.l(), j))))
                .toList());
    }

    private static Told told(Wording w, String verb, Formula wrong) {
        Wording own = w.ofSample();
        return own.contrast(w.bias(w.l(), w.j()).gradient())
                .whole(
                        w.where()
                                + "you %s the bias gradients of all neurons of layer %d: one number where %d belong, one for each neuron"
                                        .formatted(
                                                verb,
                                                w.l(),
                                                w.document().network().size(w.l())),
                        w.text(wrong));
    }

    /// The sum over the neurons of each sample, where that over the samples belongs for each neuron.
    private static Matrix perSample(Setting setting, Spot at) {
        double share = setting.document().reduction().factor(setting.samples());
        double[] sums = IntStream.rangeClosed(1, setting.samples())
                .mapToDouble(s -> at.pass()
                        .value(Role.BIAS_GRADIENT, at.layer(), s, at.iteration())
                        .sum())
                .toArray();
        return Matrix.row(sums).scale(share);
    }

    private static Told byNeuron(Wording w) {
        int samples = w.document().samples().size();
        int sample = Math.min(w.j(), samples);
        Formula sum =
                Formula.sum(IntStream.rangeClosed(1, w.document().network().size(w.l()))
                        .mapToObj(j -> Formula.of(
                                w.ofSample(sample).placed(w.bias(w.l(), j).gradient())))
                        .toList());
        Reduction reduction = w.document().reduction();
        Formula wrong = reduction == Reduction.MEAN ? sum.over(Formula.constant(samples)) : sum;
        return w.ofBatch()
                .contrast(w.bias(w.l(), w.j()).gradient())
                .whole(
                        w.where()
                                + "you added up the bias gradients over the neurons of each sample, where the %s over the samples belongs for each neuron"
                                        .formatted(reduction.key()),
                        w.text(wrong));
    }
}
