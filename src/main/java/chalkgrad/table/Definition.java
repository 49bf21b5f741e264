package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// The expression that computes a term, and the axes of its array.
///
/// @param isKept whether a pass holds the array; if not, single numbers of it are computed when they are asked for
public record Definition(Term term, List<Axis> axes, Expression expression, boolean isKept) {
    /// The values.
    ///
    /// @throws IllegalArgumentException if mistakes leave operands whose shapes do not fit
    public Matrix value(Operands operands) {
        return expression.value(operands);
    }

    /// The formula of an entry. Indices count from 1; those of axes that the term does not have are ignored.
    ///
    /// @param from the neuron that a weight comes from
    /// @param to the neuron
    public Formula formula(int from, int to, Symbols symbols) {
        return expression.entry(at(from, to), symbols);
    }

    /// The formula of an entry with matrices, if there is one.
    public Optional<Formula> withMatrices(int from, int to, Symbols symbols, Table table) {
        return expression.withMatrices(at(from, to), symbols, table);
    }

    /// The formula of an entry in terms of simpler functions, if there is one.
    public Optional<Formula> writtenOut(int from, int to, Symbols symbols) {
        return expression.writtenOut(at(from, to), symbols);
    }

    /// The formula of an entry in a short form of several steps at once, if there is one.
    public Optional<Formula> shortForm(int from, int to, Symbols symbols) {
        return expression.shortForm(at(from, to), symbols);
    }

    /// The formula of an entry step by step.
    public Formula chainRule(int from, int to, Symbols symbols) {
        return expression.chainRule(at(from, to), symbols);
    }

    private Indices at(int from, int to) {
        return switch (axes.size()) {
            case 0 -> Indices.NONE;
            case 1 -> Indices.NONE.with(axes.getFirst(), to);
            default -> Indices.NONE.with(axes.getFirst(), from).with(axes.getLast(), to);
        };
    }
}
