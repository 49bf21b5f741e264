package chalkgrad.script.recognition;

import chalkgrad.network.Loss;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// How much speaks for each loss, and the targets of outputs that go with it.
final class Evidence {
    private final Map<Loss, Double> scores = new LinkedHashMap<>();
    private final Map<Loss, Double> plain = new HashMap<>();
    private final Map<Loss, Map<OutputOfSample, Double>> targets = new HashMap<>();
    private final Map<Loss, Set<String>> counted = new HashMap<>();

    /// Counts something once, however often the code computes it.
    ///
    /// @param what the place and the kind of the number
    /// @param isPlain whether the number has no factor
    void add(Loss loss, String what, double score, boolean isPlain) {
        if (counted.computeIfAbsent(loss, any -> new HashSet<>()).add(what)) {
            scores.merge(loss, score, Double::sum);
            plain.merge(loss, isPlain ? score : 0, Double::sum);
        }
    }

    /// The first target of an output stays.
    void target(Loss loss, OutputOfSample place, double value) {
        targets.computeIfAbsent(loss, any -> new HashMap<>()).putIfAbsent(place, value);
    }

    /// Takes another target of an output.
    void replace(Loss loss, OutputOfSample place, double value) {
        targets.computeIfAbsent(loss, any -> new HashMap<>()).put(place, value);
    }

    boolean isEmpty() {
        return targets.isEmpty();
    }

    Map<OutputOfSample, Double> targets(Loss loss) {
        return targets.getOrDefault(loss, Map.of());
    }

    /// The likeliest loss; of several, the one that is preferred, otherwise the first that was seen without a factor.
    Optional<Loss> likeliest(Predicate<Loss> isPreferred) {
        double most = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        var likeliest = scores.keySet().stream()
                .filter(loss -> scores.getOrDefault(loss, 0.0) == most)
                .toList();
        return likeliest.stream()
                .filter(isPreferred)
                .findFirst()
                .or(() -> likeliest.stream().min(Comparator.comparingDouble(loss -> -plain.getOrDefault(loss, 0.0))));
    }
}
