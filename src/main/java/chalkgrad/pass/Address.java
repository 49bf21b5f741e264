package chalkgrad.pass;

import chalkgrad.network.OptimizerState;
import chalkgrad.table.Role;
import chalkgrad.table.Term;

/// Where the number of a quantity stands in the arrays of a table. All indices count from 1.
///
/// @param from the neuron that a weight comes from, 0 where there is none
/// @param to the neuron, 0 where there is none
/// @param sample the sample, 0 for what the batch has
public record Address(Term term, int from, int to, int sample) {
    /// The address of a quantity.
    ///
    /// @param isSingle whether the batch has one sample only, which then goes by the number 0
    public static Address of(Quantity q, boolean isSingle) {
        boolean reduced = q.sample() == 0;
        boolean weight = q.from() != 0;
        Role role = switch (q.kind()) {
            case INPUT, ACTIVATION -> Role.ACTIVATION;
            case TARGET -> Role.TARGET;
            case WEIGHT -> Role.WEIGHTS;
            case BIAS -> Role.BIASES;
            case PRODUCT -> Role.PRODUCT;
            case PRE_ACTIVATION -> Role.PRE_ACTIVATION;
            case LOSS_TERM -> Role.LOSS_TERMS;
            case LOSS -> reduced && !isSingle ? Role.BATCH_LOSS : Role.LOSS;
            case ACTIVATION_GRADIENT, INPUT_GRADIENT -> Role.ACTIVATION_GRADIENT;
            case ACTIVATION_DERIVATIVE -> Role.DERIVATIVE;
            case JACOBIAN -> Role.JACOBIAN;
            case DELTA -> Role.DELTA;
            case WEIGHT_GRADIENT -> reduced ? Role.REDUCED_WEIGHT_GRADIENT : Role.WEIGHT_GRADIENT;
            case BIAS_GRADIENT -> reduced ? Role.REDUCED_BIAS_GRADIENT : Role.BIAS_GRADIENT;
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> Role.of(q.state(), weight);
            case NEW_PARAMETER -> weight ? Role.NEW_WEIGHTS : Role.NEW_BIASES;
        };
        int sample = role.isOfSample() ? Math.max(1, q.sample()) : 0;
        return new Address(role.in(q.layer()), q.from(), q.to(), sample);
    }

    /// The quantity at an entry of a term, without sample and iteration.
    public static Quantity quantity(Term term, int from, int to) {
        int l = term.layer();
        return switch (term.role()) {
            case INPUT -> Quantity.input(to);
            case TARGET -> Quantity.target(to);
            case WEIGHTS, BACKWARD_WEIGHTS -> Quantity.weight(l, from, to);
            case BIASES -> Quantity.bias(l, to);
            case PRODUCT -> Quantity.product(l, from, to);
            case PRE_ACTIVATION -> Quantity.preActivation(l, to);
            case ACTIVATION -> Quantity.activation(l, to);
            case LOSS_TERMS -> Quantity.lossTerm(to);
            case LOSS, BATCH_LOSS -> Quantity.loss();
            case ACTIVATION_GRADIENT -> Quantity.activationGradient(l, to);
            case DERIVATIVE -> Quantity.activationDerivative(l, to);
            case JACOBIAN -> Quantity.jacobian(l, to, from);
            case DELTA -> Quantity.delta(l, to);
            case WEIGHT_GRADIENT, REDUCED_WEIGHT_GRADIENT -> Quantity.weightGradient(l, from, to);
            case BIAS_GRADIENT, REDUCED_BIAS_GRADIENT -> Quantity.biasGradient(l, to);
            case VELOCITY_OF_WEIGHTS -> Quantity.weight(l, from, to).state(OptimizerState.VELOCITY);
            case VELOCITY_OF_BIASES -> Quantity.bias(l, to).state(OptimizerState.VELOCITY);
            case FIRST_MOMENT_OF_WEIGHTS -> Quantity.weight(l, from, to).state(OptimizerState.FIRST_MOMENT);
            case FIRST_MOMENT_OF_BIASES -> Quantity.bias(l, to).state(OptimizerState.FIRST_MOMENT);
            case SECOND_MOMENT_OF_WEIGHTS -> Quantity.weight(l, from, to).state(OptimizerState.SECOND_MOMENT);
            case SECOND_MOMENT_OF_BIASES -> Quantity.bias(l, to).state(OptimizerState.SECOND_MOMENT);
            case NEW_WEIGHTS -> Quantity.weight(l, from, to).as(Kind.NEW_PARAMETER);
            case NEW_BIASES -> Quantity.bias(l, to).as(Kind.NEW_PARAMETER);
        };
    }
}
