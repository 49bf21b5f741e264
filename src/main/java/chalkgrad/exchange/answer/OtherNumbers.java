package chalkgrad.exchange.answer;

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
    boolean has(List<Term> terms) {
        boolean isPercentage = terms.getLast().before().contains("%");
        boolean always = isPercentage || terms.stream().anyMatch(term -> ALWAYS.contains(term.small()));
        boolean alone = terms.stream().anyMatch(term -> ALONE.contains(term.small()));
        return always || alone && terms.stream().noneMatch(this::isKnown);
    }

    private boolean isKnown(Term term) {
        boolean isOne = ALONE.contains(term.small());
        String small = term.small();
        boolean isGradient = small.startsWith("d")
                && !lexicon.kinds(small.substring(Math.min(1, small.length()))).isEmpty();
        return !isOne && (isGradient || !lexicon.kinds(term.word()).isEmpty());
    }
}
