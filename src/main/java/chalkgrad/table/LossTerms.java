package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;

/// What each output adds to the loss of its sample.
record LossTerms(Outputs outputs) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula target = outputs.y().entry(at, symbols);
        Formula plain = outputs.loss().term(outputs.a().entry(at, symbols), target, outputs.count());
        return symbols.faithful(
                plain,
                () -> outputs.loss()
                        .termFromPreActivations(
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
                        .terms(
                                outputs.activation(),
                                outputs.z().value(operands),
                                outputs.a().value(operands),
                                outputs.y().value(operands))
                : outputs.compared(operands, (a, y) -> outputs.loss().term(a, y, outputs.count()));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        return List.of(new Contribution(outputs.a().term(), new LossSlope(outputs)));
    }
}
