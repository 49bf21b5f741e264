package chalkgrad.table;

import chalkgrad.document.Start;
import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import java.util.Optional;

/// A state of the optimizer after an iteration. Before the first one it is what the document starts with, otherwise 0.
///
/// @param own the state itself
/// @param changes whether the optimizer updates the parameter of the state
record RememberedState(Optimizer optimizer, OptimizerState state, Read own, Read gradient, Start start, boolean changes)
        implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula before = symbols.iteration() == 1 && beforeFirst().isEmpty()
                ? Formula.constant(0)
                : symbols.ofIterationBefore(own.term(), own.from(at), own.to(at));
        int t = start.iterations() + symbols.iteration();
        return optimizer.rule().remembered(state, before, gradient.entry(at, symbols), t);
    }

    @Override
    public Optional<Matrix> beforeFirst() {
        return start.state(state).map(this::ofLayer);
    }

    private Matrix ofLayer(Parameters all) {
        int l = own.term().layer();
        return own.term().role().isOfBiases() ? all.biases(l) : all.weights(l);
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix g = gradient.value(operands);
        Matrix before = operands.iteration() == 1
                ? beforeFirst().orElseGet(() -> Matrix.zeros(g.rows(), g.columns()))
                : operands.ofIterationBefore(own.term());
        Matrix old = Broadcast.spread(before, g);
        int t = start.iterations() + operands.iteration();
        return changes ? optimizer.remember(state, old, Broadcast.spread(g, old), t) : old;
    }
}
