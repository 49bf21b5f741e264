package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.table.Wires.Link;
import java.util.List;
import java.util.Optional;

/// The gradient of activations that reach a layer through some connections: the sum over the connections of dL/dz, each
/// times its weight.
final class WiredGradient implements Expression {
    private final Wires wires;
    private final Read upstream;
    private final Optional<Read> weights;
    private final Axis source;
    private final List<List<Link>> from;

    /// @param k the index of the source
    WiredGradient(Wires wires, int k, Read upstream, Optional<Read> weights, Axis source) {
        this.wires = wires;
        this.upstream = upstream;
        this.weights = weights;
        this.source = source;
        this.from = wires.from(k, source.size());
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return Formula.sum(from.get(at.along(source) - 1).stream()
                .map(link -> product(link, at, symbols))
                .toList());
    }

    private Formula product(Link link, Indices at, Symbols symbols) {
        Formula gradient = upstream.entry(at.with(upstream.axes().getFirst(), link.to()), symbols);
        return weights.map(read -> gradient.times(WiredSum.weight(read, link, at, symbols)))
                .orElseGet(() -> divided(WiredSum.scaled(gradient, link)));
    }

    private Formula divided(Formula gradient) {
        return wires.divisor() == 1 ? gradient : gradient.over(Formula.constant(wires.divisor()));
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix gradient = upstream.value(operands);
        Optional<Matrix> by = weights.map(read -> read.value(operands));
        return Matrix.generate(
                gradient.rows(),
                source.size(),
                (s, i) -> from.get(i).stream()
                        .mapToDouble(
                                link -> gradient.get(s, link.to() - 1) * WiredSum.factor(by, link, wires.divisor()))
                        .reduce(0, Double::sum));
    }
}
