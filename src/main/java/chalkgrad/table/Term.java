package chalkgrad.table;

import chalkgrad.math.Matrix;
import chalkgrad.network.Parameters;

/// The name of an array of a pass, such as the pre-activations of layer 2.
///
/// @param layer the layer, 0 for inputs, targets and losses
public record Term(Role role, int layer) {
    /// The array of this layer among weights and biases, or among what belongs to them.
    Matrix of(Parameters all) {
        return role.isOfBiases() ? all.biases(layer) : all.weights(layer);
    }
}
