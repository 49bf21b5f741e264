package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.ArrayUpdate;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.States;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Weights or biases after an iteration.
///
/// @param changes whether the optimizer moves them
record Moved(ArrayUpdate update, Read parameter, Read gradient, Map<OptimizerState, Read> states, boolean changes)
        implements Expression {
    Moved {
        states = Map.copyOf(states);
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        var after = new HashMap<OptimizerState, Formula>();
        states.forEach((state, read) -> after.put(state, read.entry(at, symbols)));
        return update.rule()
                .moved(
                        parameter.entry(at, symbols),
                        gradient.entry(at, symbols),
                        new States<>(after),
                        symbols.table().count(symbols.iteration()));
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix before = parameter.value(operands);
        if (!changes) {
            return before;
        }
        // where a mistake has left a single number, it moves all parameters
        Matrix g = gradient.value(operands);
        Matrix old = Broadcast.spread(before, g);
        Matrix each = Broadcast.spread(g, old);
        return update.move(
                operands.table().document().optimizer(),
                old,
                each,
                state -> Broadcast.spread(
                        Objects.requireNonNull(states.get(state)).value(operands), each),
                operands.table().count(operands.iteration()));
    }
}
