package chalkgrad.training;

import chalkgrad.network.LayerKind;
import chalkgrad.network.Network;

/// What reaches the neurons of a layer from the activations of layers before it: the pre-activations without biases.
/// Arrays have one row for each sample, one after the other.
sealed interface Connections permits DenseConnections, WiredConnections, LargestConnections {
    static Connections of(Network network, int l) {
        LayerKind kind = network.layer(l).kind();
        if (kind.isDense()) {
            return new DenseConnections(l, network.size(l - 1), network.size(l));
        }
        var wires = new WireArrays(network, l);
        return kind.takesLargest() ? new LargestConnections(wires) : new WiredConnections(wires);
    }

    /// Sums up what reaches each neuron.
    ///
    /// @param activations by layer, from the inputs at 0
    /// @param weights those that the layer uses
    /// @param sums are replaced
    void forward(double[][] activations, int rows, double[][] weights, double[] sums);
}
