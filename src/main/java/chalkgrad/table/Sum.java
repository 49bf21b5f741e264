package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;

/// The sum of a row; for a single number, the number itself with its own formula.
record Sum(Read row, Expression ofNumber) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Axis axis = row.axes().getFirst();
        return axis.size() == 1
                ? ofNumber.entry(at.with(axis, 1), symbols)
                : Formula.sum(axis.each(j -> row.entry(at.with(axis, j), symbols)));
    }

    @Override
    public boolean spansLayer() {
        return true;
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix numbers = row.value(operands);
        return operands.areStacked() ? numbers.sumOfColumns() : Matrix.number(numbers.sum());
    }
}
