package chalkgrad.mistake.catalogue;

import static chalkgrad.mistake.wording.Contrast.ONE;
import static chalkgrad.mistake.wording.Contrast.ZERO;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Contrast;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
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
            new Mistake("sum-for-mean", (assignment, variants) -> scaled(assignment, variants, Reduction.MEAN)),
            new Mistake("mean-for-sum", (assignment, variants) -> scaled(assignment, variants, Reduction.SUM)),
            new Mistake("bias-not-summed", BatchMistakes::notSummed),
            new Mistake("sample-for-batch", BatchMistakes::oneSample));

    private BatchMistakes() {}

    private static void scaled(Assignment assignment, VariantCollector variants, Reduction right) {
        if (assignment.hasBatch() && assignment.document().reduction() == right) {
            overSamples(assignment, variants, right == Reduction.MEAN);
        }
        boolean mean = assignment.document().loss().isMean();
        double outputs = assignment.size(assignment.depth());
        if (outputs > 1 && mean == (right == Reduction.MEAN)) {
            overOutputs(assignment, variants, mean ? outputs : 1 / outputs);
        }
        if (right == Reduction.SUM) {
            overTied(assignment, variants);
        }
    }

    private static void overSamples(Assignment assignment, VariantCollector variants, boolean isSum) {
        Change change = at -> at.unchanged()
                .scale(isSum ? at.batch().size() : 1.0 / at.batch().size());
        Wording wording = v -> scaled(
                v.ofBatch().contrast(ofBatch(v)), isSum, "samples", v.batch().size());
        var loss = new Exchange(Role.BATCH_LOSS, 0, change);
        var weights = new ArrayList<Exchange>();
        var biases = new ArrayList<Exchange>();
        for (int l : assignment.layers()) {
            weights.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, change));
            biases.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, change));
        }
        var both = new ArrayList<>(weights);
        both.addAll(biases);
        variants.add(Cost.PLAIN, wording, both);
        variants.add(Cost.PLAIN, wording, List.of(loss));
        variants.add(Cost.ONE_NEURON, wording, weights);
        variants.add(Cost.ONE_NEURON, wording, biases);
        for (int k = 0; k < weights.size() && weights.size() > 1; k++) {
            variants.add(Cost.SELDOM, wording, List.of(weights.get(k)));
            variants.add(Cost.SELDOM, wording, List.of(biases.get(k)));
            variants.add(Cost.SELDOM, wording, List.of(weights.get(k), biases.get(k)));
        }
    }

    private static void overOutputs(Assignment assignment, VariantCollector variants, double factor) {
        Change change = at -> at.unchanged().scale(factor);
        Wording loss = overOutputs(assignment, factor, v -> v.ofSample().contrast(Quantity.loss()));
        Wording term = overOutputs(assignment, factor, v -> v.contrast(v.lossTerm()));
        Wording all = overOutputs(assignment, factor, v -> v.ofBatch().contrast(Quantity.loss()));
        Wording gradient = overOutputs(assignment, factor, v -> v.contrast(v.gradient()));
        Wording delta = overOutputs(assignment, factor, v -> v.contrast(v.delta()));
        variants.add(Cost.PLAIN, loss, Role.LOSS, 0, change);
        variants.add(Cost.PLAIN, term, Role.LOSS_TERMS, 0, change);
        variants.add(Cost.EVERYWHERE, all, Role.BATCH_LOSS, 0, change);
        variants.inLayers(Cost.PLAIN, gradient, Role.ACTIVATION_GRADIENT, List.of(assignment.depth()), change);
        variants.inLayers(Cost.EVERYWHERE, delta, Role.DELTA, List.of(assignment.depth()), change);
    }

    private static Wording overOutputs(Assignment assignment, double factor, Function<Viewpoint, Contrast> number) {
        return v -> scaled(number.apply(v), factor > 1, "outputs", assignment.size(assignment.depth()));
    }

    private static Description scaled(Contrast number, boolean isSum, String what, int count) {
        return isSum
                ? number.undivided(count).described("not-divided." + what, new Count(count))
                : number.times(share(count)).described("averaged." + what, new Count(count));
    }

    private static Formula share(int count) {
        return ONE.over(Formula.constant(count));
    }

    private static void overTied(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            if (assignment.tied(l) && assignment.size(l) > 1) {
                Wording wording = v -> v.ofSample()
                        .contrast(Quantity.bias(l, 0).gradient())
                        .times(share(assignment.size(l)))
                        .described("averaged.neurons", new Count(l));
                variants.add(
                        Cost.PLAIN,
                        wording,
                        Role.BIAS_GRADIENT,
                        l,
                        at -> at.unchanged().scale(1.0 / assignment.size(l)));
            }
        }
    }

    private static void notSummed(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            if (assignment.tied(l)) {
                for (int j = 1; j <= assignment.size(l) && assignment.size(l) > 1; j++) {
                    int neuron = j;
                    Wording wording = v -> v.ofSample()
                            .contrast(v.bias(l, neuron).gradient())
                            .whole(Quantity.delta(l, neuron))
                            .described("one-neuron-alone", v.valued(Quantity.delta(l, neuron)));
                    variants.add(
                            Cost.PLAIN,
                            wording,
                            Role.BIAS_GRADIENT,
                            l,
                            at -> Matrix.row(at.delta().get(0, neuron - 1)));
                }
            }
        }
        neuronByNeuron(assignment, variants);
        for (int sample : singled(assignment, 2)) {
            Wording wording = v -> ofSample(v, sample, v.biasGradient(), "bias-gradient-of-sample.");
            variants.inLayers(
                    Cost.PLAIN,
                    wording,
                    Role.REDUCED_BIAS_GRADIENT,
                    assignment.layers(),
                    ofSample(Role.BIAS_GRADIENT, sample));
        }
    }

    /// Each neuron keeps its own gradient and so a bias of its own.
    private static void neuronByNeuron(Assignment assignment, VariantCollector variants) {
        List<Integer> tied = assignment.layers().stream()
                .filter(l -> assignment.tied(l) && assignment.size(l) > 1)
                .toList();
        Wording wording = v -> v.ofSample()
                .contrast(Quantity.bias(v.l(), 0).gradient())
                .whole(v.delta())
                .described("bias-for-each-neuron", new Count(v.l()));
        variants.inLayers(
                Cost.EVERYWHERE,
                wording,
                Role.BIAS_GRADIENT,
                tied,
                at -> at.delta().sumOfRows());
    }

    /// The samples that one of the number can be taken for, if there are so many together.
    private static List<Integer> singled(Assignment assignment, int least) {
        return assignment.batchSizes().stream().anyMatch(size -> size >= least) ? assignment.samples() : List.of();
    }

    private static Description ofSample(Viewpoint v, int sample, Quantity number, String key) {
        Viewpoint of = v.ofSample(sample);
        return of.ofBatch()
                .contrast(number)
                .whole(of.of(number))
                .described(key + v.document().reduction().key(), new Count(sample));
    }

    /// The number of the batch that the number in question is, or is made of.
    static Quantity ofBatch(Viewpoint v) {
        return v.asked().kind() == Kind.LOSS ? Quantity.loss() : v.parameter().gradient();
    }

    private static Change ofSample(Role role, int sample) {
        return at ->
                at.batch().has(sample) ? at.pass().value(role, at.layer(), sample, at.iteration()) : at.unchanged();
    }

    private static void oneSample(Assignment assignment, VariantCollector variants) {
        for (int sample : singled(assignment, 2)) {
            Wording wording = v -> ofSample(v, sample, ofBatch(v), "number-of-sample.");
            var exchanges = new ArrayList<Exchange>();
            for (int l : assignment.layers()) {
                exchanges.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, ofSample(Role.WEIGHT_GRADIENT, sample)));
                exchanges.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, ofSample(Role.BIAS_GRADIENT, sample)));
            }
            variants.add(Cost.EVERYWHERE, wording, exchanges);
            variants.add(Cost.PLAIN, wording, Role.BATCH_LOSS, 0, ofSample(Role.LOSS, sample));
            for (int l : assignment.layers()) {
                variants.add(
                        Cost.ONE_NEURON,
                        wording,
                        Role.REDUCED_WEIGHT_GRADIENT,
                        l,
                        ofSample(Role.WEIGHT_GRADIENT, sample));
            }
        }
        leftOut(assignment, variants);
    }

    private static void leftOut(Assignment assignment, VariantCollector variants) {
        for (int sample : singled(assignment, 3)) {
            Wording wording = v -> v.ofSample(sample)
                    .ofBatch()
                    .contrast(ofBatch(v))
                    .withSample(sample, ZERO)
                    .described("sample-left-out", new Count(sample));
            var exchanges = new ArrayList<Exchange>();
            exchanges.add(new Exchange(Role.BATCH_LOSS, 0, without(Role.LOSS, sample)));
            for (int l : assignment.layers()) {
                exchanges.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, without(Role.WEIGHT_GRADIENT, sample)));
                exchanges.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, without(Role.BIAS_GRADIENT, sample)));
            }
            variants.add(Cost.SELDOM, wording, exchanges);
        }
    }

    private static Change without(Role role, int sample) {
        return at -> at.batch().has(sample)
                ? at.unchanged()
                        .minus(ofSample(role, sample)
                                .instead(at)
                                .scale(at.pass()
                                        .document()
                                        .reduction()
                                        .factor(at.batch().size())))
                : at.unchanged();
    }
}
