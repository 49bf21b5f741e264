package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;

/// What each edge carries, w · a. Its array is not kept, since it has a number for each weight and sample.
record EdgeProduct(Read weight, Read activation) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return weight.entry(at, symbols).times(activation.entry(at, symbols));
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix from = activation.value(operands);
        return Broadcast.times(weight.value(operands), from.transpose());
    }
}
