package chalkgrad.network;

/// One layer of neurons; the inputs are not a layer.
///
/// @param size number of neurons, at least 1
/// @param tiedBias whether all neurons of the layer share one bias
public record Layer(int size, Activation activation, boolean tiedBias) {
    public Layer {
        if (size < 1) {
            throw new IllegalArgumentException("a layer needs at least 1 neuron");
        }
    }

    /// How many biases the layer has: one for each neuron, or one if it is tied.
    public int biasCount() {
        return tiedBias ? 1 : size;
    }
}
