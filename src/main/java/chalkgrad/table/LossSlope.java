package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;

/// dL/da of the outputs.
record LossSlope(Outputs outputs) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return outputs.formula(at, symbols, outputs.loss()::derivative, outputs.rule()::derivative);
    }

    @Override
    public Matrix value(Operands operands) {
        return outputs.values(operands, outputs.rule()::derivatives, outputs.rule()::derivatives);
    }
}
