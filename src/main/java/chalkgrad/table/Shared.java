package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;

/// The gradient of an array that is added to another: the other's gradient, summed over the axes that the array is
/// shared along. If all samples are computed at once, it is the sum over them too.
///
/// @param upstream the gradient of the sum, a row
/// @param axes the axes of the array that is added
record Shared(Read upstream, List<Axis> axes) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Axis axis = upstream.axes().getFirst();
        return axes.contains(axis)
                ? upstream.entry(at, symbols)
                : Formula.sum(axis.each(j -> upstream.entry(at.with(axis, j), symbols)));
    }

    @Override
    public boolean spansLayer() {
        return axes.isEmpty();
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix sums = upstream.value(operands).sumOfRows();
        return axes.isEmpty() ? Matrix.number(sums.sum()) : sums;
    }
}
