package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import java.util.Optional;

/// The chain rule where each activation depends on one z: dL/dz = dL/da · da/dz.
record Through(Read gradient, Read slope) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return gradient.entry(at, symbols).times(slope.entry(at, symbols));
    }

    @Override
    public Matrix value(Operands operands) {
        return Broadcast.times(gradient.value(operands), slope.value(operands));
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        return gradient.withMatrices(at, symbols).map(sum -> sum.times(slope.entry(at, symbols)));
    }
}
