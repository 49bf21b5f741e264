package chalkgrad.document;

import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// A network with everything needed to train it. An edit makes a new document.
///
/// @param parameters at the start of the first iteration
/// @param samples the batch, at least one
/// @param printedLoss the loss that is shown, if it is another than the one that is differentiated
/// @param iterations number of rounds of forward, backward and update over the whole batch, at least 1
public record Document(
        Description description,
        Network network,
        Parameters parameters,
        List<Sample> samples,
        Loss loss,
        Optional<Loss> printedLoss,
        Reduction reduction,
        Optional<Penalty> penalty,
        Optimizer optimizer,
        int iterations,
        Notation notation,
        Extras extras) {
    public Document {
        samples = List.copyOf(samples);
    }

    /// The inputs of all samples, one row each.
    public Matrix inputs() {
        return rows(Sample::x);
    }

    /// The targets of all samples, one row each.
    public Matrix targets() {
        return rows(Sample::y);
    }

    /// Whether the batch has only one sample, whose own loss is then the loss of the batch.
    public boolean hasSingleSample() {
        return samples.size() == 1;
    }

    /// The settings of the losses, the penalty and the optimizer.
    public List<Hyperparameter> hyperparameters() {
        Stream<Hyperparameter> ofPenalty = penalty.stream().map(any -> PenaltyRule.STRENGTH);
        Stream<Hyperparameter> ofOptimizer = optimizer.rule().hyperparameters().stream();
        return Stream.of(ofLosses().keySet().stream(), ofPenalty, ofOptimizer)
                .flatMap(settings -> settings)
                .toList();
    }

    /// The value of one of the settings.
    public double setting(Hyperparameter hyperparameter) {
        if (hyperparameter.equals(PenaltyRule.STRENGTH)) {
            return penalty.map(Penalty::strength).orElse(0.0);
        }
        Double ofLoss = ofLosses().get(hyperparameter);
        return ofLoss == null ? optimizer.of(hyperparameter) : ofLoss;
    }

    /// The settings of the loss that is differentiated, and of the one that is printed.
    Map<Hyperparameter, Double> ofLosses() {
        var all = new LinkedHashMap<>(loss.settings());
        printedLoss.ifPresent(printed -> all.putAll(printed.settings()));
        return all;
    }

    /// This document with other parameters. Results that came with the file are dropped.
    public Document with(Parameters changed) {
        return changed(draft -> draft.parameters = changed);
    }

    /// This document with sample s replaced, which counts from 1. Results that came with the file are dropped.
    public Document withSample(int s, Sample sample) {
        var changed = new ArrayList<>(samples);
        changed.set(s - 1, sample);
        return changed(draft -> draft.samples = changed);
    }

    /// This document with another optimizer. Results that came with the file are dropped.
    public Document withOptimizer(Optimizer changed) {
        return changed(draft -> draft.optimizer = changed);
    }

    /// This document with another number of iterations. Results that came with the file are dropped.
    public Document withIterations(int count) {
        return changed(draft -> draft.iterations = count);
    }

    /// This document with another loss. Results that came with the file are dropped.
    public Document withLoss(Loss changed) {
        return changed(draft -> draft.loss = changed);
    }

    /// This document with another reduction. Results that came with the file are dropped.
    public Document withReduction(Reduction changed) {
        return changed(draft -> draft.reduction = changed);
    }

    /// This document with another loss that is printed, or with none but the one that is differentiated. Results that
    /// came with the file are dropped.
    public Document withPrintedLoss(Optional<Loss> changed) {
        return changed(draft -> draft.printedLoss = changed);
    }

    /// This document with another penalty on weights, or with none. Results that came with the file are dropped.
    public Document withPenalty(Optional<Penalty> changed) {
        return changed(draft -> draft.penalty = changed);
    }

    /// This document with another description. Its numbers and the results that came with the file stay.
    public Document with(Description changed) {
        var draft = new Draft(this);
        draft.description = changed;
        return draft.finished();
    }

    /// This document in another notation. Its numbers and the results that came with the file stay.
    public Document with(Notation changed) {
        var draft = new Draft(this);
        draft.notation = changed;
        return draft.finished();
    }

    Document with(Extras changed) {
        var draft = new Draft(this);
        draft.extras = changed;
        return draft.finished();
    }

    Document with(List<Sample> changed, Extras changedExtras) {
        return changed(draft -> {
            draft.samples = changed;
            draft.extras = changedExtras.withoutResults();
        });
    }

    Document withStructure(Network changed, Parameters fitting, List<Sample> fittingSamples, Notation renamed) {
        return changed(draft -> {
            draft.network = changed;
            draft.parameters = fitting;
            draft.samples = fittingSamples;
            draft.notation = renamed;
        });
    }

    /// This document with some parts replaced. Results that came with the file no longer hold and are dropped.
    private Document changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        draft.extras = extras.withoutResults();
        change.accept(draft);
        return draft.finished();
    }

    private Matrix rows(Function<Sample, Matrix> part) {
        return Matrix.of(
                samples.stream().map(sample -> part.apply(sample).toArray(0)).toArray(double[][]::new));
    }

    /// The parts of a document while some of them are replaced.
    private static final class Draft {
        private Description description;
        private Network network;
        private Parameters parameters;
        private List<Sample> samples;
        private Loss loss;
        private Optional<Loss> printedLoss;
        private Reduction reduction;
        private Optional<Penalty> penalty;
        private Optimizer optimizer;
        private int iterations;
        private Notation notation;
        private Extras extras;

        Draft(Document of) {
            description = of.description;
            network = of.network;
            parameters = of.parameters;
            samples = of.samples;
            loss = of.loss;
            printedLoss = of.printedLoss;
            reduction = of.reduction;
            penalty = of.penalty;
            optimizer = of.optimizer;
            iterations = of.iterations;
            notation = of.notation;
            extras = of.extras;
        }

        Document finished() {
            return new Document(
                    description,
                    network,
                    parameters,
                    samples,
                    loss,
                    printedLoss,
                    reduction,
                    penalty,
                    optimizer,
                    iterations,
                    notation,
                    extras);
        }
    }
}
