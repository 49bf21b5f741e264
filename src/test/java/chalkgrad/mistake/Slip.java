package chalkgrad.mistake;

import java.util.Locale;

/// The slips that a student of the tests can make, and the ids by which the program may rightly call them.
enum Slip {
    NONE,
    VALUE_FOR_DERIVATIVE,
    DERIVATIVE_DROPPED,
    DERIVATIVE_AT_ACTIVATION,
    WRONG_WEIGHT,
    TRANSPOSED,
    PATH_LEFT_OUT,
    SIGN_FLIPPED,
    ASCENT,
    UPDATED_PARAMETER,
    FORWARD_FOR_BACKWARD,
    FACTOR_TWO,
    SUM_FOR_MEAN,
    TARGET_OUTPUT_SWAPPED,
    WRONG_TARGET,
    BIAS_LEFT_OUT,
    WRONG_BIAS,
    BIAS_GRADIENT_IS_WEIGHT_GRADIENT,
    PREACTIVATION_FOR_ACTIVATION,
    ACTIVATION_LEFT_OUT,
    LEARNING_RATE_LEFT_OUT,
    LEARNING_RATE_TWICE,
    SOFTMAX_AXIS,
    SOFTMAX_NOT_NORMALISED,
    LOG_BASE,
    LOSS_BROADCAST;

    String id() {
        return this == LOSS_BROADCAST
                ? "broadcast"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
