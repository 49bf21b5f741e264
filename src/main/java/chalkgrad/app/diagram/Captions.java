package chalkgrad.app.diagram;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// The symbols that stand before numbers on the diagram, where their place tells which neuron or edge is meant.
final class Captions {
    /// Between what a weight was and what it becomes.
    static final String BECOMES = "→";

    private Captions() {}

    /// Before a number beside what it belongs to.
    static String ofTag(Quantity quantity) {
        return switch (quantity.kind()) {
            case PRODUCT -> quantity.layer() == 1 ? "w·x" : "w·a";
            case ACTIVATION_GRADIENT -> "∂L/∂a";
            case DELTA -> "∂L/∂z";
            case WEIGHT_GRADIENT -> "∂L/∂w";
            case ACTIVATION_DERIVATIVE, JACOBIAN -> ofSlope(quantity);
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> quantity.state().symbol();
            case NEW_PARAMETER -> "new w";
            default -> "";
        };
    }

    /// In a neuron of few words.
    static String brief(Quantity quantity) {
        return switch (quantity.kind()) {
            case PRE_ACTIVATION -> "z";
            case ACTIVATION -> "a";
            case BIAS -> "b";
            case BIAS_GRADIENT -> "∂b";
            case NEW_PARAMETER -> "new";
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> quantity.state().symbol();
            case ACTIVATION_GRADIENT -> "∂a";
            case DELTA -> "∂z";
            case JACOBIAN -> "/∂z" + quantity.from();
            default -> ofSlope(quantity);
        };
    }

    /// Of da/dz, or of an entry of the Jacobian.
    static String ofSlope(Quantity quantity) {
        return quantity.kind() == Kind.JACOBIAN ? "∂a/∂z" + quantity.from() : "f′";
    }
}
