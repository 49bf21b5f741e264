package chalkgrad.table;

import chalkgrad.network.OptimizerState;

/// The roles of terms, independent of the layer.
public enum Role {
    INPUT(true),
    TARGET(true),
    WEIGHTS(false),
    BIASES(false),
    /// The weights used in the backward pass, which are those of the forward pass.
    BACKWARD_WEIGHTS(false),
    /// What each edge carries: its weight times the activation that it starts from.
    PRODUCT(true),
    /// z = a W + b.
    PRE_ACTIVATION(true),
    /// a = f(z); the inputs for layer 0.
    ACTIVATION(true),
    /// What each output adds to the loss of a sample.
    LOSS_TERMS(true),
    /// The loss of a sample.
    LOSS(true),
    /// The mean or sum of the losses.
    BATCH_LOSS(false),
    /// dL/da; dL/dx for layer 0.
    ACTIVATION_GRADIENT(true),
    /// The diagonal of da/dz, which is all of it for an elementwise activation.
    DERIVATIVE(true),
    /// da/dz, for an activation that depends on the whole layer.
    JACOBIAN(true),
    /// dL/dz.
    DELTA(true),
    /// dL/dW of a sample.
    WEIGHT_GRADIENT(true),
    /// dL/db of a sample.
    BIAS_GRADIENT(true),
    /// dL/dW of the batch.
    REDUCED_WEIGHT_GRADIENT(false),
    /// dL/db of the batch.
    REDUCED_BIAS_GRADIENT(false),
    VELOCITY_OF_WEIGHTS(false),
    VELOCITY_OF_BIASES(false),
    FIRST_MOMENT_OF_WEIGHTS(false),
    FIRST_MOMENT_OF_BIASES(false),
    SECOND_MOMENT_OF_WEIGHTS(false),
    SECOND_MOMENT_OF_BIASES(false),
    NEW_WEIGHTS(false),
    NEW_BIASES(false);

    private final boolean isOfSample;

    Role(boolean isOfSample) {
        this.isOfSample = isOfSample;
    }

    /// Whether every sample has its own array; otherwise the batch has one.
    public boolean isOfSample() {
        return isOfSample;
    }

    /// This role in a layer; 0 for inputs, targets and losses.
    public Term in(int layer) {
        return new Term(this, layer);
    }

    /// The role of an optimizer's state.
    public static Role of(OptimizerState state, boolean ofWeights) {
        return switch (state) {
            case VELOCITY -> ofWeights ? VELOCITY_OF_WEIGHTS : VELOCITY_OF_BIASES;
            case FIRST_MOMENT -> ofWeights ? FIRST_MOMENT_OF_WEIGHTS : FIRST_MOMENT_OF_BIASES;
            case SECOND_MOMENT -> ofWeights ? SECOND_MOMENT_OF_WEIGHTS : SECOND_MOMENT_OF_BIASES;
        };
    }
}
