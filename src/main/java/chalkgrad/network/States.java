package chalkgrad.network;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What an optimizer remembers: a matrix for each of its states, or a single number in formulas.
public record States<T>(Map<OptimizerState, T> values) {
    public States {
        values = Map.copyOf(values);
    }

    /// The value of one of the optimizer's states.
    public T get(OptimizerState state) {
        return Optional.ofNullable(values.get(state))
                .orElseThrow(() -> new NoSuchElementException("no " + state.key() + " is remembered"));
    }
}
