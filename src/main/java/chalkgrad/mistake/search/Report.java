package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.Occurrence;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Describes what was found out about numbers.
final class Report {
    /// So many explanations are given at most.
    private static final int MOST_EXPLANATIONS = 8;

    private final Suspects suspects;

    Report(Suspects suspects) {
        this.suspects = suspects;
    }

    /// A number that is computed rightly from an earlier wrong one.
    Finding following(Answer answer, String place) {
        return new Finding(answer, Verdict.FOLLOWS, suspects.right(answer.expected()), place, List.of());
    }

    /// A number that mistakes make.
    ///
    /// @param follows the place of the wrong number that they were made upon; empty if there is none
    Finding finding(Answer answer, Verdict verdict, String follows, Candidates fit) {
        return finding(
                answer,
                verdict,
                follows,
                fit,
                one -> suspects.value(one, answer.expected()),
                new Viewpoint(suspects.run(), answer.expected().about()));
    }

    Finding finding(
            Answer answer,
            Verdict verdict,
            String follows,
            Candidates fit,
            ToDoubleFunction<Hypothesis> values,
            Viewpoint viewpoint) {
        var byId = new LinkedHashMap<String, Explanation>();
        for (Hypothesis hypothesis : fit.hypotheses()) {
            if (byId.size() < MOST_EXPLANATIONS && !byId.containsKey(hypothesis.id())) {
                byId.put(
                        hypothesis.id(),
                        new Explanation(
                                suspects.document(),
                                hypothesis,
                                values.applyAsDouble(hypothesis),
                                fit.chance(hypothesis),
                                descriptions(hypothesis, viewpoint)));
            }
        }
        List<Explanation> exactFirst = byId.values().stream()
                .sorted(Comparator.comparing(Explanation::isDoubtful))
                .toList();
        return new Finding(answer, verdict, suspects.right(answer.expected()), follows, exactFirst);
    }

    private List<Description> descriptions(Hypothesis hypothesis, Viewpoint viewpoint) {
        return hypothesis.occurrences().stream()
                .sorted(Comparator.comparingInt(Occurrence::order))
                .map(one -> one.variant()
                        .wording()
                        .of(viewpoint.of(one.exchanges(), suspects.replay(), suspects.replay(one))))
                .toList();
    }
}
