package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Batch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Every number of a run as lists and maps, in the shape of `expected` in the worked examples, with the
/// samples of each iteration in the order of its batch. The lists are computed
/// when they are read.
final class TraceValues {
    private final Document document;
    private final Network network;
    private final Run run;

    TraceValues(Document document) {
        this.document = document;
        this.network = document.network();
        this.run = new Run(document);
    }

    Map<String, Object> all() {
        var values = new LinkedHashMap<String, Object>();
        values.put("iterations", Lazy.list(document.iterations(), this::iteration));
        values.put("final", finalPass());
        return values;
    }

    private Map<String, Object> iteration(int t) {
        var values = new LinkedHashMap<String, Object>();
        values.put("iteration", t);
        if (!document.batches().isWhole(document.samples().size())) {
            values.put("batch", run.table().batch(t).samples().boxed().toList());
        }
        values.put("samples", samples(t, true));
        putLosses(values, t);
        values.put("dW", weights(q -> q.gradient().at(0, t)));
        values.put("db", biases(q -> q.gradient().at(0, t)));
        for (OptimizerState state : document.optimizer().rule().states()) {
            UnaryOperator<Quantity> remembered = q -> q.state(state).at(0, t);
            values.put(state.key(), parameters(remembered));
        }
        values.put("weightsAfter", weights(q -> q.as(Kind.NEW_PARAMETER).at(0, t)));
        values.put("biasesAfter", biases(q -> q.as(Kind.NEW_PARAMETER).at(0, t)));
        return values;
    }

    private Map<String, Object> finalPass() {
        var values = new LinkedHashMap<String, Object>();
        values.put("samples", samples(run.finalIteration(), false));
        putLosses(values, run.finalIteration());
        return values;
    }

    private void putLosses(Map<String, Object> values, int t) {
        values.put("loss", run.loss(t));
        values.put(
                "lossMean",
                Reduction.MEAN.factor(run.table().batch(t).size())
                        * run.pass(t).losses().sum());
    }

    private List<Map<String, Object>> samples(int t, boolean withBackward) {
        Batch batch = run.table().batch(t);
        return Lazy.list(
                batch.size(), k -> sample(document.hasSingleSample() ? 0 : batch.sample(k - 1), t, withBackward));
    }

    private Map<String, Object> sample(int s, int t, boolean withBackward) {
        var values = new LinkedHashMap<String, Object>();
        values.put("z", neurons(Quantity::preActivation, s, t));
        values.put("a", neurons(Quantity::activation, s, t));
        values.put("loss", run.value(Quantity.loss().at(s, t)));
        if (withBackward) {
            values.put("dLda", neurons(Quantity::activationGradient, s, t));
            values.put("dLdz", neurons(Quantity::delta, s, t));
            values.put(
                    "dLdx",
                    Lazy.list(
                            network.inputSize(),
                            i -> run.value(Quantity.activationGradient(0, i).at(s, t))));
            if (!document.description().tags().contains(Metadata.BIG)) {
                values.put("dW", weights(q -> q.gradient().at(s, t)));
                values.put("db", biases(q -> q.gradient().at(s, t)));
            }
        }
        return values;
    }

    private List<List<Double>> neurons(LayerQuantity quantity, int s, int t) {
        return Lazy.list(
                network.depth(),
                l -> Lazy.list(network.size(l), j -> run.value(quantity.of(l, j).at(s, t))));
    }

    private Map<String, Object> parameters(UnaryOperator<Quantity> belonging) {
        var values = new LinkedHashMap<String, Object>();
        values.put("weights", weights(belonging));
        values.put("biases", biases(belonging));
        return values;
    }

    /// What belongs to each weight, by layer, \[inputs\]\[outputs\].
    private List<List<List<Double>>> weights(UnaryOperator<Quantity> belonging) {
        return Lazy.list(
                network.depth(),
                l -> Lazy.list(
                        network.weightRows(l),
                        i -> Lazy.list(
                                network.weightColumns(l), j -> run.value(belonging.apply(Quantity.weight(l, i, j))))));
    }

    /// What belongs to each bias, by layer; a single number for a tied bias.
    private List<List<Double>> biases(UnaryOperator<Quantity> belonging) {
        return Lazy.list(
                network.depth(),
                l -> Lazy.list(network.biasCount(l), j -> {
                    boolean tied = network.layer(l).tiedBias();
                    return run.value(belonging.apply(Quantity.bias(l, tied ? 0 : j)));
                }));
    }

    /// A quantity that every neuron of a layer has.
    private interface LayerQuantity {
        Quantity of(int layer, int neuron);
    }
}
