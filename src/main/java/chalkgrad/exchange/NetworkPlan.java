package chalkgrad.exchange;

import chalkgrad.document.Batches;
import chalkgrad.document.Description;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Extras;
import chalkgrad.document.Misfit;
import chalkgrad.document.Notation;
import chalkgrad.document.Problem;
import chalkgrad.document.Sample;
import chalkgrad.document.Start;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// The plan of a new network. [NetworkText] reads it from a line of text.
///
/// @param sizes the number of inputs, then of the neurons of each layer
/// @param activations one for each layer
/// @param seed of the random weights and inputs
public record NetworkPlan(List<Integer> sizes, List<Activation> activations, Loss loss, long seed) {
    private static final double LEARNING_RATE = 0.1;

    public NetworkPlan {
        sizes = List.copyOf(sizes);
        activations = List.copyOf(activations);
    }

    /// The text that [NetworkText] reads as this plan, with nothing left out.
    public String text() {
        return "%s %s %s seed %d"
                .formatted(
                        structure(),
                        activations.stream().map(Activation::name).collect(Collectors.joining(" ")),
                        loss.name() + settings(),
                        seed);
    }

    private String settings() {
        return loss.settings().entrySet().stream()
                .map(setting -> " %s %s".formatted(setting.getKey().key(), Decimals.EXACT.format(setting.getValue())))
                .collect(Collectors.joining());
    }

    /// The sizes as people write them: `2-4-2`.
    public String structure() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /// The number of weights and biases.
    public long parameterCount() {
        return network().parameterCount();
    }

    /// The misfit of layers and loss, if there is one. The network can be made all the same.
    public Optional<Problem> misfit() {
        return Misfit.of(network(), loss);
    }

    /// A document with random weights, biases of 0, and one sample of random inputs from -1 to 1. Its target is the
    /// first class, or 1 for the first output and 0 for the others.
    public Document toDocument() {
        Network network = network();
        String name = structure() + " " + activations.getLast().name().replace('_', ' ');
        var rate = Optimizers.GRADIENT_DESCENT.hyperparameters().getFirst();
        var drawn = new Drawn(Initialisation.BY_ACTIVATION, seed);
        return new Document(
                new Description(name.replace(' ', '-'), name, "", List.of()),
                network,
                drawn.parameters(network),
                List.of(sample(network)),
                loss,
                Optional.empty(),
                Reduction.MEAN,
                Optional.empty(),
                new Optimizer(Optimizers.GRADIENT_DESCENT, Map.of(rate, LEARNING_RATE), true),
                1,
                List.of(),
                Batches.WHOLE,
                Start.FRESH,
                Optional.of(drawn),
                List.of(),
                Notation.CANONICAL,
                Extras.NONE);
    }

    private Network network() {
        var layers = new ArrayList<Layer>();
        for (int l = 1; l < sizes.size(); l++) {
            layers.add(new Layer(sizes.get(l), activations.get(l - 1), false));
        }
        return new Network(sizes.getFirst(), layers);
    }

    /// No input is 0, since an input of 0 would have no visible effect.
    private Sample sample(Network network) {
        var random = new Random(31 * seed);
        Matrix x = Matrix.generate(1, network.inputSize(), (zero, i) -> {
            int tenths = 1 + random.nextInt(10);
            return (random.nextBoolean() ? tenths : -tenths) / 10.0;
        });
        return new Sample(x, loss.targets().firstClass(network.outputLayer().size()));
    }
}
