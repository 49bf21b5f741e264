package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Optional;

/// Inputs or targets, which the document gives.
///
/// @param all one row for each sample
record Given(Read itself, Matrix all) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return itself.entry(at, symbols);
    }

    @Override
    public Optional<Matrix> given() {
        return Optional.of(all);
    }

    @Override
    public Matrix value(Operands operands) {
        return operands.areStacked() ? all : all.row(operands.sample() - 1);
    }
}
