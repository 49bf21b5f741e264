package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A weight or bias that is varied while all others stay as they are.
public record Knob(Quantity parameter) {
    /// More than anybody looks through in a list.
    private static final int MOST = 2000;

    /// The weights and biases of a network, layer by layer.
    public static List<Knob> all(Document document) {
        Network network = document.network();
        return IntStream.rangeClosed(1, network.depth())
                .boxed()
                .flatMap(l -> Stream.concat(weights(network, l), biases(network, l)))
                .limit(MOST)
                .map(Knob::new)
                .toList();
    }

    private static Stream<Quantity> weights(Network network, int l) {
        return IntStream.rangeClosed(1, network.weightRows(l))
                .boxed()
                .flatMap(i ->
                        IntStream.rangeClosed(1, network.weightColumns(l)).mapToObj(j -> Quantity.weight(l, i, j)));
    }

    private static Stream<Quantity> biases(Network network, int l) {
        boolean tied = network.layer(l).tiedBias();
        return IntStream.rangeClosed(1, network.biasCount(l)).mapToObj(j -> Quantity.bias(l, tied ? 0 : j));
    }

    private boolean isWeight() {
        return parameter.kind() == Kind.WEIGHT;
    }

    private int row() {
        return isWeight() ? parameter.from() - 1 : 0;
    }

    private int column() {
        return Math.max(0, parameter.to() - 1);
    }

    private Matrix matrix(Parameters parameters) {
        return isWeight() ? parameters.weights(parameter.layer()) : parameters.biases(parameter.layer());
    }

    public double of(Parameters parameters) {
        return matrix(parameters).get(row(), column());
    }

    /// The parameters with another value for this one.
    public Parameters in(Parameters parameters, double value) {
        Matrix changed = matrix(parameters).with(row(), column(), value);
        return isWeight()
                ? parameters.withWeights(parameter.layer(), changed)
                : parameters.withBiases(parameter.layer(), changed);
    }

    /// The edit that gives it another value.
    public Edit setTo(double value) {
        return isWeight()
                ? new Edit.SetWeight(parameter.layer(), parameter.from(), parameter.to(), value)
                : new Edit.SetBias(parameter.layer(), parameter.to(), value);
    }

    /// Whether a network has it.
    public boolean isIn(Network network) {
        int l = parameter.layer();
        if (l > network.depth()) {
            return false;
        }
        return isWeight()
                ? parameter.from() <= network.weightRows(l) && parameter.to() <= network.weightColumns(l)
                : parameter.to() <= network.biasCount(l)
                        && network.biasCount(l) > 0
                        && (parameter.to() == 0) == network.layer(l).tiedBias();
    }
}
