package chalkgrad.app.plots.measure;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.math.Matrix;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Layer;
import chalkgrad.network.OutputLoss;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The numbers of each layer over the samples of the training, and what is wrong with them.
///
/// @param layers the first hidden layer to the output layer
/// @param samples how many samples were computed
public record LayerMeasures(List<OfLayer> layers, int samples) {
    /// A slope that lets almost no gradient through.
    public static final double FLAT = 0.01;
    /// About how many multiplications a plot may take.
    private static final long AFFORDABLE = 20_000_000;

    /// One layer.
    ///
    /// @param weights all weights, and no biases
    /// @param activations of all neurons for all samples
    /// @param gradients of all weights, of the loss of all samples
    /// @param dead the neurons whose activation and slope are 0 for all samples, from 1
    /// @param saturated the neurons whose slope is almost 0 for all samples, and not dead, from 1; without outputs
    ///     whose loss cancels the slope
    public record OfLayer(
            Histogram weights,
            Histogram activations,
            Histogram gradients,
            List<Integer> dead,
            List<Integer> saturated) {}

    /// Computes one pass over all samples, or over the first ones if there are very many.
    public static LayerMeasures of(Document document) {
        long each = 3 * Math.max(1, document.network().parameterCount());
        int samples = Math.clamp(AFFORDABLE / each, 1, document.samples().size());
        List<Sample> counted = document.samples().subList(0, samples);
        Document whole = samples == document.samples().size()
                ? document
                : new SampleEdit.SetSamples(counted, List.of()).applyTo(document);
        Pass pass = new Run(whole.withBatches(Batches.WHOLE)).pass(1);
        Parameters gradient = pass.gradient();
        return new LayerMeasures(
                IntStream.rangeClosed(1, document.network().depth())
                        .mapToObj(l -> of(document, pass, gradient, l))
                        .toList(),
                samples);
    }

    private static OfLayer of(Document document, Pass pass, Parameters gradient, int l) {
        Matrix z = pass.z(l);
        var dead = new ArrayList<Integer>();
        var saturated = new ArrayList<Integer>();
        Layer outputs = document.network().outputLayer();
        boolean isSlopeCancelled = l == document.network().depth()
                && OutputLoss.of(document.loss(), outputs.activation(), outputs.size())
                        .cancelsTheSlope();
        if (document.network().layer(l).activation() instanceof ElementwiseActivation f) {
            for (int j = 0; j < z.columns(); j++) {
                double steepest =
                        column(z, j).map(f::derivative).map(Math::abs).max().orElse(1);
                boolean silent = column(z, j).map(f::value).allMatch(a -> a == 0);
                if (steepest == 0 && silent) {
                    dead.add(j + 1);
                } else if (steepest < FLAT && !isSlopeCancelled) {
                    saturated.add(j + 1);
                }
            }
        }
        return new OfLayer(
                Histogram.of(numbers(document.parameters().weights(l))),
                Histogram.of(numbers(pass.a(l))),
                Histogram.of(numbers(gradient.weights(l))),
                List.copyOf(dead),
                List.copyOf(saturated));
    }

    private static DoubleStream column(Matrix matrix, int j) {
        return IntStream.range(0, matrix.rows()).mapToDouble(s -> matrix.get(s, j));
    }

    private static DoubleStream numbers(Matrix matrix) {
        return IntStream.range(0, matrix.rows()).mapToObj(matrix::toArray).flatMapToDouble(DoubleStream::of);
    }

    /// The layers that have weights of their own, from 1.
    public Stream<Integer> withWeights() {
        return IntStream.rangeClosed(1, layers.size())
                .filter(l -> layers.get(l - 1).weights().count() > 0)
                .boxed();
    }
}
