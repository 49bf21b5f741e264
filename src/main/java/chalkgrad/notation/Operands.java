package chalkgrad.notation;

import chalkgrad.pass.Quantity;

/// What a quantity whose name is made of others is made of.
final class Operands {
    private Operands() {}

    /// What the edge of a product starts from.
    static Quantity input(Quantity product) {
        return Quantity.activation(product.layer() - 1, product.from());
    }

    /// What is derived.
    static Quantity of(Quantity q) {
        return switch (q.kind()) {
            case ACTIVATION_DERIVATIVE, JACOBIAN -> Quantity.activation(q.layer(), q.to());
            default -> Quantity.loss();
        };
    }

    /// What is derived by.
    static Quantity by(Quantity q) {
        return switch (q.kind()) {
            case ACTIVATION_DERIVATIVE, DELTA -> Quantity.preActivation(q.layer(), q.to());
            case JACOBIAN -> Quantity.preActivation(q.layer(), q.from());
            case ACTIVATION_GRADIENT, INPUT_GRADIENT -> Quantity.activation(q.layer(), q.to());
            default -> q.parameter();
        };
    }
}
