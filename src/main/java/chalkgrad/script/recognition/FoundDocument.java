package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.document.Extras;
import chalkgrad.document.Metadata;
import chalkgrad.document.Notation;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Biases;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Probability;
import chalkgrad.network.Reduction;
import chalkgrad.network.Softmax;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.Structure.LayerNodes;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The documents of networks that were found.
final class FoundDocument {
    private final Graph graph;

    FoundDocument(Graph graph) {
        this.graph = graph;
    }

    /// The network with these samples of a structure, before anything is trained.
    Document of(Structure whole, List<Integer> used, Optional<LossReading.FoundLoss> found) {
        boolean anyBias =
                whole.layers().stream().anyMatch(layer -> !layer.biases().isEmpty());
        List<Layer> layers = new ArrayList<>();
        List<Matrix> weights = new ArrayList<>();
        List<Matrix> biases = new ArrayList<>();
        for (LayerNodes layer : whole.layers()) {
            boolean none = layer.biases().isEmpty();
            Biases kind = none && anyBias ? Biases.NONE : layer.isTied() ? Biases.TIED : Biases.EACH;
            layers.add(new Layer(layer.size(), layer.activation(), false).with(kind));
            weights.add(Matrix.generate(
                    layer.weights().size(),
                    layer.size(),
                    (i, j) -> graph.value(layer.weights().get(i).get(j))));
            biases.add(
                    switch (kind) {
                        case NONE -> Matrix.zeros(1, 0);
                        case TIED -> Matrix.number(graph.value(layer.biases().getFirst()));
                        case EACH ->
                            Matrix.generate(
                                    1,
                                    layer.size(),
                                    (zero, j) -> none
                                            ? 0
                                            : graph.value(layer.biases().get(j)));
                    });
        }
        Network network = new Network(whole.layers().getFirst().weights().size(), layers);
        Loss loss = found.map(LossReading.FoundLoss::loss)
                .orElseGet(() -> assumed(network.outputLayer().activation()));
        List<Sample> samples =
                used.stream().map(s -> sample(whole, s, found, loss)).toList();
        return new Document(
                new Metadata("", title(network), "", List.of()),
                network,
                new Parameters(weights, biases),
                samples,
                loss,
                found.flatMap(LossReading.FoundLoss::printed),
                samples.size() == 1 || found.map(LossReading.FoundLoss::isMean).orElse(true)
                        ? Reduction.MEAN
                        : Reduction.SUM,
                Optional.empty(),
                new Optimizer(Optimizers.NONE, Map.of(), false),
                1,
                Notation.CANONICAL,
                Extras.NONE);
    }

    private static Loss assumed(Activation output) {
        String name = output instanceof Softmax
                ? "categorical_cross_entropy"
                : output instanceof Probability ? "binary_cross_entropy" : "half_squared_error";
        return Losses.named(name).orElseThrow();
    }

    private static String title(Network network) {
        String sizes = IntStream.rangeClosed(0, network.depth())
                .mapToObj(l -> String.valueOf(network.size(l)))
                .reduce((a, b) -> a + "-" + b)
                .orElse("");
        return sizes + " " + network.outputLayer().activation().name().replace('_', ' ');
    }

    private Sample sample(Structure whole, int s, Optional<LossReading.FoundLoss> found, Loss loss) {
        SampleNodes nodes = whole.samples().get(s);
        Matrix x = Matrix.row(nodes.x().stream().mapToDouble(graph::value).toArray());
        int outputs = nodes.outputZ().size();
        Matrix assumed = loss.targets().ofNewSample(outputs);
        Matrix y = Matrix.generate(
                1,
                outputs,
                (zero, j) -> found.isPresent()
                        ? LossReading.of(found.get().targets(), s, j)
                                .orElse(loss.targets().ofOtherClass())
                        : assumed.get(0, j));
        return new Sample(x, y);
    }
}
