package chalkgrad;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.SampleColumns;
import chalkgrad.document.Scale;
import chalkgrad.document.Snapshot;
import chalkgrad.document.Start;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Dense;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Layer;
import chalkgrad.network.LayerForm;
import chalkgrad.network.LayerForms;
import chalkgrad.network.LayerSettings;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.network.Reduction;
import chalkgrad.network.Scheduled;
import chalkgrad.network.Schedules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random documents for property tests: every kind of layer, loss, optimizer, batch and bias occurs, all numbers of
/// their runs are finite, and the same seed gives the same document.
public final class RandomDocuments {
    private static final Set<String> GIVE_PROBABILITIES = Set.of("sigmoid", "softmax");
    private static final Set<String> GIVE_POSITIVES = Set.of("sigmoid", "softmax", "softplus");
    private static final int LARGEST_LAYER = 4;

    private RandomDocuments() {}

    /// This many documents, for a parameterised test's method source.
    public static Stream<Document> many(int count, long seed) {
        return IntStream.range(0, count).mapToObj(k -> next(new Random(seed * 1_000_003 + k)));
    }

    /// Documents with layers that are not fully connected.
    public static Stream<Document> wired(int count, long seed) {
        return IntStream.range(0, count).mapToObj(k -> wired(new Random(seed * 1_000_003 + k)));
    }

    /// Documents with a penalty, and with a schedule of the learning rate if their parameters move.
    public static Stream<Document> withPenaltyAndSchedule(int count, long seed) {
        return IntStream.range(0, count).mapToObj(k -> withPenaltyAndSchedule(new Random(seed * 1_000_003 + k)));
    }

    /// Documents of all four kinds: so many usual ones, wired ones, some with a penalty, and some in training.
    ///
    /// @param seed of the first kind; the others have the seeds after it
    public static Stream<Document> ofAllKinds(long seed, int usual, int wired, int penalised, int inTraining) {
        return Stream.of(
                        many(usual, seed),
                        wired(wired, seed + 1),
                        withPenaltyAndSchedule(penalised, seed + 2),
                        inTraining(inTraining, seed + 3))
                .flatMap(documents -> documents);
    }

    /// Documents in the middle of a training: with batches, what an optimizer remembers, test samples and snapshots.
    public static Stream<Document> inTraining(int count, long seed) {
        return IntStream.range(0, count).mapToObj(k -> inTraining(new Random(seed * 1_000_003 + k)));
    }

    private static Document inTraining(Random random) {
        Document document = withPenaltyAndSchedule(random);
        var states = new EnumMap<OptimizerState, Parameters>(OptimizerState.class);
        for (OptimizerState state : document.optimizer().rule().states()) {
            states.put(state, near(document.parameters(), random).map(matrix -> matrix.map(Math::abs)));
        }
        int samples = document.samples().size();
        OptionalInt shuffle = random.nextBoolean() ? OptionalInt.of(random.nextInt(100)) : OptionalInt.empty();
        Initialisation rule = pick(List.of(Initialisation.values()), random);
        return document.drawn(document.parameters(), new Drawn(rule, random.nextLong(-9, 99)))
                .continuing(document.parameters(), new Start(random.nextInt(20), states))
                .withBatches(new Batches(1 + random.nextInt(samples), shuffle))
                .withTestSamples(document.samples().reversed())
                .with(columns(document.network(), random))
                .withSnapshots(List.of(
                        new Snapshot("before", near(document.parameters(), random)),
                        new Snapshot("after", document.parameters(), new Start(random.nextInt(20), states))));
    }

    private static SampleColumns columns(Network network, Random random) {
        var inputs = new ArrayList<SampleColumns.Input>();
        for (int i = 1; i <= network.inputSize(); i++) {
            inputs.add(new SampleColumns.Input("column " + i, new Scale(random.nextInt(5), 1 + random.nextInt(3))));
        }
        int classes = Math.max(2, network.outputLayer().size());
        List<String> targets = IntStream.rangeClosed(1, network.outputLayer().size())
                .mapToObj(j -> "target " + j)
                .toList();
        return new SampleColumns(
                inputs,
                targets,
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList());
    }

    private static Parameters near(Parameters parameters, Random random) {
        return parameters.map(matrix ->
                matrix.map(number -> number + Math.round(100 * random.nextGaussian()) / 1000.0));
    }

    private static Document withPenaltyAndSchedule(Random random) {
        Document document = next(random)
                .withPenalty(Optional.of(new Penalty(pick(Penalties.ALL, random), 0.01 * (1 + random.nextInt(20)))));
        Optimizer optimizer = document.optimizer();
        return optimizer.rule().moves()
                ? document.withOptimizer(new Optimizer(
                        new Scheduled(optimizer.rule(), pick(Schedules.ALL, random)),
                        optimizer.settings(),
                        optimizer.updatesBiases()))
                : document;
    }

    private static Document wired(Random random) {
        Blueprint dense = blueprint(random);
        int inputs = 4 + 2 * random.nextInt(3);
        var layers = new ArrayList<Layer>();
        for (int hidden = 1 + random.nextInt(2); hidden > 0; hidden--) {
            layers.addAll(
                    wiredLayer(layers.isEmpty() ? inputs : layers.getLast().size(), random));
        }
        layers.add(dense.network().outputLayer());
        return new Blueprint(
                        new Network(inputs, layers),
                        dense.batch(),
                        dense.loss(),
                        dense.reduction(),
                        dense.optimizer(),
                        dense.iterations())
                .build(random)
                .withPenalty(penalty(random));
    }

    /// A layer that can follow so many neurons.
    private static List<Layer> wiredLayer(int inputs, Random random) {
        while (true) {
            LayerForm form = pick(LayerForms.ALL, random);
            var values = new HashMap<String, Object>();
            for (LayerForm.Setting setting : form.settings()) {
                Object value = switch (setting) {
                    case LayerForm.Count count -> count.least() + random.nextInt(3);
                    case LayerForm.Share share -> (1 + random.nextInt(10)) / 10.0;
                    case LayerForm.Mask mask ->
                        Stream.generate(() -> random.nextInt(2)).limit(inputs).toList();
                };
                values.put(setting.key(), value);
            }
            var settings = new LayerSettings(values);
            if (form.problem().of(settings, inputs).isEmpty()) {
                Activation activation =
                        form.hasParameters() ? activation(Activations.ALL, random) : Activations.IDENTITY;
                Biases biases = form.hasParameters() ? biases(random) : Biases.NONE;
                return form.maker().of(settings, inputs).stream()
                        .map(kind -> new Layer(kind, activation, biases))
                        .toList();
            }
        }
    }

    /// One of some activations, with random settings.
    private static Activation activation(List<Activation> some, Random random) {
        Activation any = pick(some, random);
        return any.with(Blueprint.settings(any.settings().keySet(), random));
    }

    private static Biases biases(Random random) {
        return pick(List.of(Biases.EACH, Biases.EACH, Biases.TIED, Biases.NONE), random);
    }

    public static Document next(Random random) {
        return blueprint(random).build(random);
    }

    private static Optional<Penalty> penalty(Random random) {
        return random.nextInt(5) > 0
                ? Optional.empty()
                : Optional.of(new Penalty(pick(Penalties.ALL, random), 0.01 * (1 + random.nextInt(20))));
    }

    /// 1 to 3 layers of 1 to 4 neurons, 1 to 3 samples, 1 to 3 iterations.
    public static Blueprint blueprint(Random random) {
        Loss any = pick(Losses.ALL, random);
        Loss loss = any.with(Blueprint.settings(any.settings().keySet(), random));
        var layers = new ArrayList<Layer>();
        for (int hidden = random.nextInt(3); hidden > 0; hidden--) {
            layers.add(new Layer(new Dense(size(random)), activation(Activations.ALL, random), biases(random)));
        }
        layers.add(outputLayer(loss, random));
        return new Blueprint(
                new Network(size(random), layers),
                1 + random.nextInt(3),
                loss,
                pick(List.of(Reduction.values()), random),
                optimizer(random),
                1 + random.nextInt(3));
    }

    /// Whether the loss is finite after this activation, whatever the pre-activations and the allowed targets are.
    public static boolean fits(Loss loss, Activation output) {
        return switch (loss.name()) {
            case "binary_cross_entropy" -> GIVE_PROBABILITIES.contains(output.name());
            case "categorical_cross_entropy" -> GIVE_POSITIVES.contains(output.name());
            default -> true;
        };
    }

    /// A single softmax is always 1, which no binary cross-entropy forgives.
    private static Layer outputLayer(Loss loss, Random random) {
        List<Activation> fitting = Activations.ALL.stream()
                .filter(activation -> fits(loss, activation))
                .toList();
        Activation activation = activation(fitting, random);
        int least = loss.wantsProbabilities() && !activation.isElementwise() ? 2 : 1;
        return new Layer(new Dense(Math.max(least, size(random))), activation, biases(random));
    }

    private static Optimizer optimizer(Random random) {
        OptimizerRule rule = pick(Optimizers.ALL, random);
        return new Optimizer(rule, Blueprint.settings(rule.hyperparameters(), random), random.nextInt(4) > 0);
    }

    private static int size(Random random) {
        return 1 + random.nextInt(LARGEST_LAYER);
    }

    /// The first number of a [Random] from 0 to a power of two is nearly the same for all small seeds, so it is not
    /// taken from that range.
    static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(Integer.MAX_VALUE) % choices.size());
    }
}
