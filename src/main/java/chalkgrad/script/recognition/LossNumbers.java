package chalkgrad.script.recognition;

import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/// Finds the numbers that are a loss of some samples.
final class LossNumbers {
    private static final int ROUNDS = 8;
    private static final long SEED = 7;

    private final Graph graph;
    private final LossZone zone;
    private final OutputNodes outputs;
    private final List<Loss> possible;
    private final List<LossNumber> exact = new ArrayList<>();
    private final List<LossNumber> scaled = new ArrayList<>();
    private final List<LossNumber> exchanged = new ArrayList<>();
    private final Evidence targets = new Evidence();
    private final FixedTargets fixed;

    /// @param constants the targets that can stand in formulas as numbers
    /// @param ofGradients those of them that gradients compare outputs with
    LossNumbers(
            Graph graph,
            LossZone zone,
            OutputNodes outputs,
            List<Loss> possible,
            List<Double> constants,
            Evidence ofGradients) {
        this.graph = graph;
        this.zone = zone;
        this.outputs = outputs;
        this.possible = possible;
        fixed = new FixedTargets(outputs, possible, constants, ofGradients);
        for (int node : this.zone.nodes()) {
            zone.probes(node).forEach(probe -> read(node, probe));
        }
    }

    /// A number that is a loss.
    ///
    /// @param samples how many it is of
    /// @param isMean whether it is their mean
    record LossNumber(Loss loss, int node, int samples, boolean isMean) {}

    /// The targets that losses compare outputs with.
    Evidence targets() {
        return targets;
    }

    /// Targets that stand in formulas as numbers, or choose an output.
    Evidence fixedTargets() {
        return fixed.targets();
    }

    /// The loss of all samples, which is computed from those of single ones, and a mean, which is from a sum.
    Optional<LossNumber> last() {
        return exact.stream().max(order());
    }

    /// The last number that is a loss but for a factor.
    Optional<LossNumber> lastScaled() {
        return scaled.stream().max(order());
    }

    /// The last number that is a loss with outputs and targets in each other's place.
    Optional<LossNumber> lastExchanged() {
        return exchanged.stream().max(order());
    }

    private Comparator<LossNumber> order() {
        return Comparator.comparingInt(LossNumber::samples)
                .thenComparingInt(LossNumber::node)
                .thenComparing(one -> one.loss().settings().isEmpty())
                .thenComparing(one -> one.isMean() == (graph.operation(one.node()) == Operation.DIVIDE))
                .thenComparing(one -> outputs.count() == 1 && one.loss().isMean() == one.isMean())
                .thenComparingInt(one -> -Losses.ALL.indexOf(one.loss()));
    }

    /// Reads a number that depends on all outputs of some samples.
    private void read(int node, Probe probe) {
        List<Integer> own = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        probe.variables().forEach(one -> (outputs.contains(one) ? own : given).add(one));
        Set<Integer> samples = outputs.samplesOf(own);
        if (own.isEmpty() || own.size() != samples.size() * outputs.count() || given.size() > own.size()) {
            return;
        }
        if (given.isEmpty()) {
            fixed.read(node, probe, own).ifPresent(exact::add);
            return;
        }
        boolean isFound = false;
        for (Loss loss : possible) {
            isFound |= read(Arguments.IN_ORDER, loss, node, probe, own, given, exact);
        }
        if (!isFound && given.size() == own.size()) {
            for (Loss loss : possible) {
                isFound |= loss.wantsProbabilities()
                        && read(Arguments.EXCHANGED, loss, node, probe, own, given, exchanged);
            }
        }
        if (!isFound && samples.size() == outputs.samples() && given.size() == own.size()) {
            readScaled(node, probe, own, given);
        }
    }

    /// Which of the two arguments of a loss is which.
    private enum Arguments {
        IN_ORDER,
        EXCHANGED
    }

    /// Whether a number is a loss, of so many samples or as their mean.
    private boolean read(
            Arguments arguments,
            Loss loss,
            int node,
            Probe probe,
            List<Integer> own,
            List<Integer> given,
            List<LossNumber> numbers) {
        boolean isFound = false;
        int samples = outputs.samplesOf(own).size();
        for (double factor : samples == 1 ? new double[] {1} : new double[] {1, 1.0 / samples}) {
            Optional<Map<Integer, OutputOfSample>> matched = matched(arguments, loss, probe, own, given, factor);
            OptionalDouble found =
                    matched.isEmpty() ? OptionalDouble.empty() : factor(arguments, loss, probe, own, matched.get());
            if (matched.isPresent() && found.isPresent() && ActivationProbe.near(found.getAsDouble(), factor)) {
                isFound = true;
                numbers.add(new LossNumber(loss, node, samples, factor != 1));
                matched.get().forEach((target, place) -> targets.target(loss, place, graph.value(target)));
            }
        }
        return isFound;
    }

    /// Reads a loss with a wrong factor, whose targets are in the order of the outputs.
    private void readScaled(int node, Probe probe, List<Integer> own, List<Integer> given) {
        List<Integer> targetsInOrder = given.stream().sorted().toList();
        List<OutputOfSample> bySample = own.stream()
                .map(outputs::place)
                .sorted(Comparator.comparingInt(OutputOfSample::sample).thenComparingInt(OutputOfSample::output))
                .toList();
        List<OutputOfSample> byOutput = own.stream()
                .map(outputs::place)
                .sorted(Comparator.comparingInt(OutputOfSample::output).thenComparingInt(OutputOfSample::sample))
                .toList();
        for (Loss loss : possible) {
            for (List<OutputOfSample> order : List.of(bySample, byOutput)) {
                Map<Integer, OutputOfSample> matched = new HashMap<>();
                for (int k = 0; k < order.size(); k++) {
                    matched.put(targetsInOrder.get(k), order.get(k));
                }
                if (factor(Arguments.IN_ORDER, loss, probe, own, matched).isPresent()) {
                    scaled.add(new LossNumber(loss, node, outputs.samples(), false));
                    matched.forEach((target, place) -> targets.target(loss, place, graph.value(target)));
                    return;
                }
            }
        }
    }

    /// The output that each target belongs to: that with which the loss changes as it does with the target.
    private Optional<Map<Integer, OutputOfSample>> matched(
            Arguments arguments, Loss loss, Probe probe, List<Integer> own, List<Integer> given, double factor) {
        Map<Integer, OutputOfSample> result = new HashMap<>();
        var random = new Random(SEED);
        Map<Integer, Double> values = new HashMap<>(outputs.varied(own, random));
        given.forEach(node -> values.put(node, 0.1 + 0.5 * random.nextDouble()));
        double before = probe.value(values);
        Map<OutputOfSample, Double> a = outputs.activations(own, values);
        for (int node : given) {
            double y = Objects.requireNonNull(values.get(node));
            Map<Integer, Double> changed = new HashMap<>(values);
            changed.put(node, y + 0.25);
            double change = probe.value(changed) - before;
            OutputOfSample place = null;
            for (Map.Entry<OutputOfSample, Double> output : a.entrySet()) {
                double more = term(arguments, loss, output.getValue(), y + 0.25)
                        - term(arguments, loss, output.getValue(), y);
                if (ActivationProbe.near(change, factor * more)) {
                    place = output.getKey();
                }
            }
            if (place == null || result.containsValue(place)) {
                return Optional.empty();
            }
            result.put(node, place);
        }
        return Optional.of(result);
    }

    private double term(Arguments arguments, Loss loss, double a, double y) {
        return arguments == Arguments.IN_ORDER ? outputs.term(loss, a, y) : outputs.term(loss, y, a);
    }

    /// By what a number is a multiple of the loss; empty if it is not.
    private OptionalDouble factor(
            Arguments arguments, Loss loss, Probe probe, List<Integer> own, Map<Integer, OutputOfSample> matched) {
        var random = new Random(SEED + 1);
        double factor = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Double> values = new HashMap<>(outputs.varied(own, random));
            Map<OutputOfSample, Double> y = new HashMap<>();
            matched.forEach((node, place) -> {
                double target = 0.1 + 0.8 * random.nextDouble();
                values.put(node, target);
                y.put(place, target);
            });
            Map<OutputOfSample, Double> a = outputs.activations(own, values);
            double expected = arguments == Arguments.IN_ORDER ? outputs.total(loss, a, y) : outputs.total(loss, y, a);
            double found = probe.value(values);
            factor = round == 0 ? found / expected : factor;
            if (factor == 0 || !Double.isFinite(factor) || !ActivationProbe.near(found, factor * expected)) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(factor);
    }
}
