package chalkgrad.training;

import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Networks of given sizes with random numbers, whose speed is measured.
record Specimens(String hidden, String output, String loss, String optimizer) {
    /// @param sizes from the inputs to the outputs
    Document of(int samples, int... sizes) {
        var random = new Random(3);
        int depth = sizes.length - 1;
        var layers = new ArrayList<Layer>();
        for (int l = 1; l <= depth; l++) {
            layers.add(new Layer(
                    sizes[l], Activations.named(l == depth ? output : hidden).orElseThrow(), false));
        }
        var parameters = new Parameters(
                IntStream.rangeClosed(1, depth)
                        .mapToObj(l -> normal(random, sizes[l - 1], sizes[l], 1 / Math.sqrt(sizes[l - 1])))
                        .toList(),
                IntStream.rangeClosed(1, depth)
                        .mapToObj(l -> normal(random, 1, sizes[l], 0.1))
                        .toList());
        List<Sample> all = IntStream.range(0, samples)
                .mapToObj(k -> new Sample(
                        normal(random, 1, sizes[0], 1),
                        Matrix.generate(1, sizes[depth], (zero, j) -> j == k % sizes[depth] ? 1 : 0)))
                .toList();
        return new Blueprint(
                        new Network(sizes[0], layers),
                        samples,
                        Losses.named(loss).orElseThrow(),
                        Reduction.MEAN,
                        new Optimizer(Optimizers.named(optimizer).orElseThrow(), Map.of(), true),
                        1)
                .build(parameters, all);
    }

    private static Matrix normal(Random random, int rows, int columns, double size) {
        return Matrix.generate(rows, columns, (i, j) -> size * random.nextGaussian());
    }

    static Engine engine(Document document) {
        return new Engine(document, SampleArrays.of(document, document.samples()));
    }
}
