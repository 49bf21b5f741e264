package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Optional;

/// What the iteration before has left; in the first iteration, what the document gives.
///
/// @param left the array at the end of an iteration
record Carried(Read left, Matrix initial) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return symbols.ofIterationBefore(left.term(), left.from(at), left.to(at));
    }

    @Override
    public Optional<Matrix> given() {
        return Optional.of(initial);
    }

    @Override
    public Matrix value(Operands operands) {
        return operands.iteration() == 1 ? initial : operands.ofIterationBefore(left.term());
    }
}
