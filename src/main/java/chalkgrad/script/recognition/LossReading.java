package chalkgrad.script.recognition;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Softmax;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the loss of a network and its targets: in a number that is the loss, or in numbers that are its gradient by an
/// output or by a pre-activation of the output layer.
final class LossReading {
    private static final int MOST_NUMBERS = 20_000;
    private static final int ROUNDS = 8;
    private static final long SEED = 7;
    private static final int MOST_ENUMERATED = 4;

    private final Graph graph;
    private final Origins origins;
    private final Structure structure;
    private final Set<Integer> parameters;
    private final Activation activation;
    private final int outputs;

    /// The sample and the output of each pre-activation of the output layer.
    private final Map<Integer, Place> places = new HashMap<>();

    private final Map<Loss, Double> gradients = new LinkedHashMap<>();
    private final List<Printed> losses = new ArrayList<>();
    private final Map<Loss, Map<Place, Double>> targets = new HashMap<>();

    /// Targets that stand in formulas as numbers, which count where no given number is compared with an output.
    private final Map<Loss, Map<Place, Double>> fixedTargets = new HashMap<>();

    private final Map<Loss, Double> fixedGradients = new LinkedHashMap<>();
    private final Map<Loss, Set<String>> counted = new HashMap<>();

    /// A number that is a loss.
    ///
    /// @param samples how many it is of
    /// @param isMean whether it is their mean
    private record Printed(Loss loss, int node, int samples, boolean isMean) {}

    LossReading(Graph graph, Origins origins, Structure structure) {
        this.graph = graph;
        this.origins = origins;
        this.structure = structure;
        parameters = new HashSet<>(structure.parameters());
        activation = structure.outputLayer().activation();
        outputs = structure.outputLayer().size();
        for (int s = 0; s < structure.samples().size(); s++) {
            List<Integer> z = structure.samples().get(s).outputZ();
            for (int j = 0; j < z.size(); j++) {
                places.put(z.get(j), new Place(s, j));
            }
        }
        zone().forEach(this::read);
    }

    /// An output of a sample; both count from 0.
    record Place(int sample, int output) {}

    /// What was found.
    ///
    /// @param printed another loss that is only computed, if there is one
    /// @param targets of the outputs that have one
    /// @param isMean whether a mean over samples was computed
    record Found(Loss loss, Optional<Loss> printed, Map<Place, Double> targets, boolean isMean) {
        Found {
            targets = Map.copyOf(targets);
        }
    }

    /// The loss; empty if nothing looks like one.
    Optional<Found> found() {
        // the loss of all samples is computed from those of single ones, and a mean from a sum
        Optional<Printed> last = losses.stream()
                .max(Comparator.comparingInt(Printed::samples)
                        .thenComparingInt(Printed::node)
                        .thenComparing(one -> one.isMean() == (graph.operation(one.node()) == Operation.DIVIDE))
                        .thenComparing(one -> outputs == 1 && one.loss().isMean() == one.isMean())
                        .thenComparingInt(one -> -Losses.ALL.indexOf(one.loss())));
        Optional<Loss> printed = last.map(Printed::loss);
        boolean isMean = last.map(Printed::isMean).orElse(false);
        boolean isFixed = gradients.isEmpty() && targets.isEmpty();
        Map<Loss, Double> possible = isFixed ? fixedGradients : gradients;
        double most =
                possible.values().stream().mapToDouble(score -> score).max().orElse(0);
        List<Loss> likeliest = possible.keySet().stream()
                .filter(loss -> possible.getOrDefault(loss, 0.0) == most)
                .toList();
        // with two samples, the mean of one loss has the gradient of the sum of another
        Optional<Loss> differentiated = likeliest.stream()
                .filter(loss -> printed.isPresent() && isSame(loss, printed.get()))
                .findFirst()
                .or(() -> likeliest.stream().findFirst());
        if (printed.isEmpty() && differentiated.isEmpty()) {
            return Optional.empty();
        }
        if (printed.isPresent() && differentiated.isPresent() && isSame(printed.get(), differentiated.get())) {
            differentiated = printed;
        }
        Loss loss = differentiated.or(() -> printed).orElseThrow();
        Map<Place, Double> known = new HashMap<>();
        known.putAll(fixedTargets.getOrDefault(loss, Map.of()));
        printed.ifPresent(one -> known.putAll(targets.getOrDefault(one, Map.of())));
        known.putAll(targets.getOrDefault(loss, Map.of()));
        return Optional.of(new Found(loss, printed.filter(one -> !one.equals(loss)), known, isMean));
    }

    /// Whether two losses are the same for this number of outputs.
    private boolean isSame(Loss one, Loss other) {
        return Math.abs(term(one, 0.3, 0.8) - term(other, 0.3, 0.8)) < 1e-12
                && Math.abs(term(one, 0.6, 0.1) - term(other, 0.6, 0.1)) < 1e-12;
    }

    private double term(Loss loss, double a, double y) {
        return loss.terms(Matrix.number(a), Matrix.number(y), outputs).get(0, 0);
    }

    /// The numbers that come from outputs, constants and given numbers that are no parameters.
    private Set<Integer> zone() {
        Set<Integer> result = new TreeSet<>();
        var open = new TreeSet<Integer>();
        places.keySet().forEach(z -> addUsers(z, open));
        while (!open.isEmpty() && result.size() < MOST_NUMBERS) {
            int node = open.pollFirst();
            boolean belongs = true;
            for (int operand : graph.operands(node)) {
                belongs &= places.containsKey(operand)
                        || result.contains(operand)
                        || origins.isConstant(operand)
                        || origins.isGiven(operand) && !parameters.contains(operand);
            }
            if (belongs && !places.containsKey(node)) {
                result.add(node);
                addUsers(node, open);
            }
        }
        return result;
    }

    private void addUsers(int node, Set<Integer> open) {
        for (int user : origins.users(node)) {
            open.add(user);
        }
    }

    /// Targets are given numbers as they are, or as they are after a computation, such as scaled ones.
    private void read(int node) {
        var byLeaves = new Probe(graph, node, at -> places.containsKey(at) || isLeaf(at));
        var byComputed = new Probe(graph, node, at -> places.containsKey(at) || origins.isGiven(at));
        read(node, byLeaves);
        if (!byComputed.variables().equals(byLeaves.variables())) {
            read(node, byComputed);
        }
    }

    private boolean isLeaf(int node) {
        return graph.operation(node) == Operation.GIVEN && origins.isGiven(node);
    }

    private void read(int node, Probe probe) {
        if (probe.isTooLarge()) {
            return;
        }
        List<Integer> z = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        probe.variables().forEach(one -> (places.containsKey(one) ? z : given).add(one));
        Set<Integer> samples = new TreeSet<>();
        z.forEach(one -> samples.add(place(one).sample()));
        if (z.isEmpty() || given.size() > z.size()) {
            return;
        }
        if (samples.size() == 1 && given.size() <= 1) {
            readGradient(node, probe, z, given);
        }
        readLoss(node, probe, z, given, samples);
    }

    /// The losses that can be meant: a cross-entropy of one probability alone has only half of its formula.
    private List<Loss> possible() {
        boolean isDistribution = activation instanceof Softmax;
        return Losses.ALL.stream()
                .filter(loss -> isDistribution || !loss.name().equals("categorical_cross_entropy"))
                .toList();
    }

    private Place place(int z) {
        return Objects.requireNonNull(places.get(z));
    }

    /// Reads a number that depends on one sample and at most one target as a gradient.
    private void readGradient(int node, Probe probe, List<Integer> z, List<Integer> given) {
        int sample = place(z.getFirst()).sample();
        SampleNodes own = structure.samples().get(sample);
        boolean isOutput = own.outputs().stream().anyMatch(output -> output.isPresent() && output.getAsInt() == node);
        if (isOutput || !isUsedAsGradient(node) || activation instanceof ElementwiseActivation && z.size() > 1) {
            return;
        }
        for (Loss loss : possible()) {
            for (int one : z) {
                int output = place(one).output();
                if (given.isEmpty()) {
                    // a target that stands in the formula as a number
                    for (double target : new double[] {0, 1}) {
                        readGradient(loss, probe, own, output, sample, null, target);
                    }
                } else {
                    readGradient(loss, probe, own, output, sample, given.getFirst(), 0);
                }
            }
        }
    }

    private void readGradient(
            Loss loss, Probe probe, SampleNodes own, int output, int sample, @Nullable Integer given, double fixed) {
        boolean byZ = isGradient(loss, probe, own, output, given, fixed, true);
        boolean byA = !byZ
                && activation instanceof ElementwiseActivation
                && isGradient(loss, probe, own, output, given, fixed, false);
        if (!byZ && !byA || !loss.targets().allow(given == null ? fixed : graph.value(given))) {
            return;
        }
        var place = new Place(sample, output);
        // the same kind of number counts once for each output, however often it is computed
        if (counted.computeIfAbsent(loss, any -> new HashSet<>()).add(place + (byZ ? "z" : "a") + (given == null))) {
            (given == null ? fixedGradients : gradients).merge(loss, byZ ? 2.0 : 1.0, Double::sum);
        }
        target(loss, place, given, fixed);
    }

    /// Whether a number is more than a part of a formula: something is multiplied by it, or nothing is made of it.
    private boolean isUsedAsGradient(int node) {
        int[] users = origins.users(node);
        for (int user : users) {
            int[] of = graph.operands(user);
            boolean isPart = switch (graph.operation(user)) {
                case MULTIPLY, DIVIDE -> {
                    int other = of[0] == node ? of[1] : of[0];
                    yield other == node || origins.isConstant(other);
                }
                case POWER, ABSOLUTE, EXP, LOG, NEGATIVE, MAXIMUM -> true;
                default -> false;
            };
            if (!isPart) {
                return true;
            }
        }
        return users.length == 0;
    }

    private void target(Loss loss, Place place, @Nullable Integer given, double fixed) {
        (given == null ? fixedTargets : targets)
                .computeIfAbsent(loss, any -> new HashMap<>())
                .putIfAbsent(place, given == null ? fixed : graph.value(given));
    }

    private boolean isGradient(
            Loss loss, Probe probe, SampleNodes own, int output, @Nullable Integer given, double fixed, boolean byZ) {
        var random = new Random(SEED);
        double scale = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Double> values = varied(own.outputZ(), random);
            double y = given == null ? fixed : 0.1 + 0.8 * random.nextDouble();
            if (given != null) {
                values.put(given, y);
            }
            double expected = gradient(loss, own, values, output, y, byZ);
            double found = probe.value(values);
            if (round == 0) {
                scale = scale(found / expected);
            }
            if (scale == 0 || !ActivationProbe.near(found, scale * expected)) {
                return false;
            }
        }
        return true;
    }

    /// The factor of a gradient: 1, or 1 over the number of samples, and either with the wrong sign; 0 for others.
    private double scale(double ratio) {
        double mean = 1.0 / structure.samples().size();
        for (double factor : new double[] {1, -1, mean, -mean}) {
            if (Math.abs(ratio - factor) < 1e-6) {
                return factor;
            }
        }
        return 0;
    }

    private double gradient(
            Loss loss, SampleNodes own, Map<Integer, Double> values, int output, double y, boolean byZ) {
        Matrix z = row(own.outputZ(), values);
        Matrix a = activation.value(z);
        if (!byZ) {
            return loss.derivatives(Matrix.number(a.get(0, output)), Matrix.number(y), outputs)
                    .get(0, 0);
        }
        if (activation instanceof ElementwiseActivation one) {
            double byA = loss.derivatives(Matrix.number(a.get(0, output)), Matrix.number(y), outputs)
                    .get(0, 0);
            return byA * one.derivative(z.get(0, output));
        }
        // the short form of softmax with cross-entropy; no other loss is differentiated so
        return loss.name().equals("categorical_cross_entropy") ? a.get(0, output) - y : Double.NaN;
    }

    private static Matrix row(List<Integer> z, Map<Integer, Double> values) {
        return Matrix.row(z.stream()
                .mapToDouble(node -> Objects.requireNonNull(values.get(node)))
                .toArray());
    }

    private Map<Integer, Double> varied(List<Integer> z, Random random) {
        Map<Integer, Double> values = new HashMap<>();
        z.forEach(node -> values.put(node, 3 * random.nextDouble() - 1.5));
        return values;
    }

    /// Reads a number that depends on all outputs of some samples as their loss.
    private void readLoss(int node, Probe probe, List<Integer> z, List<Integer> given, Set<Integer> samples) {
        boolean complete = z.size() == samples.size() * outputs;
        boolean isClass = given.isEmpty() && samples.size() == 1;
        if (!complete || given.isEmpty() && !isClass) {
            return;
        }
        for (Loss loss : possible()) {
            if (isClass) {
                readFixed(loss, node, probe, z, samples);
                continue;
            }
            for (double factor : factors(samples.size())) {
                Optional<Map<Integer, Place>> matched = matched(loss, probe, z, given, factor);
                if (matched.isPresent() && isLoss(loss, probe, z, matched.get(), Map.of(), factor)) {
                    losses.add(new Printed(loss, node, samples.size(), factor != 1));
                    matched.get().forEach((target, place) -> target(loss, place, target, 0));
                }
            }
        }
    }

    private static double[] factors(int samples) {
        return samples == 1 ? new double[] {1} : new double[] {1, 1.0 / samples};
    }

    /// Targets that stand in the formula as numbers, or choose an output.
    private void readFixed(Loss loss, int node, Probe probe, List<Integer> z, Set<Integer> samples) {
        // an output itself is how far it is from 0, so losses that are straight lines are found too easily
        double bend = term(loss, 0.2, 1) + term(loss, 0.6, 1) - 2 * term(loss, 0.4, 1);
        if (outputs > MOST_ENUMERATED || Math.abs(bend) < 1e-9) {
            return;
        }
        for (int bits = 0; bits < 1 << outputs; bits++) {
            Map<Place, Double> fixed = new HashMap<>();
            for (int j = 0; j < outputs; j++) {
                fixed.put(new Place(samples.iterator().next(), j), (double) (bits >> j & 1));
            }
            if (isLoss(loss, probe, z, Map.of(), fixed, 1)) {
                losses.add(new Printed(loss, node, 1, false));
                fixed.forEach((place, y) -> target(loss, place, null, y));
                return;
            }
        }
    }

    /// The output that each target belongs to: that with which the loss changes as it does with the target.
    private Optional<Map<Integer, Place>> matched(
            Loss loss, Probe probe, List<Integer> z, List<Integer> given, double factor) {
        Map<Integer, Place> result = new HashMap<>();
        var random = new Random(SEED);
        Map<Integer, Double> values = varied(z, random);
        given.forEach(node -> values.put(node, 0.1 + 0.5 * random.nextDouble()));
        double before = probe.value(values);
        Map<Place, Double> a = outputs(z, values);
        for (int node : given) {
            double y = Objects.requireNonNull(values.get(node));
            Map<Integer, Double> changed = new HashMap<>(values);
            changed.put(node, y + 0.25);
            double change = probe.value(changed) - before;
            Place own = null;
            for (Map.Entry<Place, Double> output : a.entrySet()) {
                double expected = factor * (term(loss, output.getValue(), y + 0.25) - term(loss, output.getValue(), y));
                if (ActivationProbe.near(change, expected)) {
                    own = output.getKey();
                }
            }
            if (own == null || result.containsValue(own)) {
                return Optional.empty();
            }
            result.put(node, own);
        }
        return Optional.of(result);
    }

    private Map<Place, Double> outputs(List<Integer> z, Map<Integer, Double> values) {
        Map<Place, Double> result = new HashMap<>();
        Set<Integer> samples = new TreeSet<>();
        z.forEach(node -> samples.add(place(node).sample()));
        for (int s : samples) {
            Matrix a = activation.value(row(structure.samples().get(s).outputZ(), values));
            for (int j = 0; j < outputs; j++) {
                result.put(new Place(s, j), a.get(0, j));
            }
        }
        return result;
    }

    private boolean isLoss(
            Loss loss,
            Probe probe,
            List<Integer> z,
            Map<Integer, Place> matched,
            Map<Place, Double> fixed,
            double factor) {
        var random = new Random(SEED + 1);
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Double> values = varied(z, random);
            Map<Place, Double> y = new HashMap<>(fixed);
            matched.forEach((node, place) -> {
                double target = 0.1 + 0.8 * random.nextDouble();
                values.put(node, target);
                y.put(place, target);
            });
            double expected = 0;
            for (Map.Entry<Place, Double> output : outputs(z, values).entrySet()) {
                expected += term(loss, output.getValue(), y.getOrDefault(output.getKey(), 0.0));
            }
            if (!ActivationProbe.near(probe.value(values), factor * expected)) {
                return false;
            }
        }
        return true;
    }

    /// The number that a target has, if the loss was found without it.
    static OptionalDouble of(Map<Place, Double> targets, int sample, int output) {
        Double target = targets.get(new Place(sample, output));
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target);
    }
}
