package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;

/// A state of the optimizer after an iteration. It starts at 0.
///
/// @param own the state itself
/// @param changes whether the optimizer updates the parameter of the state
record Remembered(Optimizer optimizer, OptimizerState state, Read own, Read gradient, boolean changes)
        implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula before = symbols.iteration() == 1
                ? Formula.constant(0)
                : symbols.ofIterationBefore(own.term(), own.from(at), own.to(at));
        return optimizer.rule().remembered(state, before, gradient.entry(at, symbols), symbols.iteration());
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix g = gradient.value(operands);
        Matrix before = operands.iteration() == 1
                ? Matrix.zeros(g.rows(), g.columns())
                : Broadcast.spread(operands.ofIterationBefore(own.term()), g);
        return changes ? optimizer.remember(state, before, Broadcast.spread(g, before), operands.iteration()) : before;
    }
}
