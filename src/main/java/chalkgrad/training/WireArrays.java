package chalkgrad.training;

import chalkgrad.network.LayerKind;
import chalkgrad.network.Network;
import java.util.List;

/// The connections into a layer that is not fully connected, in the order of the neurons that they lead to. All indices
/// count from 0.
final class WireArrays {
    private final int neurons;
    private final double divisor;
    /// By source, the layer.
    private final int[] layers;
    /// By source, the number of neurons.
    private final int[] sizes;
    /// By neuron, its first wire; at the end the number of wires.
    private final int[] starts;

    private final int[] sources;
    private final int[] froms;
    private final int[] weightRows;
    private final int[] weightColumns;
    private final double[] factors;

    WireArrays(Network network, int l) {
        LayerKind kind = network.layer(l).kind();
        this.neurons = kind.size();
        this.divisor = kind.divisor();
        this.layers = kind.sources(l).stream().mapToInt(layer -> layer).toArray();
        this.sizes = kind.sources(l).stream().mapToInt(network::size).toArray();
        this.starts = new int[neurons + 1];
        for (int j = 0; j < neurons; j++) {
            starts[j + 1] = starts[j] + kind.wires(j + 1).size();
        }
        this.sources = new int[starts[neurons]];
        this.froms = new int[starts[neurons]];
        this.weightRows = new int[starts[neurons]];
        this.weightColumns = new int[starts[neurons]];
        this.factors = new double[starts[neurons]];
        for (int j = 0; j < neurons; j++) {
            fill(starts[j], kind.wires(j + 1));
        }
    }

    private void fill(int start, List<LayerKind.Wire> wires) {
        for (int k = 0; k < wires.size(); k++) {
            LayerKind.Wire wire = wires.get(k);
            sources[start + k] = wire.source();
            froms[start + k] = wire.neuron() - 1;
            weightRows[start + k] = wire.row() - 1;
            weightColumns[start + k] = wire.column() - 1;
            factors[start + k] = wire.factor();
        }
    }

    int neurons() {
        return neurons;
    }

    int start(int neuron) {
        return starts[neuron];
    }

    /// What wire k carries in a row, before it is weighed.
    double activation(int k, double[][] activations, int row) {
        int source = sources[k];
        return activations[layers[source]][row * sizes[source] + froms[k]];
    }

    /// The weight of wire k, or its share of the sum.
    double factor(int k, double[][] weights) {
        return (weightRows[k] < 0 ? factors[k] : weights[weightRows[k]][weightColumns[k]]) / divisor;
    }
}
