package chalkgrad.training;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Makes the iterations of a document one after the other, in arrays that are used again. After the first few
/// iterations, it allocates nothing.
final class Engine {
    /// Multiplications; they take some hundredths of a second.
    private static final long WORK_AT_A_TIME = 100_000_000;

    private static final int LEAST_AT_A_TIME = 64;

    private final SampleArrays samples;
    private final Batches batches;
    private final ParameterArrays parameters;
    private final Map<OptimizerState, ParameterArrays> states = new EnumMap<>(OptimizerState.class);
    private final ParameterArrays gradient;
    private final ForwardPass forward;
    private final OutputArrays outputs = new OutputArrays();
    private final BackwardPass backward;
    private final UpdateLoop update;
    /// The samples of an epoch in their order.
    private final int[] order;
    /// How many samples are computed at a time: all of a batch, or as many as take some hundredths of a second.
    private final int most;

    private int orderedEpoch = -1;
    /// The first sample of a whole batch that is in the arrays.
    private int taken = -1;
    private int made;

    Engine(Document document, SampleArrays samples) {
        this(document, samples, Math.clamp(WORK_AT_A_TIME / work(document.network()), LEAST_AT_A_TIME, 1 << 24));
    }

    /// @param atATime how many samples are computed at a time at most
    Engine(Document document, SampleArrays samples, int atATime) {
        Network network = document.network();
        this.samples = samples;
        this.batches = document.batches();
        this.parameters = new ParameterArrays(network);
        this.gradient = new ParameterArrays(network);
        this.forward = new ForwardPass(network, true);
        this.backward = new BackwardPass(document, forward);
        this.order = new int[samples.count()];
        this.made = document.start().iterations();
        parameters.take(document.parameters());
        for (OptimizerState state : document.optimizer().rule().states()) {
            var remembered = new ParameterArrays(network);
            document.start().state(state).ifPresent(remembered::take);
            states.put(state, remembered);
        }
        this.update = new UpdateLoop(document, parameters, gradient, states);
        int ofBatch = batches.isWhole(samples.count()) ? samples.count() : batches.size();
        this.most = Math.min(ofBatch, atATime);
        forward.provide(most);
        outputs.provide(forward.outputs(), most);
    }

    ParameterArrays parameters() {
        return parameters;
    }

    Map<OptimizerState, ParameterArrays> states() {
        return states;
    }

    /// The iterations that have been made, with those before the document's first one.
    int made() {
        return made;
    }

    /// About how many multiplications a sample takes, besides what each neuron takes.
    private static long work(Network network) {
        long neurons = IntStream.rangeClosed(0, network.depth())
                .mapToLong(network::size)
                .sum();
        return Math.max(1, network.parameterCount() + 10 * neurons);
    }

    /// Makes the next iteration.
    void iterate() {
        iterate(() -> false);
    }

    /// Makes the next iteration, unless somebody gives it up: then nothing has changed. A large batch is computed in
    /// parts, over which the gradient is summed up.
    ///
    /// @param isGivenUp is asked between the parts of a large batch
    /// @return whether the iteration was made
    boolean iterate(BooleanSupplier isGivenUp) {
        int rows = batch();
        backward.begin(gradient);
        for (int first = 0; first < rows; first += most) {
            if (first > 0 && isGivenUp.getAsBoolean()) {
                return false;
            }
            int some = Math.min(most, rows - first);
            take(first, some);
            forward.run(some, parameters);
            backward.add(some, outputs, parameters, gradient);
        }
        backward.end(gradient);
        made++;
        update.run(made, rows);
        return true;
    }

    /// Brings the samples into the order of the next iteration; returns how many it computes.
    private int batch() {
        int count = samples.count();
        if (batches.isWhole(count)) {
            return count;
        }
        int epoch = made / batches.perEpoch(count);
        if (epoch != orderedEpoch) {
            batches.order(epoch, order);
            orderedEpoch = epoch;
        }
        return Math.min(batches.size(), count - firstOfBatch());
    }

    private int firstOfBatch() {
        return made % batches.perEpoch(samples.count()) * batches.size();
    }

    /// Puts samples of the batch into the arrays, if they are not there already.
    ///
    /// @param first counts from 0
    private void take(int first, int count) {
        if (!batches.isWhole(samples.count())) {
            samples.gather(order, firstOfBatch() + first, count, forward.inputs(), outputs.targets());
        } else if (first != taken || most < samples.count()) {
            samples.copy(first, count, forward.inputs(), outputs.targets());
            taken = first;
        }
    }

    /// Whether all parameters, and all numbers that the optimizer remembers, are finite.
    boolean isFinite() {
        boolean finite = parameters.areFinite();
        for (ParameterArrays remembered : states.values()) {
            finite &= remembered.areFinite();
        }
        return finite;
    }

    /// Goes back, or ahead, to the state of another engine of a document of the same shape.
    void take(EngineState checkpoint) {
        checkpoint.giveTo(parameters, states);
        made = checkpoint.made();
    }

    Parameters parametersNow() {
        return parameters.toParameters();
    }

    /// What a document that continues from here starts with.
    Start startNow() {
        var now = new EnumMap<OptimizerState, Parameters>(OptimizerState.class);
        states.forEach((state, arrays) -> now.put(state, arrays.toParameters()));
        return new Start(made, now);
    }
}
