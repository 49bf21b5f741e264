package chalkgrad.table;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// An expression that computes an array. It gives the array's values and the formula of each entry. In the forward
/// pass, it also gives the gradients of its operands.
interface Expression {
    /// The formula of an entry.
    Formula entry(Indices at, Symbols symbols);

    /// The values; [Matrix#NONE] if mistakes leave operands whose shapes do not fit.
    Matrix value(Operands operands);

    /// Whether a document gives the array for the first iteration, or for all samples.
    default boolean isGiven() {
        return false;
    }

    /// The array that the table's document gives for the first iteration, or for all samples; empty if it is computed.
    default Optional<Matrix> given(Table table) {
        return Optional.empty();
    }

    /// The array that the table's document gives as left by an iteration before the first one; empty if there was none.
    default Optional<Matrix> beforeFirst(Table table) {
        return Optional.empty();
    }

    /// Whether an entry needs the numbers of all neurons of its own layer.
    default boolean spansLayer() {
        return false;
    }

    /// Terms between an array and what it is computed from that only the backward pass needs: its derivatives.
    default List<Definition> derivatives(Read itself) {
        return List.of();
    }

    /// The values after one entry of an operand has changed, if that takes less than to compute them anew.
    ///
    /// @param before the values before the change
    default Optional<Matrix> shifted(Matrix before, Shift shift, Operands operands) {
        return Optional.empty();
    }

    /// The worst break of its function at any entry, between operands near each other.
    default Break breakBetween(Operands one, Operands other) {
        return Break.NONE;
    }

    /// The formula of an entry with matrices, a row times a column, if there is such a product of more than one number.
    default Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        return Optional.empty();
    }

    /// The formula of an entry in terms of simpler functions, if there is one.
    default Optional<Formula> writtenOut(Indices at, Symbols symbols) {
        return Optional.empty();
    }

    /// The formula of an entry in a short form of several steps at once, if there is one.
    default Optional<Formula> shortForm(Indices at, Symbols symbols) {
        return Optional.empty();
    }

    /// The formula of an entry step by step, also if there is a shorter one.
    default Formula chainRule(Indices at, Symbols symbols) {
        return entry(at, symbols);
    }

    /// The values step by step, also if there is a shorter way.
    default Matrix byChainRule(Operands operands) {
        return value(operands);
    }

    /// What this adds to the gradients of its operands: reverse differentiation of this one expression.
    ///
    /// @param upstream the gradient of the loss by the array
    default List<Contribution> contributions(Read upstream) {
        return List.of();
    }

    /// What an expression adds to the gradient of an operand.
    record Contribution(Term operand, Expression gradient) {}
}
