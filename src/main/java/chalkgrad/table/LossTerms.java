package chalkgrad.table;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;

/// What each output adds to the loss of its sample.
///
/// @param differentiated the outputs with the loss whose gradients the backward pass computes
record LossTerms(Outputs outputs, Outputs differentiated) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return outputs.formula(at, symbols, outputs.loss()::term, outputs.rule()::term);
    }

    @Override
    public Matrix value(Operands operands) {
        return outputs.values(operands, outputs.rule()::terms, outputs.rule()::terms);
    }

    @Override
    public Break breakBetween(Operands one, Operands other) {
        Matrix y = outputs.y().value(one);
        Matrix from = outputs.a().value(one);
        Matrix to = outputs.a().value(other);
        return Break.worst(from, (i, j) -> outputs.rule().breakBetween(from.get(i, j), to.get(i, j), y.get(i, j)));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        return List.of(new Contribution(outputs.a().term(), new LossSlope(differentiated)));
    }
}
