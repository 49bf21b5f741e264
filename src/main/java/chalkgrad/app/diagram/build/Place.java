package chalkgrad.app.diagram.build;

import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Axis;
import java.util.List;
import java.util.Optional;

/// The place of the network that a number belongs to.
///
/// @param layer 0 for the inputs
/// @param neuron the neuron or input; 0 for a number that several neurons have to do with
record Place(int layer, int neuron) {
    /// The place of a number; empty for the loss. Targets belong to the outputs, and weights to the layer they lead to.
    static Optional<Place> of(Quantity quantity, Network network) {
        List<Axis> axes = quantity.axes(network);
        int layer = axes.isEmpty() ? quantity.layer() : axes.getLast().layer();
        return axes.isEmpty() && !quantity.kind().isOfLayer()
                ? Optional.empty()
                : Optional.of(new Place(layer, quantity.isOfEdge() ? 0 : quantity.to()));
    }
}
