package chalkgrad.exchange;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Extras;
import chalkgrad.document.GeneratedTitle;
import chalkgrad.document.Misfit;
import chalkgrad.document.Notation;
import chalkgrad.document.Problem;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleColumns;
import chalkgrad.document.Start;
import chalkgrad.math.Decimals;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Biases;
import chalkgrad.network.Dense;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// The plan of a new network. [NetworkText] reads it from a line of text.
///
/// @param sizes the number of inputs, then of the neurons of each layer
/// @param activations one for each layer
/// @param biases of all layers
/// @param drawn how the weights are drawn; its seed is also that of the inputs
public record NetworkPlan(
        List<Integer> sizes,
        List<Activation> activations,
        Biases biases,
        Loss loss,
        Optimizer optimizer,
        Optional<Penalty> penalty,
        Drawn drawn) {

    static final double LEARNING_RATE = 0.1;

    private static final Optimizer USUAL =
            new Optimizer(Optimizers.GRADIENT_DESCENT, Map.of(Hyperparameter.LEARNING_RATE, LEARNING_RATE), true);

    public NetworkPlan {
        sizes = List.copyOf(sizes);
        activations = List.copyOf(activations);
    }

    /// The text that [NetworkText] reads as this plan, with nothing left out.
    public String text() {
        return structure() + activations.stream().map(one -> " " + one.name()).collect(Collectors.joining()) + details()
                + " seed " + drawn.seed();
    }

    /// The text between the activations and the seed: their settings, the loss, and what is not usual.
    public String details() {
        var ofActivations = new LinkedHashMap<Hyperparameter, Double>();
        activations.forEach(one -> ofActivations.putAll(one.unusualSettings()));
        String ofLoss = " " + loss.name() + settings(loss.settings());
        String ofPenalty = penalty.map(
                        one -> " " + one.rule().name() + settings(Map.of(PenaltyRule.STRENGTH, one.strength())))
                .orElse("");
        String ofBiases = switch (biases) {
            case EACH -> "";
            case TIED -> " tied biases";
            case NONE -> " no biases";
        };
        return settings(ofActivations) + ofLoss + optimization() + ofPenalty + ofBiases + drawing();
    }

    private String optimization() {
        OptimizerRule rule = optimizer.rule();
        if (optimizer.equals(USUAL)) {
            return "";
        }
        String name = rule.moves() ? rule.name() : "no optimizer";
        return " " + name
                + rule.schedule().map(schedule -> " " + schedule.name()).orElse("")
                + rule.hyperparameters().stream()
                        .map(setting -> setting(setting, optimizer.of(setting)))
                        .collect(Collectors.joining());
    }

    private String drawing() {
        return drawn.rule() == Initialisation.BY_ACTIVATION
                ? ""
                : " " + drawn.rule().key()
                        + drawn.rule()
                                .setting()
                                .map(one -> setting(one, drawn.setting()))
                                .orElse("");
    }

    private static String settings(Map<Hyperparameter, Double> settings) {
        return settings.entrySet().stream()
                .map(one -> setting(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
    }

    private static String setting(Hyperparameter setting, double value) {
        return " %s %s".formatted(setting.key(), Decimals.EXACT.format(value));
    }

    /// The sizes as people write them: `2-4-2`.
    public String structure() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    /// This plan with another loss.
    public NetworkPlan with(Loss other) {
        return new NetworkPlan(sizes, activations, biases, other, optimizer, penalty, drawn);
    }

    /// This plan with other activations.
    public NetworkPlan with(List<Activation> others) {
        return new NetworkPlan(sizes, others, biases, loss, optimizer, penalty, drawn);
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
        return new Document(
                GeneratedTitle.of(network),
                network,
                drawn.parameters(network),
                List.of(sample(network)),
                loss,
                Optional.empty(),
                Reduction.MEAN,
                penalty,
                optimizer,
                1,
                List.of(),
                SampleColumns.UNKNOWN,
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
            layers.add(new Layer(new Dense(sizes.get(l)), activations.get(l - 1), biases));
        }
        return new Network(sizes.getFirst(), layers);
    }

    /// No input is 0, since an input of 0 would have no visible effect.
    private Sample sample(Network network) {
        var random = new Random(31 * drawn.seed());
        Matrix x = Matrix.generate(1, network.inputSize(), (zero, i) -> {
            int tenths = 1 + random.nextInt(10);
            return (random.nextBoolean() ? tenths : -tenths) / 10.0;
        });
        return new Sample(x, loss.targets().firstClass(network.outputLayer().size()));
    }
}
