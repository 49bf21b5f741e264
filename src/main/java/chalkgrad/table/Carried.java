package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Optional;

/// What the iteration before has left; in the first iteration, the parameters that the document gives.
///
/// @param left the array at the end of an iteration
record Carried(Read left) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return symbols.ofIterationBefore(left.term(), left.from(at), left.to(at));
    }

    @Override
    public boolean isGiven() {
        return true;
    }

    @Override
    public Optional<Matrix> given(Table table) {
        return Optional.of(initial(table));
    }

    @Override
    public Matrix value(Operands operands) {
        return operands.iteration() == 1 ? initial(operands.table()) : operands.ofIterationBefore(left.term());
    }

    private Matrix initial(Table table) {
        return left.term().of(table.document().parameters());
    }
}
