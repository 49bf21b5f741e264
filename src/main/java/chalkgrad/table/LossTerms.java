package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;
import java.util.List;

/// What each output adds to the loss of its sample.
record LossTerms(Outputs outputs) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Loss loss = outputs.loss();
        return outputs.formula(at, symbols, loss::term, loss::termFromPreActivations);
    }

    @Override
    public Matrix value(Operands operands) {
        Loss loss = outputs.loss();
        return outputs.values(operands, loss::terms, (a, y) -> loss.term(a, y, outputs.count()));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        return List.of(new Contribution(outputs.a().term(), new LossSlope(outputs)));
    }
}
