package chalkgrad.script.recognition;

import chalkgrad.math.Matrix;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Loss;
import chalkgrad.network.Softmax;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import chalkgrad.script.recognition.OutputNodes.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Finds the numbers that are the gradient of a loss by an output or by a pre-activation of the output layer.
final class LossGradients {
    private static final int ROUNDS = 8;
    private static final long SEED = 7;
    private static final double NEAR = 1e-6;
    private static final double FAR = 4;

    private final Graph graph;
    private final LossZone zone;
    private final OutputNodes outputs;
    private final List<Loss> possible;
    private final List<Double> constants;

    private final Evidence exact = new Evidence();
    private final Evidence scaled = new Evidence();

    /// Targets that stand in formulas as numbers, which count where no given number is compared with an output.
    private final Evidence fixed = new Evidence();

    private boolean isOfMean;

    /// @param constants the targets that can stand in formulas as numbers
    LossGradients(Graph graph, LossZone zone, OutputNodes outputs, List<Loss> possible, List<Double> constants) {
        this.constants = constants;
        this.graph = graph;
        this.zone = zone;
        this.outputs = outputs;
        this.possible = possible;
        for (int node : zone.nodes()) {
            zone.probes(node).forEach(probe -> read(node, probe));
        }
    }

    /// Gradients, of one sample or of a mean, and with either sign.
    Evidence exact() {
        return exact;
    }

    /// Gradients with another factor.
    Evidence scaled() {
        return scaled;
    }

    /// Whether one of the gradients was divided by the number of samples.
    boolean isOfMean() {
        return isOfMean;
    }

    /// Gradients whose targets stand in the formula as numbers.
    Evidence fixed() {
        return fixed;
    }

    /// Reads a number that depends on one sample and at most one target.
    private void read(int node, Probe probe) {
        List<Integer> own = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        probe.variables().forEach(one -> (outputs.contains(one) ? own : given).add(one));
        boolean isOfOne =
                !own.isEmpty() && given.size() <= 1 && outputs.samplesOf(own).size() == 1;
        boolean isTooMuch = outputs.activation() instanceof ElementwiseActivation && own.size() > 1;
        if (!isOfOne || isTooMuch || outputs.isActivation(node) || !zone.isUsedAsGradient(node)) {
            return;
        }
        boolean isDelta = zone.isUsedAsDelta(node);
        for (Loss loss : possible) {
            for (int one : own) {
                if (given.isEmpty()) {
                    // a target that stands in the formula as a number
                    constants.forEach(target -> read(loss, probe, outputs.place(one), null, target, isDelta));
                } else {
                    read(loss, probe, outputs.place(one), given.getFirst(), 0, isDelta);
                }
            }
        }
    }

    private void read(
            Loss loss, Probe probe, OutputOfSample place, @Nullable Integer given, double number, boolean isDelta) {
        if (!loss.targets().allow(given == null ? number : graph.value(given))) {
            return;
        }
        OptionalDouble byZ = isDelta ? factor(loss, probe, place, given, number, true) : OptionalDouble.empty();
        boolean isOutputGradient = byZ.isEmpty() && outputs.activation() instanceof ElementwiseActivation;
        OptionalDouble factor = isOutputGradient ? factor(loss, probe, place, given, number, false) : byZ;
        if (factor.isEmpty() || given == null && !isUsual(factor.getAsDouble())) {
            return;
        }
        Evidence evidence = given == null ? fixed : isUsual(factor.getAsDouble()) ? exact : scaled;
        isOfMean |= byZ.isPresent() && isMean(factor.getAsDouble());
        evidence.add(
                loss, place + (byZ.isPresent() ? "z" : "a"), byZ.isPresent() ? 2 : 1, isPlain(factor.getAsDouble()));
        evidence.target(loss, place, given == null ? number : graph.value(given));
    }

    /// Whether a factor of a gradient is 1, or 1 over the number of samples; the sign can be wrong.
    private boolean isUsual(double factor) {
        return isPlain(factor) || isMean(factor);
    }

    private static boolean isPlain(double factor) {
        return Math.abs(Math.abs(factor) - 1) < NEAR;
    }

    private boolean isMean(double factor) {
        return Math.abs(Math.abs(factor) * outputs.samples() - 1) < NEAR;
    }

    /// By what a number is a multiple of a gradient; empty if it is not.
    private OptionalDouble factor(
            Loss loss, Probe probe, OutputOfSample place, @Nullable Integer given, double number, boolean byZ) {
        var random = new Random(SEED);
        double factor = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Double> values = new HashMap<>(outputs.varied(outputs.ofSample(place.sample()), random));
            double y = given == null ? number : target(loss, random.nextDouble());
            if (given != null) {
                values.put(given, y);
            }
            double expected = gradient(loss, outputs.row(place.sample(), values), place.output(), y, byZ);
            double found = probe.value(values);
            if (round == 0) {
                factor = found / expected;
            }
            if (factor == 0 || !Double.isFinite(factor) || !ActivationProbe.near(found, factor * expected)) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(factor);
    }

    /// A target, which can be far from the output where the loss allows that: near it, a Huber loss is a square.
    private static double target(Loss loss, double random) {
        return loss.targets().allow(FAR) ? FAR * (2 * random - 1) : 0.1 + 0.8 * random;
    }

    private double gradient(Loss loss, Row row, int output, double y, boolean byZ) {
        double a = row.a().get(0, output);
        if (outputs.activation() instanceof Softmax) {
            // the short form of softmax with cross-entropy; no other loss is differentiated so
            return loss.name().equals("categorical_cross_entropy") ? a - y : Double.NaN;
        }
        double byA = loss.derivatives(Matrix.number(a), Matrix.number(y), outputs.count())
                .get(0, 0);
        Optional<Double> slope = byZ ? slope(row, output) : Optional.of(1.0);
        return slope.map(factor -> byA * factor).orElse(Double.NaN);
    }

    private Optional<Double> slope(Row row, int output) {
        return outputs.activation() instanceof ElementwiseActivation one && row.hasZ()
                ? Optional.of(one.derivative(row.z().get(0, output)))
                : Optional.empty();
    }
}
