package chalkgrad.exchange.label;

import java.util.List;
import java.util.Set;

/// Recognises labels of numbers that do not belong to a network: accuracies, learning rates, counters, times.
record OtherNumbers(Lexicon lexicon) {
    /// Words that decide whatever else the label contains.
    private static final Set<String> ALWAYS = Set.of(
            "accuracy",
            "accuracies",
            "acc",
            "precision",
            "recall",
            "percent",
            "percentage",
            "seconds",
            "sec",
            "runtime",
            "duration",
            "elapsed",
            "genauigkeit",
            "nauwkeurigheid");

    /// Words that decide if nothing of the network is named.
    private static final Set<String> ALONE = Set.of(
            "lr",
            "eta",
            "rate",
            "learnrate",
            "learningrate",
            "lernrate",
            "leersnelheid",
            "epoch",
            "epochs",
            "epoche",
            "iteration",
            "iterations",
            "iter",
            "iters",
            "time",
            "batch",
            "seed",
            "momentum",
            "η");

    /// Whether a label is one of such a number.
    boolean has(List<LabelWord> words) {
        boolean isPercentage = words.getLast().before().contains("%");
        boolean always = isPercentage || words.stream().anyMatch(word -> ALWAYS.contains(word.small()));
        boolean alone = words.stream().anyMatch(word -> ALONE.contains(word.small()));
        return always || alone && words.stream().noneMatch(this::isKnown);
    }

    private boolean isKnown(LabelWord word) {
        boolean isOne = ALONE.contains(word.small());
        String small = word.small();
        boolean isGradient = small.startsWith("d")
                && !lexicon.kinds(small.substring(Math.min(1, small.length()))).isEmpty();
        return !isOne && (isGradient || !lexicon.kinds(word.letters()).isEmpty());
    }
}
