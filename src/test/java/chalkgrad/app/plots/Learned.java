package chalkgrad.app.plots;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit.SetSamples;
import chalkgrad.document.TrainingEdit.SetHyperparameter;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Networks that have learned something, with samples of the training and of a test.
final class Learned {
    private Learned() {}

    /// A circle: 1 within the radius 1.2, otherwise 0.
    static Document circle(int iterations) {
        Random random = new Random(4);
        return trained(
                "2-4-1 tanh sigmoid binary_cross_entropy seed 3",
                samples(60, random),
                samples(20, random),
                3,
                iterations);
    }

    private static List<Sample> samples(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(k -> {
                    double x = 4 * random.nextDouble() - 2;
                    double y = 4 * random.nextDouble() - 2;
                    return new Sample(Matrix.row(x, y), Matrix.row(Math.hypot(x, y) < 1.2 ? 1.0 : 0.0));
                })
                .toList();
    }

    /// One and a half waves of a sine.
    static Document sine(int iterations) {
        return trained("1-8-1 tanh identity mean_squared_error seed 2", waves(40, 0), waves(10, 0.05), 0.2, iterations);
    }

    private static List<Sample> waves(int count, double shift) {
        ToDoubleFunction<Double> f = x -> Math.sin(2.5 * x);
        return IntStream.range(0, count)
                .mapToObj(k -> 4.0 * k / count - 2 + shift)
                .map(x -> new Sample(Matrix.row(x), Matrix.row(f.applyAsDouble(x))))
                .toList();
    }

    /// Three classes around three middles, of four inputs.
    static Document classes(int iterations) {
        Random random = new Random(8);
        return trained(
                "4-5-3 tanh softmax categorical_cross_entropy seed 5",
                clouds(60, 4, random),
                clouds(21, 4, random),
                0.5,
                iterations);
    }

    /// The same with two inputs.
    static Document threeClouds(int iterations) {
        Random random = new Random(8);
        return trained(
                "2-5-3 tanh softmax categorical_cross_entropy seed 5",
                clouds(60, 2, random),
                clouds(21, 2, random),
                0.5,
                iterations);
    }

    private static List<Sample> clouds(int count, int inputs, Random random) {
        return IntStream.range(0, count)
                .mapToObj(k -> {
                    int own = k % 3;
                    double angle = 2 * Math.PI * own / 3;
                    return new Sample(
                            Matrix.generate(
                                    1,
                                    inputs,
                                    (zero, i) -> (i % 2 == 0 ? Math.cos(angle) : Math.sin(angle))
                                            + 0.5 * random.nextGaussian()),
                            Matrix.generate(1, 3, (zero, j) -> j == own ? 1 : 0));
                })
                .toList();
    }

    private static Document trained(
            String network, List<Sample> samples, List<Sample> test, double rate, int iterations) {
        Document start =
                new SetSamples(samples, test).applyTo(NetworkText.parse(network).toDocument());
        var learningRate = Optimizers.GRADIENT_DESCENT.hyperparameters().getFirst();
        Document whole =
                new SetHyperparameter(learningRate, rate).applyTo(start).withIterations(Math.max(1, iterations));
        return iterations == 0
                ? whole.withIterations(2)
                : whole.with(new Run(whole).pass(iterations + 1).parameters()).withIterations(2);
    }
}
