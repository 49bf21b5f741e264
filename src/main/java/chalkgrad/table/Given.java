package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Inputs or targets, which the document gives.
final class Given implements Expression {
    private final Read itself;
    private final Supplier<Matrix> source;
    private @Nullable Matrix all;

    /// @param source gives one row for each sample; it is not asked before the values are
    Given(Read itself, Supplier<Matrix> source) {
        this.itself = itself;
        this.source = source;
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return itself.entry(at, symbols);
    }

    @Override
    public Optional<Matrix> given() {
        return Optional.of(all());
    }

    @Override
    public Matrix value(Operands operands) {
        return operands.areStacked() ? operands.batch().rowsOf(all()) : all().row(operands.sample() - 1);
    }

    // two threads may both build it, and get the same numbers
    private Matrix all() {
        Matrix known = all;
        if (known == null) {
            known = source.get();
            all = known;
        }
        return known;
    }
}
