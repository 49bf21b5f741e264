package chalkgrad.notation;

import chalkgrad.pass.Quantity;

/// The quantities that a compound name is made of.
final class NameOperands {
    private NameOperands() {}

    /// The input or activation that the edge of a product starts from.
    static Quantity input(Quantity product) {
        return Quantity.activation(product.layer() - 1, product.from());
    }

    /// The numerator of a derivative.
    static Quantity of(Quantity q) {
        return switch (q.kind()) {
            case ACTIVATION_DERIVATIVE, JACOBIAN -> Quantity.activation(q.layer(), q.to());
            default -> Quantity.loss();
        };
    }

    /// The denominator of a derivative.
    static Quantity by(Quantity q) {
        return switch (q.kind()) {
            case ACTIVATION_DERIVATIVE -> Quantity.preActivation(q.layer(), q.to());
            case JACOBIAN -> Quantity.preActivation(q.layer(), q.from());
            default -> q.variable().orElseThrow();
        };
    }
}
