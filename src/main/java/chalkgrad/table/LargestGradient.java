package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.table.Wires.Link;
import java.util.List;

/// The gradient of activations of which only the largest are passed on: dL/dz goes to the largest of each window. In
/// formulas, each dL/dz is times 1 if it comes here, and times 0 if not.
final class LargestGradient implements Expression {
    private final Read source;
    private final Read upstream;
    private final List<List<Link>> from;
    private final List<List<Link>> into;

    LargestGradient(Wires wires, Read source, Read upstream) {
        this.source = source;
        this.upstream = upstream;
        this.from = wires.from(0, axis().size());
        this.into = wires.into(upstream.axes().getFirst().size());
    }

    private Axis axis() {
        return source.axes().getFirst();
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return Formula.sum(from.get(at.along(axis()) - 1).stream()
                .map(link -> upstream.entry(at.with(upstream.axes().getFirst(), link.to()), symbols)
                        .times(Formula.constant(isChosen(link, at, symbols) ? 1 : 0)))
                .toList());
    }

    private boolean isChosen(Link link, Indices at, Symbols symbols) {
        Matrix values = Matrix.generate(
                1, axis().size(), (zero, k) -> symbols.value(source.entry(at.with(axis(), k + 1), symbols)));
        return Largest.chosen(values, 0, into.get(link.to() - 1)).equals(link);
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix gradient = upstream.value(operands);
        Matrix values = source.value(operands);
        return Matrix.generate(
                gradient.rows(),
                axis().size(),
                (s, i) -> from.get(i).stream()
                        .filter(link -> Largest.chosen(values, s, into.get(link.to() - 1))
                                .equals(link))
                        .mapToDouble(link -> gradient.get(s, link.to() - 1))
                        .reduce(0, Double::sum));
    }
}
