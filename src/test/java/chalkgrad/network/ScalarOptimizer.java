package chalkgrad.network;

import java.util.Optional;

/// The optimizers for one number, written down a second time from their published formulas.
abstract class ScalarOptimizer {
    double velocity;
    double first;
    double second;

    abstract double move(double w, double g, int t);

    final double remembered(OptimizerState state) {
        return switch (state) {
            case VELOCITY -> velocity;
            case FIRST_MOMENT -> first;
            case SECOND_MOMENT -> second;
        };
    }

    static Optional<ScalarOptimizer> of(String name, Optimizer optimizer) {
        var numbers = new Numbers(optimizer);
        return Optional.ofNullable(
                switch (name) {
                    case "none" -> new None();
                    case "sgd" -> new Descent(numbers.of("learningRate"));
                    case "momentum" -> new Momentum(numbers.of("learningRate"), numbers.of("momentum"));
                    case "nesterov" -> new Nesterov(numbers.of("learningRate"), numbers.of("momentum"));
                    case "rmsprop" ->
                        new RmsProp(numbers.of("learningRate"), numbers.of("decay"), numbers.of("epsilon"));
                    case "adam" -> new Adam(numbers);
                    default -> null;
                });
    }

    private record Numbers(Optimizer optimizer) {
        double of(String key) {
            return optimizer.rule().hyperparameters().stream()
                    .filter(parameter -> parameter.key().equals(key))
                    .mapToDouble(optimizer::of)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final class None extends ScalarOptimizer {
        @Override
        double move(double w, double g, int t) {
            return w;
        }
    }

    private static final class Descent extends ScalarOptimizer {
        private final double rate;

        Descent(double rate) {
            this.rate = rate;
        }

        @Override
        double move(double w, double g, int t) {
            return w - rate * g;
        }
    }

    private static final class Momentum extends ScalarOptimizer {
        private final double rate;
        private final double momentum;

        Momentum(double rate, double momentum) {
            this.rate = rate;
            this.momentum = momentum;
        }

        @Override
        double move(double w, double g, int t) {
            velocity = momentum * velocity - rate * g;
            return w + velocity;
        }
    }

    private static final class Nesterov extends ScalarOptimizer {
        private final double rate;
        private final double momentum;

        Nesterov(double rate, double momentum) {
            this.rate = rate;
            this.momentum = momentum;
        }

        @Override
        double move(double w, double g, int t) {
            velocity = momentum * velocity - rate * g;
            return w + momentum * velocity - rate * g;
        }
    }

    private static final class RmsProp extends ScalarOptimizer {
        private final double rate;
        private final double decay;
        private final double epsilon;

        RmsProp(double rate, double decay, double epsilon) {
            this.rate = rate;
            this.decay = decay;
            this.epsilon = epsilon;
        }

        @Override
        double move(double w, double g, int t) {
            second = decay * second + (1 - decay) * g * g;
            return w - rate * g / (Math.sqrt(second) + epsilon);
        }
    }

    private static final class Adam extends ScalarOptimizer {
        private final double rate;
        private final double beta1;
        private final double beta2;
        private final double epsilon;

        Adam(Numbers numbers) {
            rate = numbers.of("learningRate");
            beta1 = numbers.of("beta1");
            beta2 = numbers.of("beta2");
            epsilon = numbers.of("epsilon");
        }

        @Override
        double move(double w, double g, int t) {
            first = beta1 * first + (1 - beta1) * g;
            second = beta2 * second + (1 - beta2) * g * g;
            double firstUnbiased = first / (1 - Math.pow(beta1, t));
            double secondUnbiased = second / (1 - Math.pow(beta2, t));
            return w - rate * firstUnbiased / (Math.sqrt(secondUnbiased) + epsilon);
        }
    }
}
