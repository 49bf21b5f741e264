package chalkgrad.network;

/// One layer of neurons; the inputs are not a layer.
public record Layer(LayerKind kind, Activation activation, Biases biases) {
    public Layer {
        if (kind.size() < 1) {
            throw new IllegalArgumentException("a layer needs at least 1 neuron");
        }
    }

    /// A fully connected layer.
    ///
    /// @param size number of neurons, at least 1
    /// @param tiedBias whether all neurons of the layer share one bias
    public Layer(int size, Activation activation, boolean tiedBias) {
        this(new Dense(size), activation, tiedBias ? Biases.TIED : Biases.EACH);
    }

    public int size() {
        return kind.size();
    }

    /// Whether all neurons of the layer share one bias.
    public boolean tiedBias() {
        return biases == Biases.TIED;
    }

    public boolean hasBiases() {
        return biases != Biases.NONE;
    }

    /// How many biases the layer has.
    public int biasCount() {
        return switch (biases) {
            case EACH -> kind.biasCount();
            case TIED -> 1;
            case NONE -> 0;
        };
    }

    public Layer with(Activation changed) {
        return new Layer(kind, changed, biases);
    }

    public Layer with(Biases changed) {
        return new Layer(kind, activation, changed);
    }

    public Layer with(LayerKind changed) {
        return new Layer(changed, activation, biases);
    }
}
