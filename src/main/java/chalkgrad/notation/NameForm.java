package chalkgrad.notation;

import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Quantity;

/// What the name of a number is made of, in every notation.
sealed interface NameForm {
    /// A letter with indices.
    record Lettered() implements NameForm {}

    /// A weight times the input or activation that its edge starts from.
    record Product(Quantity weight, Quantity input) implements NameForm {}

    record Derivative(Quantity of, Quantity by) implements NameForm {}

    /// What the optimizer remembers of a parameter.
    record Remembered(OptimizerState state, Quantity parameter) implements NameForm {}

    /// A parameter after its update.
    record Updated(Quantity parameter) implements NameForm {}

    static NameForm of(Quantity q) {
        return switch (q.kind()) {
            case INPUT, TARGET, WEIGHT, BIAS, PRE_ACTIVATION, ACTIVATION, LOSS_TERM, PENALTY, LOSS -> new Lettered();
            case PRODUCT -> new Product(q.parameter(), Quantity.activation(q.layer() - 1, q.from()));
            case ACTIVATION_DERIVATIVE ->
                new Derivative(Quantity.activation(q.layer(), q.to()), Quantity.preActivation(q.layer(), q.to()));
            case JACOBIAN ->
                new Derivative(Quantity.activation(q.layer(), q.to()), Quantity.preActivation(q.layer(), q.from()));
            case ACTIVATION_GRADIENT, DELTA, INPUT_GRADIENT, WEIGHT_GRADIENT, BIAS_GRADIENT ->
                new Derivative(Quantity.loss(), q.variable().orElseThrow());
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> new Remembered(q.state(), q.parameter());
            case NEW_PARAMETER -> new Updated(q.parameter());
        };
    }
}
