package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.pass.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The network with momentum, if code computes a velocity and does nothing with it: the velocity of an iteration is
/// made of that of the one before and a gradient of parameters, and only the next velocity is computed from it.
final class UnusedMemory {
    private static final String MOMENTUM = "momentum";

    /// Settings have few digits; the others are rounding.
    private static final int DIGITS = 9;

    private final Judgement code;
    private final NudgedRuns worlds;

    private UnusedMemory(Judgement code, NudgedRuns worlds) {
        this.code = code;
        this.worlds = worlds;
    }

    /// How the network would be in each world; empty if no velocity is unused.
    static Optional<UnaryOperator<Document>> meant(Judgement code, NudgedRuns worlds) {
        Document found = worlds.document(0);
        if (!found.optimizer().rule().equals(Optimizers.GRADIENT_DESCENT) || worlds.lastIteration() < 2) {
            return Optional.empty();
        }
        var search = new UnusedMemory(code, worlds);
        return IntStream.range(0, code.lines().size())
                .filter(search::isUnused)
                .mapToObj(search::optimizer)
                .flatMap(Optional::stream)
                .findFirst()
                .map(optimizer -> world -> world.withOptimizer(optimizer));
    }

    /// Whether a line is called a memory, is nothing known, and goes into nothing but its own next value.
    private boolean isUnused(int k) {
        ComputedLine line = code.line(k);
        return line.round() == 2
                && line.loop() > 0
                && LineNames.remembered(line.name()).isPresent()
                && code.tie(k).quantities().isEmpty()
                && IntStream.range(k + 1, code.lines().size())
                        .filter(user -> code.line(user).from().contains(k))
                        .allMatch(user -> code.line(user).isSameLine(line));
    }

    /// The optimizer whose velocity a line is, by its numbers in two iterations.
    private Optional<Optimizer> optimizer(int k) {
        ComputedLine line = code.line(k);
        return line.from().stream()
                .filter(before ->
                        code.line(before).isSameLine(line) && code.line(before).round() == 1)
                .findFirst()
                .flatMap(before -> line.from().stream()
                        .filter(gradient ->
                                isGradient(gradient) && code.line(gradient).size() == line.size())
                        .flatMap(gradient -> momentum(line, code.line(before), code.line(gradient)).stream())
                        .findFirst());
    }

    private boolean isGradient(int k) {
        return code.tie(k).isKnown()
                && code.kind(k)
                        .filter(kind -> kind == Kind.WEIGHT_GRADIENT || kind == Kind.BIAS_GRADIENT)
                        .isPresent();
    }

    /// The settings with which a velocity is made of the one before and a gradient; empty if none are.
    private Optional<Optimizer> momentum(ComputedLine after, ComputedLine before, ComputedLine gradient) {
        int other = IntStream.range(1, after.size())
                .filter(k -> Math.abs(determinant(before, gradient, k)) > KnownNumbers.near(1))
                .findFirst()
                .orElse(0);
        double whole = other > 0 ? determinant(before, gradient, other) : 0;
        double share = determinant(after, gradient, other) / whole;
        double byGradient = determinant(before, after, other) / whole;
        boolean isVelocity = share > 0
                && share < 1
                && IntStream.range(0, after.worlds())
                        .allMatch(w -> IntStream.range(0, after.size())
                                .allMatch(k -> isNear(
                                        after.value(w, k),
                                        share * before.value(w, k) + byGradient * gradient.value(w, k))));
        return isVelocity ? Optional.of(optimizer(rounded(share), rounded(Math.abs(byGradient)))) : Optional.empty();
    }

    private static double determinant(ComputedLine one, ComputedLine other, int k) {
        return one.value(0, 0) * other.value(0, k) - one.value(0, k) * other.value(0, 0);
    }

    private static boolean isNear(double is, double expected) {
        return Math.abs(is - expected) <= 1e-6 * Math.abs(expected) + 1e-12;
    }

    private static double rounded(double setting) {
        return new BigDecimal(setting).round(new MathContext(DIGITS)).doubleValue();
    }

    /// Momentum with the learning rate of the code, or with the share of it that an average of gradients has.
    private Optimizer optimizer(double momentum, double byGradient) {
        Optimizer found = worlds.document(0).optimizer();
        double rate = found.of(Hyperparameter.LEARNING_RATE);
        boolean isAverage = isNear(byGradient, 1 - momentum);
        OptimizerRule rule = Optimizers.named(MOMENTUM).orElseThrow();
        Map<Hyperparameter, Double> settings = new HashMap<>();
        for (Hyperparameter setting : rule.hyperparameters()) {
            settings.put(setting, setting.key().equals(MOMENTUM) ? momentum : isAverage ? rate * (1 - momentum) : rate);
        }
        return new Optimizer(rule, settings, found.updatesBiases());
    }
}
