package chalkgrad.mistake.replay;

import chalkgrad.table.Role;

/// The order in which the arrays of an iteration are computed or first used. A change does not spoil what comes before
/// it.
public final class Order {
    /// Before everything.
    public static final int FIRST = 0;

    private Order() {}

    /// When what an exchange changes is used first.
    public static int made(Role role, int layer, int depth) {
        return role == Role.BACKWARD_WEIGHTS ? of(Role.ACTIVATION_GRADIENT, layer - 1, depth) : of(role, layer, depth);
    }

    public static int of(Role role, int layer, int depth) {
        int backward = 10 * (depth + 2);
        int update = 20 * (depth + 3);
        return switch (role) {
            case INPUT, WEIGHTS, BIASES -> FIRST;
            case PRODUCT -> 10 * layer;
            case PRE_ACTIVATION -> 10 * layer + 1;
            case ACTIVATION, JACOBIAN -> 10 * layer + 2;
            case TARGET, LOSS_TERMS, PENALTY, LOSS, BATCH_LOSS -> backward - 1;
            // where the gradients go back through them
            case BACKWARD_WEIGHTS -> of(Role.ACTIVATION_GRADIENT, layer - 1, depth);
            case ACTIVATION_GRADIENT -> backward + 10 * (depth - layer);
            case DERIVATIVE -> backward + 10 * (depth - layer);
            case DELTA -> backward + 10 * (depth - layer) + 1;
            case WEIGHT_GRADIENT, BIAS_GRADIENT -> backward + 10 * (depth - layer) + 2;
            case REDUCED_WEIGHT_GRADIENT,
                    REDUCED_BIAS_GRADIENT,
                    VELOCITY_OF_WEIGHTS,
                    VELOCITY_OF_BIASES,
                    FIRST_MOMENT_OF_WEIGHTS,
                    FIRST_MOMENT_OF_BIASES,
                    SECOND_MOMENT_OF_WEIGHTS,
                    SECOND_MOMENT_OF_BIASES,
                    NEW_WEIGHTS,
                    NEW_BIASES -> update;
        };
    }
}
