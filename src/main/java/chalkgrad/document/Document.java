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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A network with everything needed to train it. An edit makes a new document.
///
/// @param parameters at the start of the first iteration
/// @param samples what the network learns from, at least one
/// @param printedLoss the loss that is shown, if it is another than the one that is differentiated
/// @param iterations number of rounds of forward, backward and update, each over a batch, at least 1
/// @param testSamples what the network is tried on and does not learn from
/// @param columns what the numbers of the samples were before
/// @param batches which samples each iteration computes
/// @param start what was before the first iteration
/// @param drawn how the parameters were last drawn, if they were
/// @param snapshots parameters to go back to
public record Document(
        Metadata description,
        Network network,
        Parameters parameters,
        List<Sample> samples,
        Loss loss,
        Optional<Loss> printedLoss,
        Reduction reduction,
        Optional<Penalty> penalty,
        Optimizer optimizer,
        int iterations,
        List<Sample> testSamples,
        SampleColumns columns,
        Batches batches,
        Start start,
        Optional<Drawn> drawn,
        List<Snapshot> snapshots,
        Notation notation,
        Extras extras) {
    public Document {
        samples = List.copyOf(samples);
        testSamples = List.copyOf(testSamples);
        snapshots = List.copyOf(snapshots);
    }

    /// A document whose iterations compute all samples, and that begins with its first iteration.
    public Document(
            Metadata description,
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
        this(
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
                List.of(),
                SampleColumns.UNKNOWN,
                Batches.WHOLE,
                Start.FRESH,
                Optional.empty(),
                List.of(),
                notation,
                extras);
    }

    /// The inputs of all samples, one row each.
    public Matrix inputs() {
        return rows(Sample::x);
    }

    /// The targets of all samples, one row each.
    public Matrix targets() {
        return rows(Sample::y);
    }

    /// The samples of an iteration, which counts from 1, in their order. Samples count from 1.
    public int[] batch(int iteration) {
        return batches.of(start.iterations() + iteration, samples.size());
    }

    /// The name of the class that an output stands for, or else of the column that it is compared with. It is empty if
    /// neither is known.
    public String nameOfOutput(int output) {
        return columns.nameOfOutput(output, network.outputLayer().size());
    }

    /// The number of samples of an iteration. The last iteration of an epoch may have fewer.
    public int batchSize() {
        return batches.isWhole(samples.size()) ? samples.size() : batches.size();
    }

    /// Whether there is only one sample, whose own loss is then the loss of the batch.
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

    /// This document with other batches. Results that came with the file are dropped.
    public Document withBatches(Batches changed) {
        return changed(draft -> draft.batches = changed);
    }

    /// This document with these parameters, as they are after iterations that were made before. Results that came with
    /// the file are dropped.
    public Document continuing(Parameters reached, Start from) {
        return changed(draft -> {
            draft.parameters = reached;
            draft.start = from;
        });
    }

    /// This document with newly drawn parameters. What the optimizer remembers is forgotten, and results that came with
    /// the file are dropped.
    public Document drawn(Parameters fresh, Drawn how) {
        return changed(draft -> {
            draft.parameters = fresh;
            draft.drawn = Optional.of(how);
            draft.start = Start.FRESH;
        });
    }

    /// This document with other samples that it is tried on. Results that came with the file stay.
    public Document withTestSamples(List<Sample> changed) {
        return kept(draft -> draft.testSamples = changed);
    }

    /// This document with something else known about its samples. Its numbers and the results that came with the file
    /// stay.
    public Document with(SampleColumns changed) {
        return kept(draft -> draft.columns = changed);
    }

    /// This document with other snapshots. Its numbers and the results that came with the file stay.
    public Document withSnapshots(List<Snapshot> changed) {
        return kept(draft -> draft.snapshots = changed);
    }

    /// This document with another description. Its numbers and the results that came with the file stay.
    public Document with(Metadata changed) {
        return kept(draft -> draft.description = changed);
    }

    /// This document in another notation. Its numbers and the results that came with the file stay.
    public Document with(Notation changed) {
        return kept(draft -> draft.notation = changed);
    }

    Document with(Extras changed) {
        return kept(draft -> draft.extras = changed);
    }

    Document with(List<Sample> changed, Extras changedExtras) {
        return changed(draft -> {
            draft.samples = changed;
            draft.extras = changedExtras.withoutResults();
        });
    }

    /// This document with another network, and everything that belongs to its neurons changed with it. What the
    /// optimizer remembers is forgotten.
    Document withStructure(
            Network changed, UnaryOperator<Parameters> fitting, UnaryOperator<Sample> fittingSample, Notation renamed) {
        return changed(draft -> {
            draft.network = changed;
            draft.parameters = fitting.apply(parameters);
            draft.samples = samples.stream().map(fittingSample).toList();
            draft.testSamples = testSamples.stream().map(fittingSample).toList();
            draft.columns = columns.fitting(changed);
            draft.snapshots = snapshots.stream()
                    .map(kept -> new Snapshot(kept.name(), fitting.apply(kept.parameters())))
                    .toList();
            draft.start = Start.FRESH;
            draft.notation = renamed;
        });
    }

    /// This document with some parts replaced. Results that came with the file no longer hold and are dropped.
    private Document changed(Consumer<Draft> change) {
        return kept(draft -> {
            draft.extras = extras.withoutResults();
            change.accept(draft);
        });
    }

    /// This document with some parts replaced that change no number.
    private Document kept(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    private Matrix rows(Function<Sample, Matrix> part) {
        return Matrix.of(
                samples.stream().map(sample -> part.apply(sample).toArray(0)).toArray(double[][]::new));
    }
}
