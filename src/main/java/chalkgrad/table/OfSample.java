package chalkgrad.table;

import chalkgrad.formula.Formula;
import java.util.Optional;
import java.util.function.Supplier;

/// Names the entries of arrays as those of one sample.
record OfSample(Symbols symbols, int sample) implements Symbols {
    @Override
    public Formula of(Term term, int from, int to) {
        return symbols.ofSample(term, from, to, sample);
    }

    @Override
    public Formula ofSample(Term term, int from, int to, int other) {
        return symbols.ofSample(term, from, to, other);
    }

    @Override
    public Formula ofIterationBefore(Term term, int from, int to) {
        return symbols.ofIterationBefore(term, from, to);
    }

    @Override
    public int iteration() {
        return symbols.iteration();
    }

    @Override
    public Table table() {
        return symbols.table();
    }

    @Override
    public double value(Formula formula) {
        return symbols.value(formula);
    }

    @Override
    public Formula faithful(Formula plain, Supplier<Optional<Formula>> exact) {
        return plain;
    }
}
