package chalkgrad.table;

import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import java.util.List;
import java.util.Optional;

/// The roles of terms, independent of the layer.
public enum Role {
    INPUT(true, Shape.INPUTS, Phase.FORWARD),
    TARGET(true, Shape.OUTPUTS, Phase.FORWARD),
    WEIGHTS(false, Shape.WEIGHTS, Phase.FORWARD),
    BIASES(false, Shape.BIASES, Phase.FORWARD),
    /// The weights used in the backward pass, which are those of the forward pass.
    BACKWARD_WEIGHTS(false, Shape.WEIGHTS, Phase.BACKWARD),
    /// What each edge carries: its weight times the activation that it starts from.
    PRODUCT(true, Shape.EDGES, Phase.FORWARD),
    /// z = a W + b.
    PRE_ACTIVATION(true, Shape.NEURONS, Phase.FORWARD),
    /// a = f(z); the inputs for layer 0.
    ACTIVATION(true, Shape.NEURONS, Phase.FORWARD),
    /// What each output adds to the loss of a sample.
    LOSS_TERMS(true, Shape.OUTPUTS, Phase.LOSS),
    /// What large weights add to the loss.
    PENALTY(false, Shape.NUMBER, Phase.LOSS),
    /// The loss of a sample.
    LOSS(true, Shape.NUMBER, Phase.LOSS),
    /// The mean or sum of the losses.
    BATCH_LOSS(false, Shape.NUMBER, Phase.LOSS),
    /// dL/da; dL/dx for layer 0.
    ACTIVATION_GRADIENT(true, Shape.NEURONS, Phase.BACKWARD),
    /// The diagonal of da/dz, which is all of it for an elementwise activation.
    DERIVATIVE(true, Shape.NEURONS, Phase.BACKWARD),
    /// da/dz, for an activation that depends on the whole layer.
    JACOBIAN(true, Shape.PAIRS, Phase.BACKWARD),
    /// dL/dz.
    DELTA(true, Shape.NEURONS, Phase.BACKWARD),
    /// dL/dW of a sample.
    WEIGHT_GRADIENT(true, Shape.WEIGHTS, Phase.BACKWARD),
    /// dL/db of a sample.
    BIAS_GRADIENT(true, Shape.BIASES, Phase.BACKWARD),
    /// dL/dW of the batch.
    REDUCED_WEIGHT_GRADIENT(false, Shape.WEIGHTS, Phase.REDUCE),
    /// dL/db of the batch.
    REDUCED_BIAS_GRADIENT(false, Shape.BIASES, Phase.REDUCE),
    VELOCITY_OF_WEIGHTS(false, Shape.WEIGHTS, Phase.UPDATE),
    VELOCITY_OF_BIASES(false, Shape.BIASES, Phase.UPDATE),
    FIRST_MOMENT_OF_WEIGHTS(false, Shape.WEIGHTS, Phase.UPDATE),
    FIRST_MOMENT_OF_BIASES(false, Shape.BIASES, Phase.UPDATE),
    SECOND_MOMENT_OF_WEIGHTS(false, Shape.WEIGHTS, Phase.UPDATE),
    SECOND_MOMENT_OF_BIASES(false, Shape.BIASES, Phase.UPDATE),
    NEW_WEIGHTS(false, Shape.WEIGHTS, Phase.UPDATE),
    NEW_BIASES(false, Shape.BIASES, Phase.UPDATE);

    private final boolean isOfSample;
    private final Shape shape;
    private final Phase phase;

    Role(boolean isOfSample, Shape shape, Phase phase) {
        this.isOfSample = isOfSample;
        this.shape = shape;
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
        return shape == Shape.BIASES;
    }

    /// Whether each layer has such an array; otherwise the network has one, in layer 0.
    public boolean isOfLayer() {
        return shape.isOfLayer();
    }

    /// The axes of the array in a layer: none, the neurons, or those that a weight comes from and those it goes to.
    public List<Axis> axes(Network network, int layer) {
        return shape.axes(network, layer);
    }

    /// The role of the loss's derivative with respect to it; empty if nobody needs it.
    public Optional<Role> gradient() {
        return switch (this) {
            case PRE_ACTIVATION -> Optional.of(DELTA);
            case ACTIVATION -> Optional.of(ACTIVATION_GRADIENT);
            case WEIGHTS -> Optional.of(WEIGHT_GRADIENT);
            case BIASES -> Optional.of(BIAS_GRADIENT);
            default -> Optional.empty();
        };
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
