package chalkgrad.table;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import java.util.Optional;

/// The chain rule where every activation depends on every z of the layer: dL/dz_j = Σ_k dL/da_k · da_k/dz_j.
///
/// @param gradient dL/da, along the second axis of the layer
/// @param jacobian from z along the first axis to a along the second
record ThroughLayer(Activation activation, Read gradient, Read jacobian, Read z) implements Expression {
    @Override
    public Formula entry(Indices at, Symbols symbols) {
        return products().entry(at, symbols);
    }

    @Override
    public boolean spansLayer() {
        return true;
    }

    private Contraction products() {
        return new Contraction(gradient, jacobian, false, Optional.empty());
    }

    @Override
    public Optional<Formula> withMatrices(Indices at, Symbols symbols) {
        return products().withMatrices(at, symbols);
    }

    @Override
    public Matrix value(Operands operands) {
        Matrix upstream = gradient.value(operands);
        int layer = z.term().layer();
        boolean usual =
                !operands.isExchanged(Role.DERIVATIVE.in(layer)) && !operands.isExchanged(Role.ACTIVATION.in(layer));
        Matrix preActivations = z.value(operands);
        if (usual && upstream.hasShapeOf(preActivations) && (operands.areStacked() || upstream.rows() == 1)) {
            return activation.backward(preActivations, upstream);
        }
        Matrix a = operands.of(Role.ACTIVATION.in(layer));
        Matrix weighed = a.hadamard(upstream);
        if (weighed.isNone()) {
            return weighed;
        }
        return Matrix.generate(
                a.rows(),
                a.columns(),
                (i, j) -> a.get(i, j) * (upstream.get(i, j) - weighed.row(i).sum()));
    }
}
