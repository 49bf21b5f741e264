package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;

/// dL/da of the outputs.
record LossSlope(Outputs outputs) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula target = outputs.y().entry(at, symbols);
        Formula plain = outputs.loss().derivative(outputs.a().entry(at, symbols), target, outputs.count());
        return symbols.faithful(
                plain,
                () -> outputs.loss()
                        .derivativeFromPreActivations(
                                outputs.activation(),
                                Outputs.each(outputs.z(), at, symbols),
                                target,
                                symbols.value(target),
                                outputs.index(at)));
    }

    @Override
    public Matrix value(Operands operands) {
        return outputs.areFromPreActivations(operands)
                ? outputs.loss()
                        .gradient(
                                outputs.activation(),
                                outputs.z().value(operands),
                                outputs.a().value(operands),
                                outputs.y().value(operands))
                : outputs.compared(operands, (a, y) -> outputs.loss().derivative(a, y, outputs.count()));
    }
}
