package chalkgrad.table;

import chalkgrad.formula.Break;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import chalkgrad.math.Matrix;
import chalkgrad.table.Wires.Link;
import java.util.List;

/// The largest of the activations that are connected to each neuron.
final class Largest implements Expression {
    private final Read source;
    private final Axis own;
    private final Wires wires;
    private final List<List<Link>> into;

    Largest(Wires wires, Read source, Axis own) {
        this.source = source;
        this.own = own;
        this.wires = wires;
        this.into = wires.into(own.size());
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return Function.MAX.of(into.get(at.along(own) - 1).stream()
                .map(link -> source.entry(
                        at.with(source.axes().getFirst(), link.wire().neuron()), symbols))
                .toArray(Formula[]::new));
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix from = source.value(operands);
        Matrix neurons = chosen(from);
        return Matrix.generate(from.rows(), own.size(), (s, j) -> from.get(s, (int) neurons.get(s, j) - 1));
    }

    @Override
    public Break breakBetween(Operands one, Operands other) {
        return chosen(source.value(one)).equals(chosen(source.value(other))) ? Break.NONE : Break.KINK;
    }

    /// The neurons with the largest activations.
    private Matrix chosen(Matrix from) {
        return Matrix.generate(
                from.rows(),
                own.size(),
                (s, j) -> chosen(from, s, into.get(j)).wire().neuron());
    }

    /// The connection with the largest activation; the first of several.
    static Link chosen(Matrix from, int row, List<Link> links) {
        Link best = links.getFirst();
        for (Link link : links) {
            if (from.get(row, link.wire().neuron() - 1)
                    > from.get(row, best.wire().neuron() - 1)) {
                best = link;
            }
        }
        return best;
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        return List.of(new Contribution(source.term(), new LargestGradient(wires, source, upstream)));
    }
}
