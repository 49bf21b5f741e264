package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.table.Wires.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What reaches each neuron of a layer that is not fully connected: the sum of the activations that are connected to
/// it, each times its weight.
final class WiredSum implements Expression {
    private final Wires wires;
    private final List<Read> sources;
    private final Optional<Read> weights;
    private final Axis own;
    private final List<List<Link>> into;

    /// @param weights is empty if the connections have none
    WiredSum(Wires wires, List<Read> sources, Optional<Read> weights, Axis own) {
        this.wires = wires;
        this.sources = sources;
        this.weights = weights;
        this.own = own;
        this.into = wires.into(own.size());
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        Formula sum = Formula.sum(into.get(at.along(own) - 1).stream()
                .map(link -> weighed(link, source(link).entry(neuron(link, at), symbols), at, symbols))
                .toList());
        return wires.divisor() == 1 ? sum : sum.over(Formula.constant(wires.divisor()));
    }

    private Read source(Link link) {
        return sources.get(link.wire().source());
    }

    private Indices neuron(Link link, Indices at) {
        return at.with(source(link).axes().getFirst(), link.wire().neuron());
    }

    private Formula weighed(Link link, Formula activation, Indices at, Symbols symbols) {
        return weights.map(read -> weight(read, link, at, symbols).times(activation))
                .orElseGet(() -> scaled(activation, link));
    }

    /// Something times the fixed factor of a connection, if it has another one than 1.
    static Formula scaled(Formula formula, Link link) {
        double factor = link.wire().factor();
        return factor == 1 ? formula : formula.times(Formula.constant(factor));
    }

    /// The weight of a connection.
    static Formula weight(Read weights, Link link, Indices at, Symbols symbols) {
        return weights.entry(
                at.with(weights.axes().getFirst(), link.wire().row())
                        .with(weights.axes().getLast(), link.wire().column()),
                symbols);
    }

    /// The factor of a connection: its weight, or its part of the sum.
    static double factor(Optional<Matrix> weights, Link link, double divisor) {
        return weights.map(matrix ->
                                matrix.get(link.wire().row() - 1, link.wire().column() - 1))
                        .orElse(link.wire().factor())
                / divisor;
    }

    @Override
    public Matrix value(Operands operands) {
        List<Matrix> from =
                sources.stream().map(source -> source.value(operands)).toList();
        Optional<Matrix> by = weights.map(read -> read.value(operands));
        return Matrix.generate(
                from.getFirst().rows(),
                own.size(),
                (s, j) -> into.get(j).stream()
                        .mapToDouble(link -> from.get(link.wire().source())
                                        .get(s, link.wire().neuron() - 1)
                                * factor(by, link, wires.divisor()))
                        .reduce(0, Double::sum));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        var result = new ArrayList<Contribution>();
        for (int k = 0; k < sources.size(); k++) {
            Optional<Read> back = weights.map(
                    read -> new Read(Role.BACKWARD_WEIGHTS.in(read.term().layer()), read.axes()));
            result.add(new Contribution(
                    sources.get(k).term(),
                    new WiredGradient(
                            wires, k, upstream, back, sources.get(k).axes().getFirst())));
        }
        weights.ifPresent(read -> result.add(
                new Contribution(read.term(), new SharedWeightGradient(wires, upstream, sources, read.axes()))));
        return result;
    }
}
