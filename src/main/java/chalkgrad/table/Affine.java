package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Broadcast;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// z = x W + b.
///
/// @param bias has the axis of z, or none if it is tied
record Affine(Contraction products, Read bias) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return products.entry(at, symbols).plus(bias.entry(at, symbols));
    }

    @Override
    public Matrix value(Operands operands) {
        return Broadcast.plus(products.value(operands), bias.value(operands));
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols, Table table) {
        return products.withMatrices(at, symbols, table).map(product -> product.plus(bias.entry(at, symbols)));
    }

    @Override
    public List<Contribution> contributions(Read upstream) {
        return Stream.concat(
                        products.contributions(upstream).stream(),
                        Stream.of(new Contribution(bias.term(), new Shared(upstream, bias.axes()))))
                .toList();
    }
}
