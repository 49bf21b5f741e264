package chalkgrad.table;

import chalkgrad.document.Document;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Entry;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.Reduction;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The mean or sum of an array over the samples.
record Reduced(Read ofSample, Reduction reduction, int samples) implements Expression {
    Reduced(Read ofSample, Document document) {
        this(ofSample, document.reduction(), document.samples().size());
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return averaged(Formula.sum(each(s -> ofSample.entry(at, new OfSample(symbols, s)))));
    }

    private Formula averaged(Formula sum) {
        return reduction == Reduction.MEAN ? sum.over(Formula.constant(samples)) : sum;
    }

    private List<Formula> each(IntFunction<Formula> formula) {
        return IntStream.rangeClosed(1, samples).mapToObj(formula).toList();
    }

    /// An input of all samples times dL/dz of all samples.
    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols, Table table) {
        if (samples == 1 || !(table.definition(ofSample.term()).expression() instanceof OuterProduct outer)) {
            return Optional.empty();
        }
        List<Formula> inputs = each(s -> outer.other().entry(at, new OfSample(symbols, s)));
        List<Formula> deltas = each(s -> outer.factor().entry(at, new OfSample(symbols, s)));
        Formula sum = table.isTransposed() ? Entry.of(deltas, inputs) : Entry.of(inputs, deltas);
        return Optional.of(averaged(sum));
    }

    @Override
    public Matrix value(Operands operands) {
        double factor = reduction.factor(samples);
        if (operands.areStacked()) {
            Matrix all = ofSample.value(operands);
            Matrix sum = ofSample.term().role() == Role.LOSS ? Matrix.number(all.sum()) : all;
            return sum.scale(factor);
        }
        Matrix sum = operands.ofSample(ofSample.term(), 1);
        for (int s = 2; s <= samples; s++) {
            sum = Broadcast.plus(sum, operands.ofSample(ofSample.term(), s));
        }
        return sum.scale(factor);
    }
}
