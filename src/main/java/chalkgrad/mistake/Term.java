package chalkgrad.mistake;

/// The array expressions that a pass is made of. Arrays have one row per sample, and each of them is of one sample, or
/// of the batch.
public enum Term {
    INPUT,
    TARGET,
    WEIGHTS,
    BIASES,
    /// The weights through which gradients go back, which are those of the forward pass.
    BACKWARD_WEIGHTS,
    /// z = a W + b.
    PRE_ACTIVATION,
    /// a = f(z).
    ACTIVATION,
    /// What each output adds to the loss of a sample.
    LOSS_TERMS,
    /// The loss of a sample.
    LOSS,
    /// The mean or sum of the losses.
    BATCH_LOSS,
    /// dL/da.
    ACTIVATION_GRADIENT,
    /// f'(z), where the activation is elementwise.
    DERIVATIVE,
    /// dL/dz.
    DELTA,
    /// dL/dW of a sample.
    WEIGHT_GRADIENT,
    /// dL/db of a sample.
    BIAS_GRADIENT,
    /// dL/dW of the batch.
    REDUCED_WEIGHT_GRADIENT,
    /// dL/db of the batch.
    REDUCED_BIAS_GRADIENT,
    VELOCITY_OF_WEIGHTS,
    VELOCITY_OF_BIASES,
    FIRST_MOMENT_OF_WEIGHTS,
    FIRST_MOMENT_OF_BIASES,
    SECOND_MOMENT_OF_WEIGHTS,
    SECOND_MOMENT_OF_BIASES,
    NEW_WEIGHTS,
    NEW_BIASES
}
