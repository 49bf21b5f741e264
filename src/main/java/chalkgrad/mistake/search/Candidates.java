package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Hypothesis;
import java.util.List;

/// What fits numbers best.
///
/// @param hypotheses the best one first, none if nothing fits
/// @param answers the numbers that they explain
/// @param chance how many would fit by chance
/// @param contradicted those that would have made other numbers wrong that are right
record Candidates(List<Hypothesis> hypotheses, List<Answer> answers, Chance chance, List<Hypothesis> contradicted) {
    static Candidates none(Chance chance) {
        return new Candidates(List.of(), List.of(), chance, List.of());
    }

    /// Those that right numbers do not contradict; all if they contradict all.
    List<Hypothesis> possible() {
        List<Hypothesis> left =
                hypotheses.stream().filter(one -> !contradicted.contains(one)).toList();
        return left.isEmpty() ? hypotheses : left;
    }

    /// How many explanations as simple would fit by chance. What right numbers contradict fits by nothing else.
    double chance(Hypothesis hypothesis) {
        double byDigits = chance.of(hypothesis.cost(), answers);
        return contradicted.contains(hypothesis) ? Math.max(1, byDigits) : byDigits;
    }
}
