package chalkgrad.table;

import chalkgrad.network.Network;
import java.util.List;

/// What the axes of an array run along.
enum Shape {
    NUMBER,
    INPUTS,
    OUTPUTS,
    /// The neurons of a layer; of layer 0 the inputs.
    NEURONS,
    /// Each neuron of a layer with each other one.
    PAIRS,
    /// The neurons of the layer before, and those of the layer.
    EDGES,
    /// The weights that belong to a layer, which several edges can share.
    WEIGHTS,
    /// One bias for each neuron or filter; a tied one is a number.
    BIASES;

    /// Whether each layer has such an array; otherwise the network has one.
    boolean isOfLayer() {
        return compareTo(OUTPUTS) > 0;
    }

    /// The axes of an array of this shape: none, the neurons, or those that a weight comes from and those it goes to.
    List<Axis> axes(Network network, int layer) {
        return switch (this) {
            case NUMBER -> List.of();
            case INPUTS -> List.of(Axis.of(network, 0));
            case OUTPUTS -> List.of(Axis.of(network, network.depth()));
            case NEURONS -> List.of(Axis.of(network, layer));
            case PAIRS ->
                List.of(Axis.of(network, layer), Axis.of(network, layer).second());
            case EDGES -> List.of(Axis.of(network, layer - 1), Axis.of(network, layer));
            case WEIGHTS ->
                List.of(
                        new Axis(layer - 1, network.weightRows(layer), false),
                        new Axis(layer, network.weightColumns(layer), false));
            case BIASES ->
                biases(layer, network.biasCount(layer), network.layer(layer).tiedBias());
        };
    }

    private static List<Axis> biases(int layer, int count, boolean isTied) {
        return isTied && count == 1 ? List.of() : List.of(new Axis(layer, count, false));
    }
}
