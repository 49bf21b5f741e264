package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads labels that are the difference of two names, `a2 - y`, `1 - y` or `W_new - W`, and knows which words call one
/// an error.
record Differences(Lexicon lexicon) {
    private static final Set<String> TARGETS = Set.of("y", "t", "y_true", "target");
    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);
    private static final Set<String> ERRORS =
            Set.of("error", "errors", "err", "fehler", "fout", "residual", "residuals");

    /// With one of these words, an error is the loss, or does not belong to an output.
    private static final Set<String> OF_LOSSES = Set.of(
            "squared",
            "square",
            "quadratic",
            "total",
            "mean",
            "average",
            "avg",
            "sum",
            "half",
            "cross",
            "entropy",
            "mse",
            "sse",
            "mae",
            "rms",
            "rmse",
            "absolute",
            "loss",
            "cost",
            "function",
            "initial",
            "final",
            "training",
            "train",
            "test",
            "gesamt",
            "gesamtfehler",
            "quadratischer",
            "mittlerer");

    /// The meaning of a label that is only a difference; empty if it is something else.
    Optional<Meaning> read(String text) {
        String bare = text.replace('−', '-').replace('–', '-');
        String opened = bare.startsWith("(") ? bare.substring(1) : bare;
        String inside = opened.endsWith(")") ? opened.substring(0, opened.length() - 1) : opened;
        int minus = inside.indexOf('-');
        if (minus < 0) {
            return Optional.empty();
        }
        String first = inside.substring(0, minus).strip();
        String second = inside.substring(minus + 1).strip();
        return isName(first) && isName(second) ? Optional.of(of(first, second, text)) : Optional.empty();
    }

    private Meaning of(String first, String second, String text) {
        if (first.equals("1")) {
            return new Meaning(Aspect.COMPLEMENT, kinds(second), Meaning.digits(second), text, Set.of());
        }
        boolean isStep = isParameter(first) && isParameter(second);
        if (isStep) {
            return new Meaning(
                    Aspect.STEP,
                    kinds(first),
                    Meaning.digits(first),
                    head(first).name(),
                    Set.of());
        }
        boolean targetFirst =
                kinds(first).equals(Set.of(Kind.TARGET)) || TARGETS.contains(TextScanner.lowerCase(first));
        return new Meaning(
                Aspect.DIFFERENCE, Set.of(targetFirst ? Kind.TARGET : Kind.ACTIVATION), List.of(), text, Set.of());
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.[]".indexOf(c) >= 0);
    }

    private boolean isParameter(String name) {
        Set<Kind> kinds = lexicon.kinds(head(name).letters());
        return !kinds.isEmpty() && PARAMETERS.containsAll(kinds);
    }

    private static LabelWord head(String name) {
        return LabelWord.of(name).getFirst();
    }

    private Set<Kind> kinds(String name) {
        Set<Kind> whole = lexicon.kinds(letters(name));
        return whole.isEmpty() ? lexicon.kinds(head(name).letters()) : whole;
    }

    private static String letters(String name) {
        var letters = new StringBuilder();
        name.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// Whether words call their subject an error, without saying that it is the loss.
    static boolean isError(List<LabelWord> words, Meaning subject) {
        return subject.aspect() == Aspect.VALUE
                && subject.kinds().contains(Kind.LOSS)
                && words.stream().anyMatch(word -> ERRORS.contains(word.small()))
                && words.stream().noneMatch(word -> OF_LOSSES.contains(word.small()));
    }
}
