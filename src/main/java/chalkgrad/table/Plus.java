package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;

/// Something and a number that is added to it.
record Plus(Expression first, Read number) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return first.entry(at, symbols).plus(number.entry(at, symbols));
    }

    @Override
    public boolean spansLayer() {
        return first.spansLayer();
    }

    @Override
    public Matrix value(Operands operands) {
        return Broadcast.plus(first.value(operands), number.value(operands));
    }
}
