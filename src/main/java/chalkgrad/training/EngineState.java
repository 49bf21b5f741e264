package chalkgrad.training;

import chalkgrad.network.Network;
import chalkgrad.network.OptimizerState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A copy of what an engine has reached, in arrays that are used again.
final class EngineState {
    private final ParameterArrays parameters;
    private final Map<OptimizerState, ParameterArrays> states = new EnumMap<>(OptimizerState.class);
    private int made;

    EngineState(Network network, List<OptimizerState> remembered) {
        this.parameters = new ParameterArrays(network);
        remembered.forEach(state -> states.put(state, new ParameterArrays(network)));
    }

    void copy(Engine engine) {
        parameters.take(engine.parameters());
        copy(engine.states(), states);
        made = engine.made();
    }

    private static void copy(Map<OptimizerState, ParameterArrays> from, Map<OptimizerState, ParameterArrays> to) {
        from.forEach((state, arrays) -> to.computeIfPresent(state, (own, into) -> {
            into.take(arrays);
            return into;
        }));
    }

    void giveTo(ParameterArrays intoParameters, Map<OptimizerState, ParameterArrays> intoStates) {
        intoParameters.take(parameters);
        copy(states, intoStates);
    }

    /// The iterations that had been made.
    int made() {
        return made;
    }
}
