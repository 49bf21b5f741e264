package chalkgrad.exchange.answer;

import java.util.List;
import java.util.Set;

/// Finds what a label says about its subject: that it is the gradient, the new value, a sum.
///
/// @param hasVelocity whether `v_` can be a velocity
record LabelRole(boolean hasVelocity) {
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

    Role of(List<Term> terms) {
        if (contains(terms, VELOCITY)) {
            return Role.VELOCITY;
        }
        if (isStep(terms)) {
            return Role.STEP;
        }
        if (isGradient(terms)) {
            return Role.GRADIENT;
        }
        if (hasVelocity && isVelocityLetter(terms)) {
            return Role.VELOCITY;
        }
        return isSum(terms) ? Role.SUM : isNew(terms) ? Role.NEW : Role.VALUE;
    }

    /// Whether the words stand for a derivative of the loss.
    static boolean isGradient(List<Term> terms) {
        return contains(terms, GRADIENT)
                || terms.stream()
                        .anyMatch(term ->
                                term.before().indexOf('∂') >= 0 || term.before().indexOf('∇') >= 0);
    }

    private static boolean contains(List<Term> terms, List<String> parts) {
        return terms.stream().anyMatch(term -> parts.stream().anyMatch(term.small()::contains));
    }

    private static boolean isVelocityLetter(List<Term> terms) {
        for (int k = 0; k + 1 < terms.size(); k++) {
            Term next = terms.get(k + 1);
            boolean belongs = next.before().startsWith("_") || next.before().startsWith("(");
            if (VELOCITY_LETTERS.contains(terms.get(k).word())
                    && belongs
                    && (k == 0 || !terms.get(k).isJoined())) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a change: not the value before or after it, not a counter, and not the size of a step.
    private static boolean isStep(List<Term> terms) {
        boolean around = terms.stream().anyMatch(term -> AROUND.contains(term.small()));
        for (int k = 0; k < terms.size(); k++) {
            Term term = terms.get(k);
            boolean counts = !term.index().isEmpty();
            boolean size = k + 1 < terms.size() && terms.get(k + 1).is("size", "length");
            if (CHANGES.contains(term.small()) || STEPS.contains(term.small()) && !around && !counts && !size) {
                return true;
            }
        }
        return false;
    }

    /// Whether "update" can mean the value after it.
    static boolean isUpdate(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.is("update", "updates"));
    }

    private static boolean isSum(List<Term> terms) {
        if (terms.getFirst().is("sum")) {
            return true;
        }
        for (int k = 0; k + 1 < terms.size(); k++) {
            Term term = terms.get(k);
            boolean called = terms.get(k + 1).before().startsWith("(");
            boolean ofModule = k > 0
                    && terms.get(k - 1).is("np", "tf", "torch")
                    && term.small().endsWith("sum");
            if (called && term.before().endsWith(".") && (term.is("sum") || ofModule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNew(List<Term> terms) {
        if (terms.stream().anyMatch(term -> term.is("before", "vor", "voor"))) {
            return false;
        }
        for (int k = 0; k + 1 < terms.size(); k++) {
            Term term = terms.get(k);
            boolean says = NEW_WORDS.contains(term.small()) || NEW.stream().anyMatch(term.small()::contains);
            boolean counts =
                    term.is("after") && COUNTERS.contains(terms.get(k + 1).small());
            boolean afterwards = term.is("nach", "na") && terms.stream().anyMatch(one -> STEPS.contains(one.small()));
            if (says && !counts || afterwards) {
                return true;
            }
        }
        return isMarked(terms);
    }

    /// Whether the label ends in a mark such as `+`, `'` or `^+`.
    private static boolean isMarked(List<Term> terms) {
        String end = terms.getLast().before();
        boolean follows = terms.size() > 1 && !terms.getLast().apart();
        return follows
                && Set.of("'", "′", "+", "^+", "^{+}", ")'", "]'", ")+", "]+").contains(end);
    }
}
