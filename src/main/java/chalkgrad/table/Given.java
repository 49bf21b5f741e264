package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Optional;
import java.util.function.Function;

/// Inputs or targets, which the document gives.
///
/// @param source gives one row for each sample of the document
record Given(Read itself, Function<Table, Matrix> source) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return itself.entry(at, symbols);
    }

    @Override
    public boolean isGiven() {
        return true;
    }

    @Override
    public Optional<Matrix> given(Table table) {
        return Optional.of(source.apply(table));
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix all = source.apply(operands.table());
        return operands.areStacked() ? operands.batch().rowsOf(all) : all.row(operands.sample() - 1);
    }
}
