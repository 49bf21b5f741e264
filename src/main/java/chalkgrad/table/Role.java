package chalkgrad.table;

import chalkgrad.network.OptimizerState;
import java.util.EnumSet;
import java.util.Set;

/// The roles of terms, independent of the layer.
public enum Role {
    INPUT(true, Phase.FORWARD),
    TARGET(true, Phase.FORWARD),
    WEIGHTS(false, Phase.FORWARD),
    BIASES(false, Phase.FORWARD),
    /// The weights used in the backward pass, which are those of the forward pass.
    BACKWARD_WEIGHTS(false, Phase.BACKWARD),
    /// What each edge carries: its weight times the activation that it starts from.
    PRODUCT(true, Phase.FORWARD),
    /// z = a W + b.
    PRE_ACTIVATION(true, Phase.FORWARD),
    /// a = f(z); the inputs for layer 0.
    ACTIVATION(true, Phase.FORWARD),
    /// What each output adds to the loss of a sample.
    LOSS_TERMS(true, Phase.LOSS),
    /// What large weights add to the loss.
    PENALTY(false, Phase.LOSS),
    /// The loss of a sample.
    LOSS(true, Phase.LOSS),
    /// The mean or sum of the losses.
    BATCH_LOSS(false, Phase.LOSS),
    /// dL/da; dL/dx for layer 0.
    ACTIVATION_GRADIENT(true, Phase.BACKWARD),
    /// The diagonal of da/dz, which is all of it for an elementwise activation.
    DERIVATIVE(true, Phase.BACKWARD),
    /// da/dz, for an activation that depends on the whole layer.
    JACOBIAN(true, Phase.BACKWARD),
    /// dL/dz.
    DELTA(true, Phase.BACKWARD),
    /// dL/dW of a sample.
    WEIGHT_GRADIENT(true, Phase.BACKWARD),
    /// dL/db of a sample.
    BIAS_GRADIENT(true, Phase.BACKWARD),
    /// dL/dW of the batch.
    REDUCED_WEIGHT_GRADIENT(false, Phase.REDUCE),
    /// dL/db of the batch.
    REDUCED_BIAS_GRADIENT(false, Phase.REDUCE),
    VELOCITY_OF_WEIGHTS(false, Phase.UPDATE),
    VELOCITY_OF_BIASES(false, Phase.UPDATE),
    FIRST_MOMENT_OF_WEIGHTS(false, Phase.UPDATE),
    FIRST_MOMENT_OF_BIASES(false, Phase.UPDATE),
    SECOND_MOMENT_OF_WEIGHTS(false, Phase.UPDATE),
    SECOND_MOMENT_OF_BIASES(false, Phase.UPDATE),
    NEW_WEIGHTS(false, Phase.UPDATE),
    NEW_BIASES(false, Phase.UPDATE);

    private static final Set<Role> OF_BIASES = EnumSet.of(
            BIASES,
            BIAS_GRADIENT,
            REDUCED_BIAS_GRADIENT,
            VELOCITY_OF_BIASES,
            FIRST_MOMENT_OF_BIASES,
            SECOND_MOMENT_OF_BIASES,
            NEW_BIASES);

    private final boolean isOfSample;
    private final Phase phase;

    Role(boolean isOfSample, Phase phase) {
        this.isOfSample = isOfSample;
        this.phase = phase;
    }

    /// Whether every sample has its own array; otherwise the batch has one.
    public boolean isOfSample() {
        return isOfSample;
    }

    /// The phase in which the term is computed, or first used if the document gives it.
    public Phase phase() {
        return phase;
    }

    /// Whether it is biases, or belongs to them.
    public boolean isOfBiases() {
        return OF_BIASES.contains(this);
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
