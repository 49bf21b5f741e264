package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import chalkgrad.network.LayerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// z = x W + b.
///
/// @param products x W
/// @param bias has an axis of its own, or none if it is tied
record Affine(Expression products, Read bias, LayerKind kind, Axis own) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return products.entry(at, symbols).plus(ownBias(at, symbols));
    }

    private Formula ownBias(Indices at, Symbols symbols) {
        return bias.axes().isEmpty()
                ? bias.entry(at, symbols)
                : bias.entry(at.with(bias.axes().getFirst(), kind.bias(at.along(own))), symbols);
    }

    @Override
    public Matrix value(Operands operands) {
        return Broadcast.plus(products.value(operands), each(bias.value(operands)));
    }

    @Override
    public Optional<Matrix> shifted(Matrix before, Shift shift, Operands operands) {
        return products.shifted(before, shift, operands);
    }

    /// The biases of all neurons, if several share one; a single number is added to all.
    private Matrix each(Matrix biases) {
        return biases.columns() == 1 || biases.columns() == own.size()
                ? biases
                : Matrix.generate(biases.rows(), own.size(), (i, j) -> biases.get(i, kind.bias(j + 1) - 1));
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        return products.withMatrices(at, symbols).map(product -> product.plus(ownBias(at, symbols)));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        var all = new ArrayList<>(products.contributions(upstream));
        all.add(new Contribution(bias.term(), new Shared(upstream, bias.axes(), kind)));
        return all;
    }
}
