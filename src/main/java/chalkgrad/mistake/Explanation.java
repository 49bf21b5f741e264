package chalkgrad.mistake;

import java.util.List;
import java.util.stream.Collectors;

/// A mistake that makes a number, or two mistakes.
///
/// @param hypothesis the mistakes
/// @param value what they make
/// @param chance how many explanations as simple would fit by chance
/// @param told each of the mistakes in words and formulas, in the order in which they are made
public record Explanation(Hypothesis hypothesis, double value, double chance, List<Told> told) {
    /// Above this, an explanation may well fit by chance.
    private static final double DOUBT = 0.05;

    public Explanation {
        told = List.copyOf(told);
    }

    public String id() {
        return hypothesis.id();
    }

    /// Whether it may well fit by chance.
    public boolean isDoubtful() {
        return chance > DOUBT;
    }

    /// The sentence, with "could be" where it may fit by chance.
    public String sentence() {
        String all = told.stream().map(Told::sentence).collect(Collectors.joining(", and "));
        return isDoubtful() ? "could be: " + all : all;
    }
}
