package chalkgrad.mistake;

/// A mistake that makes a number.
///
/// @param hypothesis the mistake
/// @param value what it makes
/// @param chance how many explanations as simple would fit by chance
/// @param told the mistake in words
public record Explanation(Hypothesis hypothesis, double value, double chance, Told told) {
    /// Above this, an explanation may well fit by chance.
    private static final double DOUBT = 0.05;

    public String id() {
        return hypothesis.id();
    }

    /// The sentence, with "could be" where it may fit by chance.
    public String sentence() {
        return chance > DOUBT ? "could be: " + told.sentence() : told.sentence();
    }
}
