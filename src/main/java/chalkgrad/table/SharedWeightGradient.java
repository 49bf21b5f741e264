package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.table.Wires.Link;
import java.util.List;

/// The gradient of weights that several connections may share: the sum over their connections of dL/dz times the
/// activation. If all samples are computed at once, it is the sum over them too.
final class SharedWeightGradient implements Expression {
    private final Read upstream;
    private final List<Read> sources;
    private final Axis rows;
    private final Axis columns;
    private final List<List<Link>> with;

    SharedWeightGradient(Wires wires, Read upstream, List<Read> sources, List<Axis> axes) {
        this.upstream = upstream;
        this.sources = sources;
        this.rows = axes.getFirst();
        this.columns = axes.getLast();
        this.with = wires.with(rows.size(), columns.size());
    }

    private List<Link> links(int row, int column) {
        return with.get((row - 1) * columns.size() + column - 1);
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return Formula.sum(links(at.along(rows), at.along(columns)).stream()
                .map(link -> product(link, at, symbols))
                .toList());
    }

    private Formula product(Link link, Indices at, Symbols symbols) {
        Read source = sources.get(link.wire().source());
        return upstream.entry(at.with(upstream.axes().getFirst(), link.to()), symbols)
                .times(source.entry(
                        at.with(source.axes().getFirst(), link.wire().neuron()), symbols));
    }

    /// Weights that the neurons of a layer share need the gradients of all of them.
    @Override
    public boolean spansLayer() {
        return with.stream().anyMatch(links -> links.size() > 1);
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix gradient = upstream.value(operands);
        List<Matrix> from =
                sources.stream().map(source -> source.value(operands)).toList();
        return Matrix.generate(rows.size(), columns.size(), (i, j) -> {
            double sum = 0;
            for (int s = 0; s < gradient.rows(); s++) {
                for (Link link : links(i + 1, j + 1)) {
                    sum += gradient.get(s, link.to() - 1)
                            * from.get(link.wire().source()).get(s, link.wire().neuron() - 1);
                }
            }
            return sum;
        });
    }
}
