package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Entry;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// The sum over an axis of the products of a row of numbers and an array: x W, or over the other axis dL/dz Wᵀ.
///
/// @param row has only this axis
/// @param array has this axis and another one
/// @param overRows whether the sum is over the first axis of the array, otherwise over the second
/// @param product the term of the single products, if they are terms of their own
record Contraction(Read row, Read array, boolean overRows, Optional<Read> product) implements Expression {
    private Axis over() {
        return overRows ? array.axes().getFirst() : array.axes().getLast();
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Axis over = over();
        return Formula.sum(over.each(k -> product(at.with(over, k), symbols)));
    }

    private Formula product(Indices at, Symbols symbols) {
        return product.map(term -> term.entry(at, symbols))
                .orElseGet(() -> row.entry(at, symbols).times(array.entry(at, symbols)));
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix left = row.value(operands);
        Matrix right = array.value(operands);
        return overRows ? left.times(right) : left.timesTransposeOf(right);
    }

    /// A weight moves one column, in proportion to the activation that it is multiplied by.
    @Override
    public Optional<Matrix> shifted(Matrix before, Shift shift, Operands operands) {
        if (!shift.term().equals(array.term())) {
            return Optional.empty();
        }
        Matrix left = row.value(operands);
        return Optional.of(Matrix.generate(
                before.rows(),
                before.columns(),
                (s, j) -> j + 1 == shift.column()
                        ? before.get(s, j) + shift.by() * left.get(s, shift.row() - 1)
                        : before.get(s, j)));
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        Axis over = over();
        if (over.size() == 1) {
            return Optional.empty();
        }
        List<Formula> first = over.each(k -> row.entry(at.with(over, k), symbols));
        List<Formula> second = over.each(k -> array.entry(at.with(over, k), symbols));
        return Optional.of(symbols.table().isTransposed() ? Entry.of(second, first) : Entry.of(first, second));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        var back = new Read(Role.BACKWARD_WEIGHTS.in(array.term().layer()), array.axes());
        return List.of(
                new Contribution(row.term(), new Contraction(upstream, back, false, Optional.empty())),
                new Contribution(array.term(), new OuterProduct(upstream, row, array.axes())));
    }
}
