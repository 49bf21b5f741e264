package chalkgrad.script.recognition;

import chalkgrad.network.Loss;
import chalkgrad.script.recognition.LossNumbers.LossNumber;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Recognises losses whose targets stand in the formula as numbers, or choose an output.
final class FixedTargets {
    private static final int MOST_ENUMERATED = 300;
    private static final int ROUNDS = 8;
    private static final long SEED = 8;

    private final OutputNodes outputs;
    private final List<Loss> possible;
    private final List<Double> constants;
    private final Evidence ofGradients;
    private final Evidence targets = new Evidence();

    /// The targets of all numbers that can be the loss of a sample, by the loss and the sample.
    private final Map<List<Object>, List<Map<OutputOfSample, Double>>> found = new HashMap<>();

    /// @param constants the numbers that can be targets
    /// @param ofGradients the targets that gradients compare outputs with
    FixedTargets(OutputNodes outputs, List<Loss> possible, List<Double> constants, Evidence ofGradients) {
        this.constants = constants;
        this.ofGradients = ofGradients;
        this.outputs = outputs;
        this.possible = possible;
    }

    Evidence targets() {
        return targets;
    }

    /// Reads a number that depends on outputs only.
    Optional<LossNumber> read(int node, Probe probe, List<Integer> own) {
        Set<Integer> samples = outputs.samplesOf(own);
        List<Loss> losses = possible.stream()
                .filter(this::isBent)
                .filter(loss -> samples.size() == 1 ? areFew() : areKnown(loss, own))
                .toList();
        List<Trial> trials = losses.isEmpty() ? List.of() : trials(probe, own);
        return losses.stream()
                .flatMap(loss -> (samples.size() == 1
                                ? ofOne(loss, node, trials, samples.iterator().next())
                                : ofSeveral(loss, node, trials, samples))
                        .stream())
                .findFirst();
    }

    /// Whether the targets that a sample can have are few enough to try them all.
    private boolean areFew() {
        return Math.pow(constants.size(), outputs.count()) <= MOST_ENUMERATED;
    }

    /// Whether the targets of some outputs are known.
    private boolean areKnown(Loss loss, List<Integer> own) {
        return known(loss).keySet().containsAll(own.stream().map(outputs::place).toList());
    }

    /// The targets that gradients and losses of one sample have shown.
    private Map<OutputOfSample, Double> known(Loss loss) {
        Map<OutputOfSample, Double> known = new HashMap<>(ofGradients.targets(loss));
        known.putAll(targets.targets(loss));
        return known;
    }

    /// What a number is where the outputs are others.
    ///
    /// @param outputs the activations
    private record Trial(Map<OutputOfSample, Double> outputs, double value) {}

    private List<Trial> trials(Probe probe, List<Integer> own) {
        var random = new Random(SEED);
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> {
                    Map<Integer, Double> values = outputs.varied(own, random);
                    return new Trial(outputs.activations(own, values), probe.value(values));
                })
                .toList();
    }

    /// An output itself is how far it is from 0, so losses that are straight lines are found too easily.
    private boolean isBent(Loss loss) {
        return Math.abs(outputs.term(loss, 0.2, 1) + outputs.term(loss, 0.6, 1) - 2 * outputs.term(loss, 0.4, 1))
                > 1e-9;
    }

    private Optional<LossNumber> ofOne(Loss loss, int node, List<Trial> trials, int sample) {
        List<List<double[]>> terms =
                trials.stream().map(trial -> terms(loss, trial, sample)).toList();
        double count = Math.pow(constants.size(), outputs.count());
        for (int number = 0; number < count; number++) {
            int[] digits = digits(number);
            double[] sums = terms.stream()
                    .mapToDouble(all -> IntStream.range(0, digits.length)
                            .mapToDouble(j -> all.get(j)[digits[j]])
                            .sum())
                    .toArray();
            // many change the sign of the whole sum or mean only
            boolean isNegative = isLoss(trials, sums, -1);
            if (isNegative || isLoss(trials, sums, 1)) {
                Map<OutputOfSample, Double> y = new HashMap<>();
                for (int j = 0; j < digits.length; j++) {
                    y.put(new OutputOfSample(sample, j), constants.get(digits[j]));
                }
                add(loss, sample, y);
                return isNegative ? Optional.empty() : Optional.of(new LossNumber(loss, node, 1, false));
            }
        }
        return Optional.empty();
    }

    /// Which constant is the target of each output.
    private int[] digits(int number) {
        int[] digits = new int[outputs.count()];
        int rest = number;
        for (int j = 0; j < digits.length; j++) {
            digits[j] = rest % constants.size();
            rest /= constants.size();
        }
        return digits;
    }

    /// The term of each output with each constant as its target.
    private List<double[]> terms(Loss loss, Trial trial, int sample) {
        return IntStream.range(0, outputs.count())
                .mapToObj(j -> {
                    double a = trial.outputs().getOrDefault(new OutputOfSample(sample, j), 0.0);
                    return constants.stream()
                            .mapToDouble(y -> outputs.term(loss, a, y))
                            .toArray();
                })
                .toList();
    }

    /// Of several numbers of a sample that can be its loss, earlier ones may be parts of the last, as the logarithms of
    /// all outputs are; but a gradient can say which one it is.
    private void add(Loss loss, int sample, Map<OutputOfSample, Double> y) {
        List<Map<OutputOfSample, Double>> all = found.computeIfAbsent(List.of(loss, sample), any -> new ArrayList<>());
        all.add(y);
        Map<OutputOfSample, Double> known = ofGradients.targets(loss);
        all.reversed().stream()
                .filter(one -> one.entrySet().stream()
                        .allMatch(target -> known.getOrDefault(target.getKey(), target.getValue())
                                .equals(target.getValue())))
                .findFirst()
                .orElse(y)
                .forEach((place, value) -> targets.replace(loss, place, value));
    }

    /// The sum or the mean of losses whose targets were found one by one before.
    private Optional<LossNumber> ofSeveral(Loss loss, int node, List<Trial> trials, Set<Integer> samples) {
        Map<OutputOfSample, Double> known = known(loss);
        double[] sums = trials.stream()
                .mapToDouble(trial -> outputs.total(loss, trial.outputs(), known))
                .toArray();
        boolean isMean = isLoss(trials, sums, 1.0 / samples.size());
        return isMean || isLoss(trials, sums, 1)
                ? Optional.of(new LossNumber(loss, node, samples.size(), isMean))
                : Optional.empty();
    }

    /// Whether a number is a loss, and not 0 like a part of one that is left out.
    private static boolean isLoss(List<Trial> trials, double[] expected, double factor) {
        return IntStream.range(0, expected.length)
                        .allMatch(k -> ActivationProbe.near(trials.get(k).value(), factor * expected[k]))
                && Arrays.stream(expected).anyMatch(one -> one != 0);
    }
}
