package chalkgrad.script.recognition;

import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Probability;
import chalkgrad.network.Softmax;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.LossNumbers.LossNumber;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Decides what the loss of a network is, and its targets. A number that is the loss and numbers that are its gradient
/// both say it; where they disagree, one of them is wrong, or the code trains by one loss and prints another.
final class LossReading {
    private static final Set<String> CROSS_ENTROPIES = Set.of("binary_cross_entropy", "categorical_cross_entropy");
    private static final Set<String> SQUARES = Set.of("sum_squared_error", "half_squared_error", "mean_squared_error");

    private final OutputNodes outputs;
    private final LossNumbers numbers;
    private final LossGradients gradients;
    private final ComparedTargets compared;

    LossReading(Graph graph, Origins origins, Structure structure) {
        this(graph, origins, structure, any -> true);
    }

    private LossReading(Graph graph, Origins origins, Structure structure, Predicate<Loss> asked) {
        outputs = new OutputNodes(graph, structure);
        var zone = new LossZone(graph, origins, outputs);
        List<Loss> possible = possible().stream().filter(asked).toList();
        compared = new ComparedTargets(graph, zone, outputs);
        List<Double> constants = List.copyOf(compared.constants());
        gradients = new LossGradients(graph, zone, outputs, possible, constants);
        numbers = new LossNumbers(graph, zone, outputs, possible, constants, gradients.fixed());
    }

    /// What was found.
    ///
    /// @param printed another loss that is only computed, if there is one
    /// @param targets of the outputs that have one
    /// @param isMean whether a mean over samples was computed
    /// @param isCertain whether the code says the factor, as half of a square does
    /// @param isComputed whether one of the code's numbers is this loss, or another one of the outputs
    record FoundLoss(
            Loss loss,
            Optional<Loss> printed,
            Map<OutputOfSample, Double> targets,
            boolean isMean,
            boolean isCertain,
            boolean isComputed) {
        FoundLoss {
            targets = Map.copyOf(targets);
        }

        FoundLoss withTargets(Map<OutputOfSample, Double> changed) {
            return new FoundLoss(loss, printed, changed, isMean, isCertain, isComputed);
        }

        FoundLoss asMean() {
            return new FoundLoss(loss, printed, targets, true, isCertain, isComputed);
        }

        /// What else it can be: the same but for a factor, if a factor comes only after the gradient by the outputs.
        List<FoundLoss> alternatives() {
            return !isSquare(loss) || isCertain
                    ? List.of(this)
                    : Stream.concat(
                                    Stream.of(loss),
                                    Stream.concat(
                                            printed.stream(),
                                            Losses.ALL.stream().filter(other -> isSquare(other))))
                            .filter(LossReading::isSquare)
                            .distinct()
                            .map(one -> new FoundLoss(
                                    one,
                                    printed.filter(other -> !other.equals(one)),
                                    targets,
                                    isMean,
                                    false,
                                    isComputed))
                            .toList();
        }
    }

    /// The losses that can be meant: a cross-entropy of one probability alone has only half of its formula, and no
    /// probability is far enough from a target for a Huber loss to be other than a square.
    private List<Loss> possible() {
        boolean isDistribution = outputs.activation() instanceof Softmax;
        boolean isProbability = outputs.activation() instanceof Probability;
        return Losses.ALL.stream()
                .filter(loss -> isDistribution || !loss.name().equals("categorical_cross_entropy"))
                .filter(loss -> !isProbability || !loss.name().equals("huber"))
                .toList();
    }

    /// The targets of a network's outputs, where the loss is known; it can activate the outputs once more.
    static Map<OutputOfSample, Double> targets(Graph graph, Origins origins, Structure network, FoundLoss known) {
        Map<OutputOfSample, Double> plain = targetsOf(graph, origins, network, known);
        return plain.isEmpty()
                ? network.activatedAgain()
                        .map(again -> targetsOf(graph, origins, again, known))
                        .orElse(plain)
                : plain;
    }

    private static Map<OutputOfSample, Double> targetsOf(
            Graph graph, Origins origins, Structure network, FoundLoss known) {
        Predicate<Loss> asked =
                loss -> loss.equals(known.loss()) || known.printed().equals(Optional.of(loss));
        return new LossReading(graph, origins, network, asked).targets(known.loss(), known.printed());
    }

    /// The loss; empty if nothing looks like one.
    Optional<FoundLoss> found() {
        Optional<LossNumber> last = numbers.last();
        Optional<LossNumber> scaled = numbers.lastScaled();
        // a number from which a loss with a wrong factor is computed is not shown as the loss
        boolean isPart = last.isPresent()
                && scaled.isPresent()
                && scaled.get().node() > last.get().node();
        Optional<Loss> printed = last.filter(one -> !isPart).map(LossNumber::loss);
        Optional<LossNumber> exchanged = printed.isEmpty() && !isPart ? numbers.lastExchanged() : Optional.empty();
        if (exchanged.isPresent()) {
            Loss meant = exchanged.get().loss();
            return Optional.of(new FoundLoss(
                    meant,
                    Optional.empty(),
                    numbers.targets().targets(meant),
                    exchanged.get().isMean(),
                    false,
                    true));
        }
        Optional<Loss> differentiated = differentiated(printed);
        Optional<Loss> loss = printed.flatMap(one -> differentiated.map(other -> decided(one, other)))
                .or(() -> differentiated)
                .or(() -> printed)
                .or(() -> scaled.map(LossNumber::loss))
                .or(this::assumed);
        boolean isMean = last.map(LossNumber::isMean).orElse(gradients.isOfMean());
        return loss.map(one -> new FoundLoss(
                one,
                printed.filter(other -> !isSame(one, other) && isShown(one, other)),
                targets(one, printed),
                isMean,
                printed.filter(LossReading::isHalf).isPresent(),
                printed.isPresent()));
    }

    /// The loss whose gradient the code computes. With two samples, the mean of one loss has the gradient of the sum of
    /// another.
    private Optional<Loss> differentiated(Optional<Loss> printed) {
        boolean isFixed = gradients.exact().isEmpty()
                && gradients.scaled().isEmpty()
                && numbers.targets().isEmpty();
        Optional<Loss> scaled = printed.isPresent() && !isSquare(printed.get())
                ? Optional.empty()
                : gradients.scaled().likeliest(loss -> isSame(loss, printed));
        return gradients
                .exact()
                .likeliest(loss -> isSame(loss, printed))
                .or(() -> isFixed ? gradients.fixed().likeliest(loss -> isSame(loss, printed)) : scaled);
    }

    /// The loss that is meant, if one is printed and another differentiated.
    private Loss decided(Loss printed, Loss differentiated) {
        if (isSame(printed, differentiated)) {
            return printed;
        }
        boolean isSoftmax = outputs.activation() instanceof Softmax;
        if (isSquare(printed) && isSquare(differentiated)) {
            // half of a square is written for the sake of its gradient
            return isHalf(printed) && differentiated.name().equals("sum_squared_error") ? printed : differentiated;
        }
        if (isSquare(printed) && isCrossEntropy(differentiated) && !isSoftmax) {
            // the slope is left out
            return half();
        }
        return isCrossEntropy(printed) && isSquare(differentiated) ? printed : differentiated;
    }

    /// The squared error whose gradient by an output is its difference from the target.
    private static Loss half() {
        return Losses.named("half_squared_error").orElseThrow();
    }

    /// Whether a printed loss is no mistake beside the one that is meant: the same but for a factor, or of another kind
    /// than a wrong gradient makes.
    private static boolean isShown(Loss meant, Loss printed) {
        return !(isCrossEntropy(meant) && isCrossEntropy(printed));
    }

    private static boolean isSquare(Loss loss) {
        return SQUARES.contains(loss.name());
    }

    private static boolean isHalf(Loss loss) {
        return loss.name().equals("half_squared_error");
    }

    static boolean isCrossEntropy(Loss loss) {
        return CROSS_ENTROPIES.contains(loss.name());
    }

    /// The loss that goes with the output layer, if outputs are compared with targets at all.
    private Optional<Loss> assumed() {
        return compared.targets().isEmpty() ? Optional.empty() : Optional.of(usual());
    }

    /// The loss that is usual for the output layer.
    private Loss usual() {
        String name = outputs.activation() instanceof Softmax
                ? "categorical_cross_entropy"
                : outputs.activation() instanceof Probability ? "binary_cross_entropy" : "half_squared_error";
        return Losses.named(name).orElseThrow();
    }

    private Map<OutputOfSample, Double> targets(Loss loss, Optional<Loss> printed) {
        Map<OutputOfSample, Double> known = new HashMap<>(compared.targets());
        known.keySet().removeIf(place -> !loss.targets().allow(known.getOrDefault(place, 0.0)));
        known.putAll(numbers.fixedTargets().targets(loss));
        known.putAll(gradients.fixed().targets(loss));
        known.putAll(gradients.scaled().targets(loss));
        numbers.lastScaled().ifPresent(one -> known.putAll(numbers.targets().targets(one.loss())));
        printed.ifPresent(one -> known.putAll(numbers.fixedTargets().targets(one)));
        printed.ifPresent(one -> known.putAll(numbers.targets().targets(one)));
        known.putAll(gradients.exact().targets(loss));
        known.putAll(numbers.targets().targets(loss));
        known.putAll(compared.spread());
        return known;
    }

    private boolean isSame(Loss one, Optional<Loss> other) {
        return other.isPresent() && isSame(one, other.get());
    }

    /// Whether two losses are the same for this number of outputs.
    private boolean isSame(Loss one, Loss other) {
        return Math.abs(outputs.term(one, 0.3, 0.8) - outputs.term(other, 0.3, 0.8)) < 1e-12
                && Math.abs(outputs.term(one, 0.6, 0.1) - outputs.term(other, 0.6, 0.1)) < 1e-12;
    }

    /// The number that a target has, if the loss was found without it.
    static OptionalDouble of(Map<OutputOfSample, Double> targets, int sample, int output) {
        Double target = targets.get(new OutputOfSample(sample, output));
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target);
    }
}
