package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Entry;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.Reduction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The mean or sum of an array over the samples of a batch.
record Reduced(Read ofSample, Reduction reduction) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return averaged(Formula.sum(each(symbols, of -> ofSample.entry(at, of))), symbols.batch());
    }

    private Formula averaged(Formula sum, Batch batch) {
        return reduction == Reduction.MEAN && batch.size() > 1 ? sum.over(Formula.constant(batch.size())) : sum;
    }

    private static List<Formula> each(Symbols symbols, Function<Symbols, Formula> formula) {
        return symbols.batch()
                .samples()
                .mapToObj(s -> formula.apply(new OfSample(symbols, s)))
                .toList();
    }

    /// An input of all samples times dL/dz of all samples.
    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        Batch batch = symbols.batch();
        if (batch.size() == 1
                || !(symbols.table().definition(ofSample.term()).expression() instanceof OuterProduct outer)) {
            return Optional.empty();
        }
        List<Formula> inputs = each(symbols, of -> outer.other().entry(at, of));
        List<Formula> deltas = each(symbols, of -> outer.factor().entry(at, of));
        Formula sum = symbols.table().isTransposed() ? Entry.of(deltas, inputs) : Entry.of(inputs, deltas);
        return Optional.of(averaged(sum, batch));
    }

    @Override
    public Matrix value(Operands operands) {
        Batch batch = operands.batch();
        double factor = reduction.factor(batch.size());
        if (operands.areStacked()) {
            Matrix all = ofSample.value(operands);
            Matrix sum = ofSample.term().role() == Role.LOSS ? Matrix.number(all.sum()) : all;
            return sum.scale(factor);
        }
        Matrix sum = operands.ofSample(ofSample.term(), batch.sample(0));
        for (int place = 1; place < batch.size(); place++) {
            sum = Broadcast.plus(sum, operands.ofSample(ofSample.term(), batch.sample(place)));
        }
        return sum.scale(factor);
    }
}
