package chalkgrad.exchange.label;

import java.util.List;
import java.util.Set;

/// Finds what a label says about its subject: that it is the gradient, the new value, a sum.
///
/// @param hasVelocity whether `v_` can be a velocity
record AspectReader(boolean hasVelocity) {
    /// Each of them can be part of a longer word.
    private static final List<String> GRADIENT =
            List.of("grad", "derivative", "jacobian", "ableitung", "afgeleide", "nabla");

    private static final List<String> NEW =
            List.of("new", "updat", "after", "next", "nieuw", "aktualisiert", "bijgewerkt");
    private static final Set<String> NEW_WORDS = Set.of("neu", "neue", "neuer", "neues", "neuen");
    private static final List<String> VELOCITY = List.of("veloc", "moment");
    private static final Set<String> VELOCITY_LETTERS = Set.of("v", "vt", "m");
    private static final Set<String> CHANGES =
            Set.of("change", "changes", "increment", "änderung", "aenderung", "anderung", "verandering", "wijziging");
    private static final Set<String> STEPS = Set.of("step", "steps", "update", "updates", "schritt", "stap");
    private static final Set<String> AROUND =
            Set.of("after", "before", "nach", "vor", "na", "voor", "every", "each", "per", "time");
    private static final Set<String> COUNTERS = Set.of("iteration", "iterations", "iter", "epoch", "epochs", "epoche");

    Aspect of(List<LabelWord> words) {
        if (contains(words, VELOCITY)) {
            return Aspect.VELOCITY;
        }
        if (isStep(words)) {
            return Aspect.STEP;
        }
        if (isGradient(words)) {
            return Aspect.GRADIENT;
        }
        if (hasVelocity && isVelocityLetter(words)) {
            return Aspect.VELOCITY;
        }
        return isSum(words) ? Aspect.SUM : isNew(words) ? Aspect.NEW : Aspect.VALUE;
    }

    /// Whether the words stand for a derivative of the loss.
    static boolean isGradient(List<LabelWord> words) {
        return contains(words, GRADIENT)
                || words.stream()
                        .anyMatch(word ->
                                word.before().indexOf('∂') >= 0 || word.before().indexOf('∇') >= 0);
    }

    private static boolean contains(List<LabelWord> words, List<String> parts) {
        return words.stream().anyMatch(word -> parts.stream().anyMatch(word.small()::contains));
    }

    private static boolean isVelocityLetter(List<LabelWord> words) {
        for (int k = 0; k + 1 < words.size(); k++) {
            LabelWord next = words.get(k + 1);
            boolean belongs = next.before().startsWith("_") || next.before().startsWith("(");
            if (VELOCITY_LETTERS.contains(words.get(k).letters())
                    && belongs
                    && (k == 0 || !words.get(k).isJoined())) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a change: not the value before or after it, not a counter, and not the size of a step.
    private static boolean isStep(List<LabelWord> words) {
        boolean around = words.stream().anyMatch(word -> AROUND.contains(word.small()));
        for (int k = 0; k < words.size(); k++) {
            LabelWord word = words.get(k);
            boolean counts = !word.index().isEmpty();
            boolean size = k + 1 < words.size() && words.get(k + 1).is("size", "length");
            if (CHANGES.contains(word.small()) || STEPS.contains(word.small()) && !around && !counts && !size) {
                return true;
            }
        }
        return false;
    }

    /// Whether "update" can mean the value after it.
    static boolean isUpdate(List<LabelWord> words) {
        return words.stream().anyMatch(word -> word.is("update", "updates"));
    }

    private static boolean isSum(List<LabelWord> words) {
        if (words.getFirst().is("sum")) {
            return true;
        }
        for (int k = 0; k + 1 < words.size(); k++) {
            LabelWord word = words.get(k);
            boolean called = words.get(k + 1).before().startsWith("(");
            boolean ofModule = k > 0
                    && words.get(k - 1).is("np", "tf", "torch")
                    && word.small().endsWith("sum");
            if (called && word.before().endsWith(".") && (word.is("sum") || ofModule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNew(List<LabelWord> words) {
        if (words.stream().anyMatch(word -> word.is("before", "vor", "voor"))) {
            return false;
        }
        for (int k = 0; k + 1 < words.size(); k++) {
            LabelWord word = words.get(k);
            boolean says = NEW_WORDS.contains(word.small()) || NEW.stream().anyMatch(word.small()::contains);
            boolean counts =
                    word.is("after") && COUNTERS.contains(words.get(k + 1).small());
            boolean afterwards = word.is("nach", "na") && words.stream().anyMatch(one -> STEPS.contains(one.small()));
            if (says && !counts || afterwards) {
                return true;
            }
        }
        return isMarked(words);
    }

    /// Whether the label ends in a mark such as `+`, `'` or `^+`.
    private static boolean isMarked(List<LabelWord> words) {
        String end = words.getLast().before();
        boolean follows = words.size() > 1 && !words.getLast().apart();
        return follows
                && Set.of("'", "′", "+", "^+", "^{+}", ")'", "]'", ")+", "]+").contains(end);
    }
}
