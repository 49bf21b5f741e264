package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.MistakeWords;
import java.util.List;

/// One or two mistakes that give a number.
///
/// @param hypothesis the mistakes
/// @param value the number that they give
/// @param chance the expected number of equally simple explanations that fit by chance
/// @param descriptions of each mistake, in the order in which they are made
public record Explanation(
        Document document, Hypothesis hypothesis, double value, double chance, List<Description> descriptions) {
    /// Above this, an explanation could well fit by chance.
    public static final double DOUBT = 0.05;

    public Explanation {
        descriptions = List.copyOf(descriptions);
    }

    /// The same of a number that was taken for several things one after the other, of which any may fit by chance.
    public Explanation asOneOf(int readings) {
        return new Explanation(document, hypothesis, value, chance * readings, descriptions);
    }

    public String id() {
        return hypothesis.id();
    }

    /// Whether it could well fit by chance.
    public boolean isDoubtful() {
        return chance > DOUBT;
    }

    /// The words for it, with the names of the document.
    public MistakeWords words(Decimals decimals) {
        return new MistakeWords(document, decimals);
    }

    /// The sentence, with "could be" if it could well fit by chance.
    public String sentence(Decimals decimals) {
        MistakeWords words = words(decimals);
        String all = words.sentences(descriptions);
        return isDoubtful() ? words.doubtful(all) : all;
    }
}
