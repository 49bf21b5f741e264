package chalkgrad.exchange.reading;

import chalkgrad.math.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A name that ends in how many updates there were before: `w5 after step 2`, `loss after 3 updates`, `b nach Iteration
/// 1`.
///
/// @param name what stands before that
/// @param count how many
record AfterSteps(String name, int count) {
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 6;
    private static final Set<String> AFTER = Set.of("after", "nach", "na", "après", "después", "tras");

    private static final Set<String> STEPS = Set.of(
            "step",
            "steps",
            "update",
            "updates",
            "iteration",
            "iterations",
            "epoch",
            "epochs",
            "schritt",
            "schritten",
            "iterationen",
            "epoche",
            "epochen",
            "stap",
            "stappen",
            "étape",
            "étapes",
            "itération",
            "itérations",
            "paso",
            "pasos",
            "iteración",
            "iteraciones");

    static Optional<AfterSteps> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = List.of(text.strip().split(" ", -1));
        int after = -1;
        for (int k = 1; k < words.size(); k++) {
            after = AFTER.contains(TextScanner.lowerCase(words.get(k))) ? k : after;
        }
        List<String> behind = after < 0 ? List.of() : words.subList(after + 1, words.size());
        var digits = new ArrayList<String>();
        for (String word : behind) {
            boolean isNumber = !word.isEmpty()
                    && word.length() <= MOST_DIGITS
                    && word.chars().allMatch(TextScanner::isDigit);
            if (isNumber) {
                digits.add(word);
            } else if (!STEPS.contains(TextScanner.lowerCase(word))) {
                return Optional.empty();
            }
        }
        return digits.size() == 1 && behind.size() > 1
                ? Optional.of(new AfterSteps(
                        String.join(" ", words.subList(0, after)).strip(), Integer.parseInt(digits.getFirst())))
                : Optional.empty();
    }

    /// The iterations in which a parameter has this value, or something else can be printed. Who counts from 0 calls
    /// the
    /// first update 0.
    List<Integer> iterations(boolean isParameter) {
        return count == 0 ? List.of(1, 2) : isParameter ? List.of(count + 1) : List.of(count, count + 1);
    }
}
