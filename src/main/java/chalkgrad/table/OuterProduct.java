package chalkgrad.table;

import chalkgrad.formula.Array;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Entry;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;

/// The products of each number of one row with each of another: the gradient of weights, a dL/dz. If all samples are
/// computed at once, it is the sum over them.
///
/// @param factor the row along the second axis, which is written first
/// @param other the row along the first axis
record OuterProduct(Read factor, Read other, List<Axis> axes) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return factor.entry(at, symbols).times(other.entry(at, symbols));
    }

    @Override
    public Matrix value(Operands operands) {
        return other.value(operands).transposeTimes(factor.value(operands));
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        Axis rows = axes.getFirst();
        Axis columns = axes.getLast();
        if (rows.size() * columns.size() == 1) {
            return Optional.empty();
        }
        List<Formula> down = rows.each(i -> other.entry(at.with(rows, i), symbols));
        List<Formula> across = columns.each(j -> factor.entry(at.with(columns, j), symbols));
        int row = at.along(rows);
        int column = at.along(columns);
        int base = symbols.table().document().notation().indexBase();
        return Optional.of(
                symbols.table().isTransposed()
                        ? new Entry(Array.ofColumn(across), Array.ofRow(down), column, row, base)
                        : new Entry(Array.ofColumn(down), Array.ofRow(across), row, column, base));
    }
}
