package chalkgrad;

import chalkgrad.document.Document;
import chalkgrad.document.Extras;
import chalkgrad.document.Metadata;
import chalkgrad.document.Notation;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import chalkgrad.network.Targets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Everything about a test's document except its numbers, which [#build] draws.
public record Blueprint(
        Network network, int batch, Loss loss, Reduction reduction, Optimizer optimizer, int iterations) {
    /// One sample, mean, no optimizer, one iteration.
    public static Blueprint of(int inputs, Loss loss, Layer... layers) {
        var network = new Network(inputs, List.of(layers));
        return new Blueprint(network, 1, loss, Reduction.MEAN, new Optimizer(Optimizers.NONE, Map.of(), true), 1);
    }

    public Blueprint withBatch(int samples, Reduction reducedBy) {
        return new Blueprint(network, samples, loss, reducedBy, optimizer, iterations);
    }

    /// With the rule's presets.
    public Blueprint withOptimizer(OptimizerRule rule, boolean updatesBiases) {
        return withOptimizer(new Optimizer(rule, Map.of(), updatesBiases));
    }

    public Blueprint withOptimizer(Optimizer other) {
        return new Blueprint(network, batch, loss, reduction, other, iterations);
    }

    public Blueprint withIterations(int count) {
        return new Blueprint(network, batch, loss, reduction, optimizer, count);
    }

    /// A document with random numbers of at most three decimals; targets are such that the loss is finite.
    public Document build(Random random) {
        var samples = new ArrayList<Sample>();
        for (int s = 0; s < batch; s++) {
            samples.add(new Sample(normal(random, 1, network.inputSize(), 1), targets(random)));
        }
        return build(parameters(random), samples);
    }

    /// A document with these numbers.
    public Document build(Parameters parameters, List<Sample> samples) {
        return new Document(
                new Metadata("test", "", "", List.of()),
                network,
                parameters,
                samples,
                loss,
                Optional.empty(),
                reduction,
                Optional.empty(),
                optimizer,
                iterations,
                Notation.CANONICAL,
                Extras.NONE);
    }

    /// Settings that differ from the presets, where they do no harm.
    public static Map<Hyperparameter, Double> settings(Collection<Hyperparameter> all, Random random) {
        var settings = new HashMap<Hyperparameter, Double>();
        for (Hyperparameter parameter : all) {
            if (random.nextBoolean() && !parameter.key().equals("epsilon")) {
                double value =
                        parameter.maximum() < 1 ? 0.5 + random.nextDouble() / 2.5 : 0.01 + random.nextDouble() / 5;
                settings.put(parameter, rounded(value));
            }
        }
        return settings;
    }

    private Parameters parameters(Random random) {
        var weights = new ArrayList<Matrix>();
        var biases = new ArrayList<Matrix>();
        for (int l = 1; l <= network.depth(); l++) {
            weights.add(normal(random, network.weightRows(l), network.weightColumns(l), 0.8));
            biases.add(normal(random, 1, network.biasCount(l), 0.5));
        }
        return new Parameters(weights, biases);
    }

    /// Anything for squared errors; for cross-entropies one-hot, 0 and 1, or between them; else -1 and 1.
    private Matrix targets(Random random) {
        int size = network.outputLayer().size();
        if (loss.targets() == Targets.ANY) {
            return normal(random, 1, size, 1);
        }
        if (loss.targets() == Targets.SIGNS) {
            return Matrix.generate(1, size, (i, j) -> random.nextBoolean() ? 1 : -1);
        }
        int hot = random.nextInt(size);
        return switch (random.nextInt(3)) {
            case 0 -> Matrix.generate(1, size, (i, j) -> j == hot ? 1 : 0);
            case 1 -> Matrix.generate(1, size, (i, j) -> random.nextInt(2));
            default -> Matrix.generate(1, size, (i, j) -> rounded(random.nextDouble()));
        };
    }

    private static Matrix normal(Random random, int rows, int columns, double deviation) {
        return Matrix.generate(rows, columns, (i, j) -> rounded(deviation * random.nextGaussian()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
