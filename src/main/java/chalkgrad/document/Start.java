package chalkgrad.document;

import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What was before the first iteration of a document that continues a training.
///
/// @param iterations how many iterations were made. Schedules, corrections of moments and batches count them
/// @param states what the optimizer remembers of them; a state that is not there starts at 0
public record Start(int iterations, Map<OptimizerState, Parameters> states) {
    /// The most iterations that can have been made, so that those of a walk that follows can be counted.
    public static final int MOST_ITERATIONS = Integer.MAX_VALUE - Rules.MOST_ITERATIONS;

    /// Nothing was before.
    public static final Start FRESH = new Start(0, Map.of());

    public Start {
        var sorted = new EnumMap<OptimizerState, Parameters>(OptimizerState.class);
        sorted.putAll(states);
        states = Collections.unmodifiableMap(sorted);
    }

    /// What the optimizer remembers for each parameter, if it remembers anything.
    public Optional<Parameters> state(OptimizerState state) {
        return Optional.ofNullable(states.get(state));
    }
}
