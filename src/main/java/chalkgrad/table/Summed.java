package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.stream.Stream;

/// The sum of several expressions: what each array that is made of another adds to its gradient, or a loss and a
/// penalty.
record Summed(List<Expression> parts) implements Expression {
    /// The sum of the parts; a single one is itself.
    static Expression of(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Summed(parts);
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return Formula.sum(parts.stream()
                .map(part -> part.entry(at, symbols))
                .filter(formula -> !formula.equals(Formula.constant(0)))
                .flatMap(formula -> formula instanceof Formula.Sum sum ? sum.terms().stream() : Stream.of(formula))
                .toList());
    }

    @Override
    public boolean spansLayer() {
        return parts.stream().anyMatch(Expression::spansLayer);
    }

    @Override
    public Matrix value(Operands operands) {
        return parts.stream()
                .map(part -> part.value(operands))
                .reduce(Broadcast::plus)
                .orElseThrow();
    }
}
