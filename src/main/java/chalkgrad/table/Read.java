package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Network;
import java.util.List;
import java.util.Optional;

/// An array as it is.
///
/// @param axes the axes of the array: none, the neurons, or those that a weight comes from and those it goes to
record Read(Term term, List<Axis> axes) implements Expression {
    Read(Term term, Axis... axes) {
        this(term, List.of(axes));
    }

    /// The array of a layer.
    static Read of(Role role, Network network, int layer) {
        return new Read(role.in(layer), role.axes(network, layer));
    }

    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return symbols.of(term, from(at), to(at));
    }

    /// The index of the neuron that a weight comes from; 0 if there is none.
    int from(Indices at) {
        return axes.size() < 2 ? 0 : at.along(axes.getFirst());
    }

    /// The index of the neuron; 0 if there is none.
    int to(Indices at) {
        return axes.isEmpty() ? 0 : at.along(axes.getLast());
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        return symbols.table().definition(term).expression().withMatrices(at, symbols);
    }

    @Override
    public Matrix value(Operands operands) {
        return operands.of(term);
    }
}
