package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// What an array is computed by. It gives the array's values and the formula of each entry, and, where it belongs to
/// the
/// forward pass, what the gradients of its operands are.
interface Expression {
    /// The formula of an entry.
    Formula entry(Indices at, Symbols symbols);

    /// The values.
    ///
    /// @throws IllegalArgumentException if mistakes have left operands whose shapes do not fit
    Matrix value(Operands operands);

    /// What the document gives for the first iteration, for all samples at once; empty for what is computed.
    default Optional<Matrix> given() {
        return Optional.empty();
    }

    /// The formula of an entry with matrices: a row times a column, where there is such a product of more than one
    /// number.
    default Optional<Formula> withMatrices(Indices at, Symbols symbols, Table table) {
        return Optional.empty();
    }

    /// The formula of an entry by simpler functions, if there is such a one.
    default Optional<Formula> writtenOut(Indices at, Symbols symbols) {
        return Optional.empty();
    }

    /// The formula of an entry in a short form of several steps at once, if there is one.
    default Optional<Formula> shortForm(Indices at, Symbols symbols) {
        return Optional.empty();
    }

    /// The formula of an entry step by step, where there is a shorter one.
    default Formula chainRule(Indices at, Symbols symbols) {
        return entry(at, symbols);
    }

    /// The values step by step, where there is a shorter way.
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
