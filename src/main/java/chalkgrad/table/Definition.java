package chalkgrad.table;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// The expression that computes a term, and the axes of its array.
///
/// @param isKept whether a pass holds the array; if not, single numbers of it are computed when they are asked for
/// @param revealed the term whose steps reveal the numbers: this one if it has steps of its own, the new weights for
///     weights, the loss for the only term of a loss; empty if the document gives the numbers
public record Definition(Term term, List<Axis> axes, Expression expression, boolean isKept, Optional<Term> revealed) {
    /// A term with steps of its own.
    static Definition of(Read itself, Expression expression, boolean isKept) {
        return new Definition(itself.term(), itself.axes(), expression, isKept, Optional.of(itself.term()));
    }

    /// A term whose numbers another term reveals.
    Definition revealedBy(Term other) {
        return new Definition(term, axes, expression, isKept, Optional.of(other));
    }

    /// A term that no step reveals.
    Definition unrevealed() {
        return new Definition(term, axes, expression, isKept, Optional.empty());
    }

    /// Whether the numbers have steps of their own.
    public boolean hasSteps() {
        return revealed.filter(term::equals).isPresent();
    }

    /// Whether the numbers are what the iteration before has left.
    public boolean isCarried() {
        return expression instanceof Carried;
    }

    /// Whether each number needs those of the whole layer first.
    public boolean spansLayer() {
        return expression.spansLayer();
    }

    /// Whether the array is a single number.
    public boolean isNumber() {
        return axes.isEmpty();
    }

    /// Whether the array has two axes.
    public boolean isMatrix() {
        return axes.size() == 2;
    }

    /// The size of the axis along which weights come from neurons of the layer before; 1 if there is none.
    public int rows() {
        return isMatrix() ? axes.getFirst().size() : 1;
    }

    /// The number of neurons; 1 if there is no such axis.
    public int columns() {
        return isNumber() ? 1 : axes.getLast().size();
    }

    /// The values; [Matrix#NONE] if mistakes leave operands whose shapes do not fit.
    public Matrix value(Operands operands) {
        return expression.value(operands);
    }

    /// The values after one entry of an operand has changed.
    ///
    /// @param before the values before the change
    /// @param operands those after it
    public Matrix shifted(Matrix before, Shift shift, Operands operands) {
        return expression.shifted(before, shift, operands).orElseGet(() -> expression.value(operands));
    }

    /// The worst break of its function at any entry, between operands near each other.
    public Break breakBetween(Operands one, Operands other) {
        return expression.breakBetween(one, other);
    }

    /// Whether the document gives the numbers, or the iteration before has left them.
    public boolean isGiven() {
        return expression.isGiven();
    }

    /// The formula of an entry. Indices count from 1; those of axes that the term does not have are ignored.
    ///
    /// @param from the neuron that a weight comes from
    /// @param to the neuron
    public Formula formula(int from, int to, Symbols symbols) {
        return expression.entry(at(from, to), symbols);
    }

    /// The formula of an entry with matrices, if there is one.
    public Optional<Formula> withMatrices(int from, int to, Symbols symbols) {
        return expression.withMatrices(at(from, to), symbols);
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
