package chalkgrad.app.diagram.build;

import chalkgrad.network.Network;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// The place of the network that a number belongs to.
///
/// @param layer 0 for the inputs
/// @param neuron the neuron or input; 0 for a number that several neurons have to do with
record Place(int layer, int neuron) {
    /// The place of a number; empty for the loss. Targets belong to the outputs, and weights to the layer they lead to.
    static Optional<Place> of(Quantity quantity, Network network) {
        return switch (quantity.kind()) {
            case INPUT, INPUT_GRADIENT -> Optional.of(new Place(0, quantity.to()));
            case TARGET, LOSS_TERM -> Optional.of(new Place(network.depth(), quantity.to()));
            case LOSS, PENALTY -> Optional.empty();
            case JACOBIAN -> Optional.of(new Place(quantity.layer(), quantity.to()));
            default -> Optional.of(new Place(quantity.layer(), quantity.from() == 0 ? quantity.to() : 0));
        };
    }
}
