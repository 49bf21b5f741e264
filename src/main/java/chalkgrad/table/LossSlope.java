package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;

/// dL/da of the outputs.
record LossSlope(Outputs outputs) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Loss loss = outputs.loss();
        return outputs.formula(at, symbols, loss::derivative, loss::derivativeFromPreActivations);
    }

    @Override
    public Matrix value(Operands operands) {
        Loss loss = outputs.loss();
        return outputs.values(operands, loss::gradient, (a, y) -> loss.derivative(a, y, outputs.count()));
    }
}
