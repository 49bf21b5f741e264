package chalkgrad.training;

import chalkgrad.network.LayerKind;
import chalkgrad.network.Network;

/// What reaches the neurons of a layer from the activations of layers before it, and what goes back to these. Arrays of
/// layers have one row for each sample, one after the other; they are lists by layer, from the inputs at 0. Everything
/// is summed up in the order of the table of terms.
sealed interface Connections permits NarrowConnections, WideConnections, WiredConnections, LargestConnections {
    /// From this width on, vector instructions are faster than what it takes to arrange numbers for them.
    int WIDE = 16;

    static Connections of(Network network, int l) {
        LayerKind kind = network.layer(l).kind();
        if (kind.isDense()) {
            return isWide(network, l)
                    ? new WideConnections(l, network.size(l - 1), network.size(l))
                    : new NarrowConnections(l, network.size(l - 1), network.size(l));
        }
        var wires = new WireArrays(network, l);
        return kind.takesLargest() ? new LargestConnections(wires) : new WiredConnections(wires);
    }

    /// Whether a layer is dense, and has an array of its own for each row of weights.
    static boolean isWide(Network network, int l) {
        return network.layer(l).kind().isDense() && network.size(l) >= WIDE;
    }

    /// Sums up what reaches each neuron: its pre-activation without a bias.
    ///
    /// @param sums are replaced
    void forward(double[][] activations, int rows, ParameterArrays parameters, double[] sums);

    /// Adds the gradient of the loss by the activations of a layer that this one reads.
    ///
    /// @param deltas dL/dz of this layer
    /// @param source the layer whose activations these are
    /// @param gradient is added to
    void backward(
            double[][] activations,
            int rows,
            double[] deltas,
            ParameterArrays parameters,
            int source,
            double[] gradient);

    /// Begins a sum over the samples of the gradient of the loss by the weights. Samples are added some at a time.
    default void beginGradient() {}

    /// Adds the gradient of the loss by the weights, summed over some samples.
    void addGradient(double[][] activations, int rows, double[] deltas, ParameterArrays gradient);

    /// Ends the sum over the samples.
    default void endGradient(ParameterArrays gradient) {}
}
