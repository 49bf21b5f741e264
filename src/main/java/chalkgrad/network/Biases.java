package chalkgrad.network;

/// How the neurons of a layer have their biases.
public enum Biases {
    /// Every neuron has its own; in a convolution, every filter.
    EACH,
    /// All neurons share one.
    TIED,
    /// There are none.
    NONE
}
