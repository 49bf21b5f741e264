package chalkgrad.mistake;

import chalkgrad.network.OptimizerState;

/// Which array an optimizer's state is.
final class StateTerm {
    private StateTerm() {}

    static Term of(OptimizerState state, boolean ofWeights) {
        return switch (state) {
            case VELOCITY -> ofWeights ? Term.VELOCITY_OF_WEIGHTS : Term.VELOCITY_OF_BIASES;
            case FIRST_MOMENT -> ofWeights ? Term.FIRST_MOMENT_OF_WEIGHTS : Term.FIRST_MOMENT_OF_BIASES;
            case SECOND_MOMENT -> ofWeights ? Term.SECOND_MOMENT_OF_WEIGHTS : Term.SECOND_MOMENT_OF_BIASES;
        };
    }
}
