package chalkgrad.mistake;

import java.util.List;
import java.util.stream.Collectors;

/// One or two mistakes that give a number.
///
/// @param hypothesis the mistakes
/// @param value the number that they give
/// @param chance the expected number of equally simple explanations that fit by chance
/// @param told each mistake in words and formulas, in the order in which they are made
public record Explanation(Hypothesis hypothesis, double value, double chance, List<Told> told) {
    /// Above this, an explanation could well fit by chance.
    private static final double DOUBT = 0.05;

    public Explanation {
        told = List.copyOf(told);
    }

    /// The same of a number that was taken for several things one after the other, of which any may fit by chance.
    Explanation asOneOf(int readings) {
        return new Explanation(hypothesis, value, chance * readings, told);
    }

    public String id() {
        return hypothesis.id();
    }

    /// Whether it could well fit by chance.
    public boolean isDoubtful() {
        return chance > DOUBT;
    }

    /// The sentence, with "could be" if it could well fit by chance.
    public String sentence() {
        String all = told.stream().map(Told::sentence).collect(Collectors.joining(", and "));
        return isDoubtful() ? "could be: " + all : all;
    }
}
