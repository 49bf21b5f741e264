package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.ArrayUpdate;
import chalkgrad.network.OptimizerState;
import java.util.Optional;

/// A state of the optimizer after an iteration. Before the first one it is what the document starts with, otherwise 0.
///
/// @param own the state itself
/// @param changes whether the optimizer updates the parameter of the state
record RememberedState(ArrayUpdate update, OptimizerState state, Read own, Read gradient, boolean changes)
        implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula before =
                symbols.iteration() == 1 && beforeFirst(symbols.table()).isEmpty()
                        ? Formula.constant(0)
                        : symbols.ofIterationBefore(own.term(), own.from(at), own.to(at));
        int t = symbols.table().count(symbols.iteration());
        return update.rule().remembered(state, before, gradient.entry(at, symbols), t);
    }

    @Override
    public Optional<Matrix> beforeFirst(Table table) {
        return table.document().start().state(state).map(own.term()::of);
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix g = gradient.value(operands);
        Matrix before = operands.iteration() == 1
                ? beforeFirst(operands.table()).orElseGet(() -> Matrix.zeros(g.rows(), g.columns()))
                : operands.ofIterationBefore(own.term());
        Matrix old = Broadcast.spread(before, g);
        if (!changes) {
            return old;
        }
        int t = operands.table().count(operands.iteration());
        return update.remember(operands.table().document().optimizer(), state, old, Broadcast.spread(g, old), t);
    }
}
