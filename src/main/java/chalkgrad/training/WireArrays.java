package chalkgrad.training;

import chalkgrad.network.LayerKind;
import chalkgrad.network.Network;
import java.util.Arrays;
import java.util.List;

/// The connections into a layer that is not fully connected, in the order of the neurons that they lead to. All indices
/// count from 0, but for those of layers.
final class WireArrays {
    private final int neurons;
    private final double divisor;
    private final int owner;
    private final int columns;
    private final int weightCount;
    /// By source, the layer.
    private final int[] layers;
    /// By source, the number of neurons.
    private final int[] sizes;
    /// By neuron, its first wire; at the end the number of wires.
    private final int[] starts;

    private final int[] sources;
    private final int[] froms;
    /// By wire, the index of its weight; -1 if it has none.
    private final int[] weights;

    private final double[] factors;
    /// Of the gradient by the weights.
    private final double[] sums;

    private double[] scratch = {};

    WireArrays(Network network, int l) {
        LayerKind kind = network.layer(l).kind();
        this.neurons = kind.size();
        this.divisor = kind.divisor();
        this.owner = network.parameterLayer(l);
        this.columns = network.weightColumns(owner);
        this.weightCount = network.weightRows(owner) * columns;
        this.sums = new double[weightCount];
        this.layers = kind.sources(l).stream().mapToInt(layer -> layer).toArray();
        this.sizes = kind.sources(l).stream().mapToInt(network::size).toArray();
        this.starts = new int[neurons + 1];
        for (int j = 0; j < neurons; j++) {
            starts[j + 1] = starts[j] + network.wires(l, j + 1).size();
        }
        this.sources = new int[starts[neurons]];
        this.froms = new int[starts[neurons]];
        this.weights = new int[starts[neurons]];
        this.factors = new double[starts[neurons]];
        for (int j = 0; j < neurons; j++) {
            fill(starts[j], network.wires(l, j + 1));
        }
    }

    private void fill(int start, List<LayerKind.Wire> wires) {
        for (int k = 0; k < wires.size(); k++) {
            LayerKind.Wire wire = wires.get(k);
            sources[start + k] = wire.source();
            froms[start + k] = wire.neuron() - 1;
            weights[start + k] = wire.row() == 0 ? -1 : (wire.row() - 1) * columns + wire.column() - 1;
            factors[start + k] = wire.factor();
        }
    }

    int neurons() {
        return neurons;
    }

    /// The number of weights that all wires share.
    int weightCount() {
        return weightCount;
    }

    /// The layer whose parameters the wires use.
    int owner() {
        return owner;
    }

    /// The first wire into a neuron. The last one is that before the first one of the next neuron.
    int start(int neuron) {
        return starts[neuron];
    }

    /// What wire k carries in a row, before it is weighed.
    double activation(int k, double[][] activations, int row) {
        int source = sources[k];
        return activations[layers[source]][row * sizes[source] + froms[k]];
    }

    /// The weight of wire k, or its share of the sum.
    double factor(int k, ParameterArrays parameters) {
        return (weights[k] < 0 ? factors[k] : parameters.pool()[parameters.weightStart(owner) + weights[k]]) / divisor;
    }

    /// The index of the weight of wire k.
    int weight(int k) {
        return weights[k];
    }

    /// The neuron of its layer that wire k comes from.
    int from(int k) {
        return froms[k];
    }

    /// Whether wire k comes from a layer.
    boolean isFrom(int k, int layer) {
        return layers[sources[k]] == layer;
    }

    /// The number of neurons of a layer that the wires come from.
    int size(int layer) {
        for (int source = 0; source < layers.length; source++) {
            if (layers[source] == layer) {
                return sizes[source];
            }
        }
        throw new IllegalArgumentException("no wire comes from layer " + layer);
    }

    /// By weight, a sum over the samples so far.
    double[] sums() {
        return sums;
    }

    void clearSums() {
        Arrays.fill(sums, 0);
    }

    /// Zeros to sum something up in.
    double[] zeros(int count) {
        if (scratch.length < count) {
            scratch = new double[count];
        }
        Arrays.fill(scratch, 0, count, 0);
        return scratch;
    }
}
