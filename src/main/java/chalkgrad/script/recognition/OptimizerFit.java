package chalkgrad.script.recognition;

import chalkgrad.math.Matrix;
import chalkgrad.network.ArrayUpdate;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Optimizers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Recognises an optimizer by the new values that it gives to a parameter.
final class OptimizerFit {
    private static final double[][] POINTS = {
        {0.4, 0.9, 0.3, 0.6}, {-0.7, -0.35, 1.2, 0.2}, {1.1, 1.7, -0.8, 1.5}, {0.2, -0.05, 0.1, 0.9}
    };
    private static final int MOST_CONSTANTS = 9;
    private static final double SMALLEST_RATE = 1e-5;

    private final StepFormula formula;
    private final int sign;
    private final List<Double> constants;

    /// @param sign -1 if the code computes gradients with the other sign, and adds what it computes
    OptimizerFit(StepFormula formula, int sign) {
        this.formula = formula;
        this.sign = sign;
        constants = new ArrayList<>(formula.constants());
    }

    /// The rule that makes the step, with its settings; empty if none that remembers something does.
    Optional<Optimizer> rule() {
        int states = formula.states().size();
        if (states == 0 || states > 2 || constants.size() > MOST_CONSTANTS) {
            return Optional.empty();
        }
        return Optimizers.ALL.stream()
                .filter(rule -> rule.states().size() == states)
                .flatMap(rule -> fitted(rule).stream())
                .findFirst()
                .or(() -> states == 1 ? velocity() : Optional.empty());
    }

    /// Whether an optimizer makes the step.
    boolean isBy(Optimizer optimizer) {
        OptimizerRule rule = optimizer.rule();
        boolean isSame = rule.states().size() == formula.states().size()
                && orders(rule).stream().anyMatch(order -> fits(optimizer, order));
        return isSame || rule().filter(optimizer::equals).isPresent();
    }

    private static List<List<Integer>> orders(OptimizerRule rule) {
        return rule.states().size() == 1 ? List.of(List.of(0)) : List.of(List.of(0, 1), List.of(1, 0));
    }

    private Optional<Optimizer> fitted(OptimizerRule rule) {
        for (List<Integer> order : orders(rule)) {
            List<Hyperparameter> open = rule.hyperparameters().stream()
                    .filter(setting -> !isEpsilon(setting))
                    .toList();
            Optional<Optimizer> found = assigned(rule, open, new HashMap<>(), order);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Tries all constants for the settings that have no value yet.
    private Optional<Optimizer> assigned(
            OptimizerRule rule, List<Hyperparameter> open, Map<Hyperparameter, Double> settings, List<Integer> order) {
        if (open.isEmpty()) {
            rule.hyperparameters().stream()
                    .filter(OptimizerFit::isEpsilon)
                    .forEach(setting -> settings.put(setting, formula.epsilon()));
            var optimizer = new Optimizer(rule, settings, true);
            return fits(optimizer, order) ? Optional.of(optimizer) : Optional.empty();
        }
        Hyperparameter next = open.getFirst();
        for (double value : constants) {
            if (!next.allows(value) || value == 0 || isPartOfShare(next, value)) {
                continue;
            }
            settings.put(next, value);
            Optional<Optimizer> found = assigned(rule, open.subList(1, open.size()), settings, order);
            if (found.isPresent()) {
                return found;
            }
            settings.remove(next);
        }
        return Optional.empty();
    }

    /// Whether a number is the 1 of a share such as `1 - beta`, and not a learning rate. In the first step, an average
    /// that is divided by a wrong share cannot be told from one with another learning rate.
    private boolean isPartOfShare(Hyperparameter setting, double value) {
        return value == 1 && setting.equals(Hyperparameter.LEARNING_RATE) && formula.hasRoot();
    }

    /// Whether an optimizer gives the same new values.
    ///
    /// @param order the place of each of the rule's states among the formula's
    private boolean fits(Optimizer given, List<Integer> order) {
        Optimizer optimizer = withoutEpsilon(given);
        List<OptimizerState> states = optimizer.rule().states();
        var update = new ArrayUpdate(optimizer.rule());
        for (double[] point : POINTS) {
            List<Double> before = new ArrayList<>(List.of(0.0, 0.0).subList(0, states.size()));
            Map<OptimizerState, Matrix> after = new HashMap<>();
            for (int k = 0; k < states.size(); k++) {
                before.set(order.get(k), point[2 + k]);
                after.put(
                        states.get(k),
                        update.remember(
                                optimizer, states.get(k), Matrix.number(point[2 + k]), Matrix.number(point[1]), 1));
            }
            double expected = update.move(
                            optimizer,
                            Matrix.number(point[0]),
                            Matrix.number(point[1]),
                            state -> Objects.requireNonNull(after.get(state)),
                            1)
                    .get(0, 0);
            double found = after(point[0], point[1], before);
            // neither has a root of a negative average
            boolean isNone = Double.isNaN(found) && Double.isNaN(expected);
            if (!isNone && !(Math.abs(found - expected) <= 1e-9 * (1 + Math.abs(expected)))) {
                return false;
            }
        }
        return true;
    }

    private static Optimizer withoutEpsilon(Optimizer optimizer) {
        Map<Hyperparameter, Double> settings = new HashMap<>(optimizer.settings());
        settings.replaceAll((setting, value) -> isEpsilon(setting) ? 0 : value);
        return new Optimizer(optimizer.rule(), settings, optimizer.updatesBiases());
    }

    private static boolean isEpsilon(Hyperparameter setting) {
        return setting.key().equals("epsilon");
    }

    private double after(double parameter, double gradient, List<Double> remembered) {
        return formula.after(parameter, sign * gradient, remembered);
    }

    /// Momentum whose velocity has another scale, as in v = mu v + g; w = w - lr v, or in an average of gradients.
    private Optional<Optimizer> velocity() {
        double byVelocity = after(0, 0, List.of(1.0));
        double byGradient = after(0, 1, List.of(0.0));
        if (!isLinear(byGradient, byVelocity) || byGradient >= 0) {
            return Optional.empty();
        }
        double ratio = byVelocity / byGradient;
        for (double value : constants) {
            boolean isShare = value > 0 && value < 1;
            boolean isPlain = ActivationProbe.near(ratio, value);
            boolean isAverage = ActivationProbe.near(ratio, value / (1 - value));
            if (isShare && (isPlain || isAverage)) {
                return Optional.of(velocity("momentum", value, -byGradient));
            }
            // Nesterov's step goes on by the new velocity
            if (isShare && ActivationProbe.near(ratio, value * value / (1 + value))) {
                return Optional.of(velocity("nesterov", value, -byGradient / (1 + value)));
            }
            // a velocity of steps, which is subtracted like one of gradients
            if (isShare && ActivationProbe.near(byVelocity, -value)) {
                return Optional.of(velocity("momentum", value, -byGradient));
            }
        }
        return Optional.empty();
    }

    private Optimizer velocity(String name, double momentum, double learningRate) {
        OptimizerRule rule = Optimizers.named(name).orElseThrow();
        Map<Hyperparameter, Double> settings = new HashMap<>();
        for (Hyperparameter setting : rule.hyperparameters()) {
            settings.put(setting, setting.key().equals("momentum") ? momentum : rate(learningRate));
        }
        return new Optimizer(rule, settings, true);
    }

    private boolean isLinear(double byGradient, double byVelocity) {
        return ActivationProbe.near(after(0.3, 2, List.of(-1.5)), 0.3 + 2 * byGradient - 1.5 * byVelocity);
    }

    /// The rule that remembers as much, for a step with a mistake; its settings by their size.
    Optional<Optimizer> likely() {
        int states = formula.states().size();
        return states == 0 || states > 2 ? Optional.empty() : Optional.of(likely(states));
    }

    private Optimizer likely(int states) {
        boolean isDivided =
                formula.hasRoot() || states == 1 && !isLinear(after(0, 1, List.of(0.0)), after(0, 0, List.of(1.0)));
        String name = states == 2 ? "adam" : isDivided ? "rmsprop" : "momentum";
        OptimizerRule rule = Optimizers.named(name).orElseThrow();
        List<Double> shares =
                constants.stream().filter(value -> value >= 0.5 && value < 1).toList();
        List<Double> others = constants.stream()
                .filter(value -> value > SMALLEST_RATE && value < 0.5)
                .filter(value -> shares.stream().noneMatch(share -> ActivationProbe.near(1 - share, value)))
                .toList();
        Map<Hyperparameter, Double> settings = new HashMap<>();
        for (Hyperparameter setting : rule.hyperparameters()) {
            List<Double> possible = switch (setting.key()) {
                case "learningRate" -> others;
                case "epsilon" -> formula.epsilon() > 0 ? List.of(formula.epsilon()) : List.of();
                case "beta2" -> shares.reversed();
                default -> shares;
            };
            possible.stream().findFirst().ifPresent(value -> settings.put(setting, value));
        }
        return new Optimizer(rule, settings, true);
    }

    /// The learning rate as the code writes it, if the step has that of it.
    private double rate(double step) {
        return constants.stream()
                .filter(value -> ActivationProbe.near(value, step))
                .findFirst()
                .orElse(step);
    }
}
