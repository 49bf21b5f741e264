package chalkgrad.document;

import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Everything that a worked network is made of. An edit makes a new document.
///
/// @param parameters at the start of the first iteration
/// @param samples the batch, at least one
/// @param iterations number of rounds of forward, backward and update over the whole batch, at least 1
public record Document(
        Description description,
        Network network,
        Parameters parameters,
        List<Sample> samples,
        Loss loss,
        Reduction reduction,
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

    /// Whether the batch has one sample only, so that its own loss is the loss of the batch.
    public boolean hasSingleSample() {
        return samples.size() == 1;
    }

    /// This document with other parameters. Results that came with the file are dropped.
    public Document with(Parameters changed) {
        return new Document(
                description,
                network,
                changed,
                samples,
                loss,
                reduction,
                optimizer,
                iterations,
                notation,
                extras.withoutResults());
    }

    /// This document with sample s replaced, which counts from 1. Results that came with the file are dropped.
    public Document withSample(int s, Sample sample) {
        var changed = new ArrayList<>(samples);
        changed.set(s - 1, sample);
        return new Document(
                description,
                network,
                parameters,
                changed,
                loss,
                reduction,
                optimizer,
                iterations,
                notation,
                extras.withoutResults());
    }

    /// This document with another optimizer. Results that came with the file are dropped.
    public Document withOptimizer(Optimizer changed) {
        return new Document(
                description,
                network,
                parameters,
                samples,
                loss,
                reduction,
                changed,
                iterations,
                notation,
                extras.withoutResults());
    }

    /// This document with another number of iterations. Results that came with the file are dropped.
    public Document withIterations(int count) {
        return new Document(
                description,
                network,
                parameters,
                samples,
                loss,
                reduction,
                optimizer,
                count,
                notation,
                extras.withoutResults());
    }

    /// This document with another loss. Results that came with the file are dropped.
    public Document withLoss(Loss changed) {
        return new Document(
                description,
                network,
                parameters,
                samples,
                changed,
                reduction,
                optimizer,
                iterations,
                notation,
                extras.withoutResults());
    }

    /// This document with another reduction. Results that came with the file are dropped.
    public Document withReduction(Reduction changed) {
        return new Document(
                description,
                network,
                parameters,
                samples,
                loss,
                changed,
                optimizer,
                iterations,
                notation,
                extras.withoutResults());
    }

    /// This document called something else. Its numbers are the same, and so are results that came with the file.
    public Document with(Description changed) {
        return new Document(
                changed, network, parameters, samples, loss, reduction, optimizer, iterations, notation, extras);
    }

    Document with(Extras changed) {
        return new Document(
                description, network, parameters, samples, loss, reduction, optimizer, iterations, notation, changed);
    }

    Document with(List<Sample> changed, Extras changedExtras) {
        return new Document(
                description,
                network,
                parameters,
                changed,
                loss,
                reduction,
                optimizer,
                iterations,
                notation,
                changedExtras.withoutResults());
    }

    Document withStructure(Network changed, Parameters fitting, List<Sample> fittingSamples, Notation renamed) {
        return new Document(
                description,
                changed,
                fitting,
                fittingSamples,
                loss,
                reduction,
                optimizer,
                iterations,
                renamed,
                extras.withoutResults());
    }

    private Matrix rows(Function<Sample, Matrix> part) {
        return Matrix.of(
                samples.stream().map(sample -> part.apply(sample).toArray(0)).toArray(double[][]::new));
    }
}
