package chalkgrad.training;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import java.util.EnumMap;
import java.util.Map;

/// Makes the iterations of a document one after the other, in arrays that are used again. After the first few
/// iterations, it allocates nothing.
final class Engine {
    private final SampleArrays samples;
    private final Batches batches;
    private final ParameterArrays parameters;
    private final Map<OptimizerState, ParameterArrays> states = new EnumMap<>(OptimizerState.class);
    private final ParameterArrays gradient;
    private final ForwardPass forward;
    private final OutputArrays outputs = new OutputArrays();
    private final BackwardPass backward;
    private final Update update;
    /// The samples of an epoch in their order.
    private final int[] order;

    private int orderedEpoch = -1;
    private int made;

    Engine(Document document, SampleArrays samples) {
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
        this.update = new Update(document, parameters, gradient, states);
        int most = batches.isWhole(samples.count()) ? samples.count() : batches.size();
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

    /// Makes the next iteration.
    void iterate() {
        int rows = takeBatch();
        forward.run(rows, parameters);
        backward.run(rows, outputs, parameters, gradient);
        made++;
        update.run(made, rows);
    }

    /// Puts the samples of the next iteration into the arrays; returns how many they are.
    private int takeBatch() {
        int count = samples.count();
        if (batches.isWhole(count)) {
            if (orderedEpoch < 0) {
                samples.copy(0, count, forward.inputs(), outputs.targets());
                orderedEpoch = 0;
            }
            return count;
        }
        int perEpoch = batches.perEpoch(count);
        int epoch = made / perEpoch;
        if (epoch != orderedEpoch) {
            batches.order(epoch, order);
            orderedEpoch = epoch;
        }
        int from = made % perEpoch * batches.size();
        int rows = Math.min(batches.size(), count - from);
        samples.gather(order, from, rows, forward.inputs(), outputs.targets());
        return rows;
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
    void take(Checkpoint checkpoint) {
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
