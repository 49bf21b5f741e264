package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Mistakes in what is summed or averaged: over samples, over outputs, over the neurons of a tied bias.
final class BatchMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "sum-for-mean",
                    "Sum instead of the mean",
                    "A mean is the sum divided by the number of its terms.",
                    (setting, variants) -> scaled(setting, variants, Reduction.MEAN)),
            new Mistake(
                    "mean-for-sum",
                    "Mean instead of the sum",
                    "This network adds up the losses and gradients without dividing.",
                    (setting, variants) -> scaled(setting, variants, Reduction.SUM)),
            new Mistake(
                    "bias-not-summed",
                    "Bias gradient not summed",
                    "A bias acts on every sample, and a tied bias on every neuron of its layer: its gradient is the sum"
                            + " over all of them.",
                    BatchMistakes::notSummed),
            new Mistake(
                    "sample-for-batch",
                    "One sample instead of the batch",
                    "Loss and gradients of a batch combine those of all its samples.",
                    BatchMistakes::oneSample));

    private BatchMistakes() {}

    private static void scaled(Setting setting, Variants variants, Reduction right) {
        if (setting.hasBatch() && setting.document().reduction() == right) {
            double count = setting.samples();
            overSamples(setting, variants, right == Reduction.MEAN ? count : 1 / count);
        }
        boolean mean = setting.document().loss().isMean();
        double outputs = setting.size(setting.depth());
        if (outputs > 1 && mean == (right == Reduction.MEAN)) {
            overOutputs(setting, variants, mean ? outputs : 1 / outputs);
        }
        if (right == Reduction.SUM) {
            overTied(setting, variants);
        }
    }

    private static void overSamples(Setting setting, Variants variants, double factor) {
        Change change = at -> at.usual().scale(factor);
        Telling telling = w -> scaled(w.ofBatch().contrast(ofBatch(w)), factor > 1, "samples", setting.samples());
        var loss = new Exchange(Role.BATCH_LOSS, 0, change);
        var weights = new ArrayList<Exchange>();
        var biases = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            weights.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, change));
            biases.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, change));
        }
        var both = new ArrayList<>(weights);
        both.addAll(biases);
        variants.add(Cost.PLAIN, telling, both);
        variants.add(Cost.PLAIN, telling, List.of(loss));
        variants.add(Cost.ONE_NEURON, telling, weights);
        variants.add(Cost.ONE_NEURON, telling, biases);
        for (int k = 0; k < weights.size() && weights.size() > 1; k++) {
            variants.add(Cost.SELDOM, telling, List.of(weights.get(k)));
            variants.add(Cost.SELDOM, telling, List.of(biases.get(k)));
            variants.add(Cost.SELDOM, telling, List.of(weights.get(k), biases.get(k)));
        }
    }

    private static void overOutputs(Setting setting, Variants variants, double factor) {
        Change change = at -> at.usual().scale(factor);
        Telling loss = overOutputs(setting, factor, w -> w.ofSample().contrast(Quantity.loss()));
        Telling term = overOutputs(setting, factor, w -> w.contrast(w.lossTerm()));
        Telling all = overOutputs(setting, factor, w -> w.ofBatch().contrast(Quantity.loss()));
        Telling gradient = overOutputs(setting, factor, w -> w.contrast(w.gradient()));
        Telling delta = overOutputs(setting, factor, w -> w.contrast(w.delta()));
        variants.add(Cost.PLAIN, loss, Role.LOSS, 0, change);
        variants.add(Cost.PLAIN, term, Role.LOSS_TERMS, 0, change);
        variants.add(Cost.EVERYWHERE, all, Role.BATCH_LOSS, 0, change);
        variants.inLayers(Cost.PLAIN, gradient, Role.ACTIVATION_GRADIENT, List.of(setting.depth()), change);
        variants.inLayers(Cost.EVERYWHERE, delta, Role.DELTA, List.of(setting.depth()), change);
    }

    private static Telling overOutputs(Setting setting, double factor, Function<Wording, Contrast> number) {
        return w -> scaled(number.apply(w), factor > 1, "outputs", setting.size(setting.depth()));
    }

    private static Told scaled(Contrast number, boolean sum, String what, int count) {
        return sum
                ? number.undivided(
                        "you added up over the %2$d %1$s and did not divide by %2$d".formatted(what, count), count)
                : number.times(
                        "you averaged over the %d %s where the sum belongs".formatted(count, what),
                        "1 / " + count + " ·");
    }

    private static void overTied(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            if (setting.tied(l) && setting.size(l) > 1) {
                Telling telling = w -> w.ofSample()
                        .contrast(Quantity.bias(l, 0).gradient())
                        .times(
                                "you averaged over the neurons of layer %d where the sum belongs".formatted(l),
                                "1 / " + setting.size(l) + " ·");
                variants.add(
                        Cost.PLAIN,
                        telling,
                        Role.BIAS_GRADIENT,
                        l,
                        at -> at.usual().scale(1.0 / setting.size(l)));
            }
        }
    }

    private static void notSummed(Setting setting, Variants variants) {
        for (int l : setting.layers()) {
            if (setting.tied(l)) {
                for (int j = 1; j <= setting.size(l) && setting.size(l) > 1; j++) {
                    int neuron = j;
                    Telling telling = w -> w.ofSample()
                            .contrast(w.bias(l, neuron).gradient())
                            .whole(
                                    "you used %s alone where the sum over all neurons of the layer belongs"
                                            .formatted(w.worth(Quantity.delta(l, neuron))),
                                    Quantity.delta(l, neuron));
                    variants.add(
                            Cost.PLAIN,
                            telling,
                            Role.BIAS_GRADIENT,
                            l,
                            at -> Matrix.row(at.delta().get(0, neuron - 1)));
                }
            }
        }
        neuronByNeuron(setting, variants);
        for (int s = 1; s <= setting.samples() && setting.hasBatch(); s++) {
            int sample = s;
            Telling telling =
                    w -> ofSample(w, sample, w.bias(w.l(), w.j()).gradient(), "you used the bias gradient of sample");
            variants.inLayers(
                    Cost.PLAIN,
                    telling,
                    Role.REDUCED_BIAS_GRADIENT,
                    setting.layers(),
                    ofSample(Role.BIAS_GRADIENT, sample));
        }
    }

    /// Each neuron keeps its own gradient and so a bias of its own.
    private static void neuronByNeuron(Setting setting, Variants variants) {
        List<Integer> tied = setting.layers().stream()
                .filter(l -> setting.tied(l) && setting.size(l) > 1)
                .toList();
        Telling telling = w -> w.ofSample()
                .contrast(Quantity.bias(w.l(), 0).gradient())
                .whole(
                        "you gave each neuron of layer %d its own bias: they share one, and its gradient is the sum"
                                .formatted(w.l()),
                        w.delta());
        variants.inLayers(
                Cost.EVERYWHERE,
                telling,
                Role.BIAS_GRADIENT,
                tied,
                at -> at.delta().sumOfRows());
    }

    private static Told ofSample(Wording w, int sample, Quantity number, String you) {
        return w.ofBatch()
                .contrast(number)
                .whole(
                        "%s %d alone where the %s over all samples belongs"
                                .formatted(you, sample, w.document().reduction().key()),
                        w.ofSample(sample).name(number));
    }

    /// The number of the batch that the number in question is, or is made of.
    private static Quantity ofBatch(Wording w) {
        return w.asked().kind() == Kind.LOSS ? Quantity.loss() : w.parameter().gradient();
    }

    private static Change ofSample(Role role, int sample) {
        return at -> at.pass().value(role, at.layer(), sample, at.iteration());
    }

    private static void oneSample(Setting setting, Variants variants) {
        for (int s = 1; s <= setting.samples() && setting.hasBatch(); s++) {
            int sample = s;
            Telling telling = w -> ofSample(w, sample, ofBatch(w), "you used the number of sample");
            var exchanges = new ArrayList<Exchange>();
            for (int l : setting.layers()) {
                exchanges.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, ofSample(Role.WEIGHT_GRADIENT, sample)));
                exchanges.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, ofSample(Role.BIAS_GRADIENT, sample)));
            }
            variants.add(Cost.EVERYWHERE, telling, exchanges);
            variants.add(Cost.PLAIN, telling, Role.BATCH_LOSS, 0, ofSample(Role.LOSS, sample));
            for (int l : setting.layers()) {
                variants.add(
                        Cost.ONE_NEURON,
                        telling,
                        Role.REDUCED_WEIGHT_GRADIENT,
                        l,
                        ofSample(Role.WEIGHT_GRADIENT, sample));
            }
        }
        leftOut(setting, variants);
    }

    private static void leftOut(Setting setting, Variants variants) {
        for (int s = 1; s <= setting.samples() && setting.samples() > 2; s++) {
            int sample = s;
            Telling telling = w ->
                    w.ofBatch().contrast(ofBatch(w)).withSample(sample, "0").told("you left out sample " + sample);
            double factor = setting.document().reduction().factor(setting.samples());
            var exchanges = new ArrayList<Exchange>();
            exchanges.add(new Exchange(Role.BATCH_LOSS, 0, without(Role.LOSS, sample, factor)));
            for (int l : setting.layers()) {
                exchanges.add(
                        new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, without(Role.WEIGHT_GRADIENT, sample, factor)));
                exchanges.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, without(Role.BIAS_GRADIENT, sample, factor)));
            }
            variants.add(Cost.SELDOM, telling, exchanges);
        }
    }

    private static Change without(Role role, int sample, double factor) {
        return at -> at.usual().minus(ofSample(role, sample).instead(at).scale(factor));
    }
}
