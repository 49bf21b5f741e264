package chalkgrad.mistake.search;

import static chalkgrad.network.OptimizerState.FIRST_MOMENT;
import static chalkgrad.network.OptimizerState.SECOND_MOMENT;
import static chalkgrad.network.OptimizerState.VELOCITY;

import chalkgrad.network.OptimizerState;
import java.util.Map;

/// How the optimizers of the course move one number.
///
/// @param eta the learning rate
/// @param fade momentum or beta1
/// @param decay of the squares
record Update(String rule, double eta, double fade, double decay, double epsilon) {
    static Update of(String rule, Student me) {
        return new Update(
                rule,
                me.setting("learningRate", 0),
                rule.equals("adam") ? me.setting("beta1", 0) : me.setting("momentum", 0),
                rule.equals("adam") ? me.setting("beta2", 0) : me.setting("decay", 0),
                me.setting("epsilon", 0));
    }

    /// The velocity or the first moment.
    double first(double before, double g) {
        return rule.equals("adam") ? fade * before + (1 - fade) * g : fade * before - eta * g;
    }

    double second(double before, double g) {
        return decay * before + (1 - decay) * g * g;
    }

    double step(double g, double first, double second, int t) {
        return switch (rule) {
            case "sgd" -> -eta * g;
            case "momentum" -> first;
            case "nesterov" -> fade * first - eta * g;
            case "rmsprop" -> -eta * g / (Math.sqrt(second) + epsilon);
            case "adam" ->
                -eta * (first / (1 - Math.pow(fade, t))) / (Math.sqrt(second / (1 - Math.pow(decay, t))) + epsilon);
            default -> 0;
        };
    }

    Map<OptimizerState, Double> remembered(double first, double second) {
        return switch (rule) {
            case "momentum", "nesterov" -> Map.of(VELOCITY, first);
            case "rmsprop" -> Map.of(SECOND_MOMENT, second);
            case "adam" -> Map.of(FIRST_MOMENT, first, SECOND_MOMENT, second);
            default -> Map.of();
        };
    }
}
