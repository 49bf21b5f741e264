package chalkgrad.script.recognition;

import chalkgrad.document.Document;
import chalkgrad.document.Extras;
import chalkgrad.document.Metadata;
import chalkgrad.document.Notation;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
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
import chalkgrad.script.graph.Memory;
import chalkgrad.script.line.CodeRun;
import chalkgrad.script.line.GivenNumber;
import chalkgrad.script.recognition.Structure.LayerNodes;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds all networks that a program computed.
public final class Recognition {
    private static final String NO_LOSS = "the code computes no loss of it; its loss and targets are assumed";

    private final Memory memory;
    private final Graph graph;
    private final Origins origins;

    private Recognition(Memory memory) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = new Origins(graph);
    }

    /// A network of a program.
    ///
    /// @param firstCell where its numbers are computed; cells count from 1
    /// @param notes what the code does not say
    /// @param run the network, and what the lines of code computed
    public record FoundNetwork(int firstCell, int lastCell, List<String> notes, CodeRun run) {
        public FoundNetwork {
            notes = List.copyOf(notes);
        }

        private boolean hasLoss() {
            return !notes.contains(NO_LOSS);
        }

        /// Whether it is a scalar product that is compared with nothing, such as a cross-entropy of given numbers.
        private boolean isOnlyProduct() {
            Network network = run.document().network();
            boolean isCompared = hasLoss()
                    && !run.document().targets().equals(run.document().targets().scale(0));
            return !isCompared
                    && network.depth() == 1
                    && network.outputLayer().activation().equals(Activations.IDENTITY)
                    && run.document().optimizer().rule().equals(Optimizers.NONE);
        }

        private boolean repeats(FoundNetwork other) {
            Document own = run.document();
            Document known = other.run.document();
            return own.network().equals(known.network())
                    && own.parameters().equals(known.parameters())
                    && own.inputs().equals(known.inputs())
                    && (!hasLoss()
                            || own.loss().equals(known.loss()) && own.samples().equals(known.samples()));
        }
    }

    /// The networks in the order in which they were computed.
    public static List<FoundNetwork> of(Memory memory) {
        var recognition = new Recognition(memory);
        var layers = new FoundLayers(memory, recognition.origins);
        var roles = new Roles(memory, recognition.origins, layers);
        List<Structure> computed = new Structures(recognition.graph, layers, roles).all();
        Set<Integer> used = new HashSet<>(layers.used());
        List<FoundNetwork> all = computed.stream()
                .flatMap(one -> new Intended(memory, recognition.origins, layers, used, one).structure().stream())
                .map(recognition::found)
                .sorted(Comparator.comparing((FoundNetwork one) -> !one.hasLoss())
                        .thenComparingInt(FoundNetwork::firstCell))
                .toList();
        List<FoundNetwork> result = new ArrayList<>();
        for (FoundNetwork one : all) {
            // a network that is computed again, such as for a prediction, is there already
            if (result.stream().noneMatch(one::repeats) && !one.isOnlyProduct()) {
                result.add(one);
            }
        }
        result.sort(Comparator.comparingInt(FoundNetwork::firstCell));
        return List.copyOf(result);
    }

    private FoundNetwork found(Structure whole) {
        List<String> notes = new ArrayList<>();
        Optional<LossReading.FoundLoss> first = new LossReading(graph, origins, whole).found();
        if (first.isEmpty()) {
            notes.add(NO_LOSS);
        }
        List<Integer> used = samplesWithTargets(whole, first);
        Optional<UpdateReading.FoundUpdate> update = new UpdateReading(memory, origins, whole).found();
        Optional<LossReading.FoundLoss> loss =
                update.isEmpty() ? first : first.map(found -> agreeing(found, whole, used, update.get()));
        Document plain = document(whole, used, loss);
        boolean isMean = loss.map(LossReading.FoundLoss::isMean).orElse(false);
        Document trained = update.map(step -> new TrainingReading(plain, whole, step, isMean).document())
                .orElse(plain);
        update.filter(step -> step.perRound() > 1)
                .ifPresent(step -> notes.add(
                        ("the code updates the parameters %d times in each round, after one sample or a part of them; "
                                        + "the network has the samples of the first update")
                                .formatted(step.perRound())));
        List<Integer> cells = whole.cells(graph);
        Document named = new NotationReading(memory, whole).applyTo(trained);
        NudgedGraph worlds = NudgedGraph.of(graph, whole, named, used);
        List<GivenNumber> given = GivenPlaces.of(memory, whole, used, named);
        return new FoundNetwork(cells.getFirst(), cells.getLast(), notes, CodeLines.of(memory, worlds, given));
    }

    /// Of losses that differ by a factor, the one whose gradients most weights are changed by.
    private LossReading.FoundLoss agreeing(
            LossReading.FoundLoss found, Structure whole, List<Integer> used, UpdateReading.FoundUpdate update) {
        LossReading.FoundLoss best = found;
        double most = 0.5;
        for (LossReading.FoundLoss one : found.alternatives()) {
            Document plain = document(whole, used, Optional.of(one));
            double agreement = new TrainingReading(plain, whole, update, one.isMean()).agreement();
            if (agreement > most) {
                best = one;
                most = agreement;
            }
        }
        return best;
    }

    private static List<Integer> samplesWithTargets(Structure whole, Optional<LossReading.FoundLoss> loss) {
        List<Integer> all = IntStream.range(0, whole.samples().size()).boxed().toList();
        List<Integer> used = loss.map(found -> all.stream()
                        .filter(s -> found.targets().keySet().stream().anyMatch(place -> place.sample() == s))
                        .toList())
                .orElse(all);
        return used.isEmpty() ? all : used;
    }

    private Document document(Structure whole, List<Integer> used, Optional<LossReading.FoundLoss> found) {
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
