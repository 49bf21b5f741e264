package chalkgrad.app.mistake;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.wording.MistakeWords;
import java.util.ArrayList;
import java.util.List;

/// Puts one or several explanations of something wrong into words.
public record MistakeSentences(Texts texts, Session session) {
    /// The largest number of explanations in a line; the formulas show the others.
    private static final int MOST_TOLD = 2;

    /// One explanation, or "either ... or ...", and whether they could be chance.
    public String all(List<Explanation> explanations) {
        var said = new ArrayList<String>();
        for (int k = 0; k < Math.min(MOST_TOLD, explanations.size()); k++) {
            Explanation explanation = explanations.get(k);
            said.add(one(explanations, k, words(explanation).sentences(explanation.descriptions())));
        }
        int more = explanations.size() - MOST_TOLD;
        if (more > 0) {
            said.add(texts.get("mistake.more", Integer.toString(more)));
        }
        return String.join(" ", said);
    }

    /// One of the explanations, split into a part for each mistake, so that its formulas can be shown below it.
    List<String> parts(List<Explanation> explanations, int index) {
        Explanation explanation = explanations.get(index);
        return one(explanations, index, words(explanation).lines(explanation.descriptions()))
                .lines()
                .toList();
    }

    /// The words for an explanation.
    public MistakeWords words(Explanation explanation) {
        return explanation.words(session.decimalsProperty().get());
    }

    /// One explanation, worded for its place among several. Those that could be chance stand apart from the others,
    /// which come first.
    private String one(List<Explanation> all, int index, String sentence) {
        Explanation explanation = all.get(index);
        List<Explanation> alike = all.stream()
                .filter(other -> other.isDoubtful() == explanation.isDoubtful())
                .toList();
        boolean first = alike.getFirst().equals(explanation);
        boolean apart = explanation.isDoubtful() && alike.size() < all.size();
        String place = apart && first
                ? "mistake.perhaps"
                : alike.size() == 1 ? "mistake.only" : first ? "mistake.either" : "mistake.or";
        String said = texts.get(first && explanation.isDoubtful() && !apart ? place + ".doubtful" : place, sentence);
        return first ? Texts.capitalized(said) : said;
    }
}
