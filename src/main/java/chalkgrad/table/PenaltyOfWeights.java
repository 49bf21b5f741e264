package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import chalkgrad.network.PenaltyRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What large weights add to the loss of the batch.
record PenaltyOfWeights(PenaltyRule rule, List<Read> weights) implements Expression {
    private static final Symbol VALUE = new Operand("value");

    private record Operand(String name) implements Symbol {}

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return rule.of(Formula.sum(
                weights.stream().flatMap(read -> each(read, at, symbols)).toList()));
    }

    private Stream<Formula> each(Read read, Indices at, Symbols symbols) {
        Axis rows = read.axes().getFirst();
        Axis columns = read.axes().getLast();
        return IntStream.rangeClosed(1, rows.size())
                .mapToObj(i -> at.with(rows, i))
                .flatMap(row -> IntStream.rangeClosed(1, columns.size()).mapToObj(j -> row.with(columns, j)))
                .map(place -> rule.term(read.entry(place, symbols)));
    }

    @Override
    public boolean spansLayer() {
        return true;
    }

    @Override
    public Matrix value(Operands operands) {
        double sum = weights.stream()
                .mapToDouble(read -> evaluate(rule.term(Formula.of(VALUE)), read.value(operands), operands)
                        .sum())
                .sum();
        return evaluate(rule.of(Formula.of(VALUE)), Matrix.number(sum), operands);
    }

    /// A formula of the rule, with an array as its only operand.
    private static Matrix evaluate(Formula formula, Matrix value, Operands operands) {
        return formula.evaluateArrays(symbol -> symbol.equals(VALUE)
                ? value
                : Matrix.number(operands.table().document().setting(PenaltyRule.STRENGTH)));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        return weights.stream()
                .map(read -> new Contribution(read.term(), new Slope(rule, read)))
                .toList();
    }

    /// The derivative of the penalty with respect to weights.
    record Slope(PenaltyRule rule, Read weights) implements Expression {
        @Override
        public Formula entry(Indices at, Symbols symbols) {
            return rule.slope(weights.entry(at, symbols));
        }

        @Override
        public Matrix value(Operands operands) {
            return evaluate(rule.slope(Formula.of(VALUE)), weights.value(operands), operands);
        }
    }
}
