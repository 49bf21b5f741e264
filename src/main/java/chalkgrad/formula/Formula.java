package chalkgrad.formula;

import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A small expression tree over symbols. The same tree is evaluated, written as text and typeset.
public sealed interface Formula {
    /// A number that is part of the formula itself, such as the 2 in 2(a - y).
    record Constant(double value) implements Formula {}

    /// The value of a symbol.
    record Reference(Symbol symbol) implements Formula {}

    record Negative(Formula operand) implements Formula {}

    record Sum(List<Formula> terms) implements Formula {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    record Product(List<Formula> factors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    record Quotient(Formula numerator, Formula denominator) implements Formula {}

    record Power(Formula base, Formula exponent) implements Formula {}

    record Call(chalkgrad.formula.Function function, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A part that differs from another formula. It is framed, and has the same value without the frame.
    record Marked(Formula inside) implements Formula {}

    /// An entry of the product of two matrices: a row of the left one times a column of the right one. Rows and columns
    /// count from 1.
    ///
    /// @param indexBase what the course counts them from, 0 or 1
    record Entry(Array left, Array right, int row, int column, int indexBase) implements Formula {
        public Entry {
            if (left.width() != right.height() || row > left.height() || column > right.width()) {
                throw new IllegalArgumentException(
                        "no entry %d, %d of %s times %s".formatted(row, column, left, right));
            }
        }

        /// A row times a column.
        public static Entry of(List<Formula> row, List<Formula> column) {
            return new Entry(Array.ofRow(row), Array.ofColumn(column), 1, 1, 1);
        }

        /// The number of the row as the course counts.
        public int writtenRow() {
            return row - 1 + indexBase;
        }

        /// The number of the column as the course counts.
        public int writtenColumn() {
            return column - 1 + indexBase;
        }

        /// Whether this is the only entry of the product.
        public boolean isAlone() {
            return left.height() == 1 && right.width() == 1;
        }

        /// The entry as a sum of products.
        Formula writtenOut() {
            List<Formula> factors = left.row(row);
            List<Formula> others = right.column(column);
            return sum(IntStream.range(0, factors.size())
                    .mapToObj(k -> factors.get(k).times(others.get(k)))
                    .toList());
        }
    }

    /// The value of the first branch whose condition holds. It is not a number where a side of a condition is none.
    record Cases(List<Branch> branches, Formula otherwise) implements Formula {
        public Cases {
            branches = List.copyOf(branches);
        }

        /// One of two formulas.
        public static Cases of(Formula value, Condition condition, Formula otherwise) {
            return new Cases(List.of(new Branch(value, condition)), otherwise);
        }
    }

    /// A formula that counts under a condition.
    record Branch(Formula value, Condition condition) {
        Branch map(UnaryOperator<Formula> change) {
            return new Branch(change.apply(value), condition.map(change));
        }
    }

    /// How the results of operations are treated.
    @FunctionalInterface
    interface Arithmetic {
        /// Replaces the result of an operation, for instance by a rounded number.
        double result(double exact);

        default double product(double p, double q) {
            return p * q;
        }
    }

    static Formula constant(double value) {
        return new Constant(value);
    }

    static Formula of(Symbol symbol) {
        return new Reference(symbol);
    }

    /// Whether it is more than a number or a symbol.
    default boolean computes() {
        return !(this instanceof Constant || this instanceof Reference);
    }

    /// The sum of the terms; a single term is itself, and no terms are 0.
    static Formula sum(List<Formula> terms) {
        return switch (terms.size()) {
            case 0 -> constant(0);
            case 1 -> terms.getFirst();
            default -> new Sum(terms);
        };
    }

    /// The sum with another term. If this is a sum, the term is added to it.
    default Formula plus(Formula other) {
        return new Sum(followedBy(this instanceof Sum sum ? sum.terms() : List.of(this), other));
    }

    default Formula minus(Formula other) {
        return plus(new Negative(other));
    }

    /// The product with other factors. If this is a product, the factors are added to it.
    default Formula times(Formula... others) {
        List<Formula> first = this instanceof Product product ? product.factors() : List.of(this);
        return new Product(followedBy(first, others));
    }

    private static List<Formula> followedBy(List<Formula> first, Formula... others) {
        var all = new ArrayList<Formula>(first.size() + others.length);
        all.addAll(first);
        Collections.addAll(all, others);
        return all;
    }

    default Formula over(Formula denominator) {
        return new Quotient(this, denominator);
    }

    default Formula squared() {
        return new Power(this, constant(2));
    }

    /// This formula, marked as a part that differs from another formula.
    default Formula marked() {
        return new Marked(this);
    }

    default Formula negated() {
        return new Negative(this);
    }

    default Condition isGreater(Formula other) {
        return new Condition(this, Condition.Relation.GREATER, other);
    }

    default Condition isLess(Formula other) {
        return new Condition(this, Condition.Relation.LESS, other);
    }

    default Condition isAtMost(Formula other) {
        return new Condition(this, Condition.Relation.AT_MOST, other);
    }

    default Condition isAtLeast(Formula other) {
        return new Condition(this, Condition.Relation.AT_LEAST, other);
    }

    /// The value of the formula; `values` gives the value of each symbol.
    default double evaluate(ToDoubleFunction<Symbol> values) {
        return evaluate(values, result -> result);
    }

    /// The formula's value.
    ///
    /// @param values gives the value of each symbol
    /// @param arithmetic how the results of operations are treated
    default double evaluate(ToDoubleFunction<Symbol> values, Arithmetic arithmetic) {
        return new NumberEvaluation(values, arithmetic).of(this);
    }

    /// The formula's values for all entries of arrays at once.
    ///
    /// @param values gives for each symbol an array, or one number for all entries
    default Matrix evaluateArrays(Function<Symbol, Matrix> values) {
        return new ArrayEvaluation(values).of(this);
    }

    /// The formulas that this one is made of, in reading order.
    default List<Formula> parts() {
        return switch (this) {
            case Constant constant -> List.of();
            case Reference reference -> List.of();
            case Negative negative -> List.of(negative.operand());
            case Sum sum -> sum.terms();
            case Product product -> product.factors();
            case Quotient quotient -> List.of(quotient.numerator(), quotient.denominator());
            case Power power -> List.of(power.base(), power.exponent());
            case Call call -> call.arguments();
            case Marked marked -> List.of(marked.inside());
            case Entry entry ->
                Stream.concat(entry.left().entries(), entry.right().entries()).toList();
            case Cases cases ->
                Stream.concat(
                                cases.branches().stream()
                                        .flatMap(branch -> Stream.of(
                                                branch.value(),
                                                branch.condition().left(),
                                                branch.condition().right())),
                                Stream.of(cases.otherwise()))
                        .toList();
        };
    }

    /// Whether a formula is this one or a part of it.
    default boolean contains(Formula part) {
        return equals(part) || parts().stream().anyMatch(own -> own.contains(part));
    }

    /// This formula with some of its symbols replaced by formulas.
    ///
    /// @param replacement gives the formula that replaces a symbol; empty if the symbol stays
    default Formula replace(Function<Symbol, Optional<Formula>> replacement) {
        return rewrite(formula ->
                formula instanceof Reference reference ? replacement.apply(reference.symbol()) : Optional.empty());
    }

    /// This formula with some of its parts replaced by formulas. The parts of what replaces them stay.
    ///
    /// @param rule gives the formula that replaces a part; empty if only parts of it may be replaced
    default Formula rewrite(Function<Formula, Optional<Formula>> rule) {
        UnaryOperator<Formula> inside = formula -> formula.rewrite(rule);
        return rule.apply(this).orElseGet(() -> withParts(inside));
    }

    /// The derivative by a symbol. At a point where cases meet, it is that of the case that holds there.
    ///
    /// @throws IllegalArgumentException if the derivative of one of its functions is not known
    default Formula derivative(Symbol by) {
        return new Differentiation(by).of(this).simplified();
    }

    /// This formula without terms that are 0 and factors that are 1, and with signs in front.
    default Formula simplified() {
        return Simplification.of(this);
    }

    /// This formula with each of its parts replaced by another formula.
    default Formula withParts(UnaryOperator<Formula> inside) {
        return switch (this) {
            case Constant constant -> constant;
            case Reference reference -> reference;
            case Marked marked -> inside.apply(marked.inside()).marked();
            case Negative negative -> inside.apply(negative.operand()).negated();
            case Sum sum -> new Sum(sum.terms().stream().map(inside).toList());
            case Product product ->
                new Product(product.factors().stream().map(inside).toList());
            case Quotient quotient -> inside.apply(quotient.numerator()).over(inside.apply(quotient.denominator()));
            case Power power -> new Power(inside.apply(power.base()), inside.apply(power.exponent()));
            case Call call ->
                new Call(call.function(), call.arguments().stream().map(inside).toList());
            case Entry entry ->
                new Entry(
                        entry.left().map(inside),
                        entry.right().map(inside),
                        entry.row(),
                        entry.column(),
                        entry.indexBase());
            case Cases cases ->
                new Cases(
                        cases.branches().stream()
                                .map(branch -> branch.map(inside))
                                .toList(),
                        inside.apply(cases.otherwise()));
        };
    }

    /// All symbols of the formula, in reading order, each once.
    default List<Symbol> symbols() {
        return allSymbols().distinct().toList();
    }

    private Stream<Symbol> allSymbols() {
        return this instanceof Reference reference
                ? Stream.of(reference.symbol())
                : parts().stream().flatMap(Formula::allSymbols);
    }
}
