package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for the simplest mistakes that make some wrong numbers: single ones first, then one more upon a mistake that
/// was found before, then any two.
final class Search {
    private final Suspects suspects;
    private final List<Answer> wrong;
    private final List<Answer> settled;
    private final Upstream upstream;
    private final Chance chance;

    /// @param wrong the numbers to explain, at least one
    /// @param settled numbers beside them that are right, which a good explanation leaves so
    /// @param earlier numbers that were wrong before
    Search(Suspects suspects, List<Answer> wrong, List<Answer> settled, List<Answer> earlier) {
        this.suspects = suspects;
        this.wrong = wrong;
        this.settled = settled;
        this.upstream = new Upstream(suspects, settled, earlier);
        this.chance = new Chance(
                wrong,
                wrong.stream().map(answer -> suspects.right(answer.expected())).toList());
    }

    /// What fits best.
    ///
    /// @param earlier mistakes that were found before, upon which another may have been made
    /// @param carriesPairs whether the digits are enough to tell two mistakes at once
    /// @param withPairs whether any two mistakes are tried
    Candidates best(List<Hypothesis> earlier, boolean carriesPairs, boolean withPairs) {
        List<ExpectedNumber> expected = wrong.stream().map(Answer::expected).toList();
        Candidates fit = among(suspects.singles(expected));
        if (explainsAll(fit) || !carriesPairs) {
            return fit;
        }
        Candidates continued = better(
                fit, upon(earlier, expected, withPairs || !fit.hypotheses().isEmpty()));
        if (explainsAll(continued) || !withPairs) {
            return continued;
        }
        Pairs pairs = suspects.pairs(wrong.getFirst().expected());
        return better(continued, among(pairs.candidates(wrong.getFirst().written(), chance)));
    }

    /// What fits best of one more mistake upon an earlier one, which must make the first number.
    ///
    /// @param counted whether all that are tried count for the chance of others
    private Candidates upon(List<Hypothesis> earlier, List<ExpectedNumber> expected, boolean counted) {
        WrittenNumber first = wrong.getFirst().written();
        SecondMistakes upon = suspects.upon(earlier, expected);
        List<Hypothesis> making = upon.making(first);
        if (counted || !making.isEmpty()) {
            upon.countOthers(first, chance);
        }
        return among(making);
    }

    private boolean explainsAll(Candidates fit) {
        return fit.answers().size() == wrong.size();
    }

    /// The simpler one, unless the other explains more numbers.
    private static Candidates better(Candidates simple, Candidates other) {
        return other.answers().size() > simple.answers().size() ? other : simple;
    }

    /// Those that explain the most numbers; of them, those that leave the settled ones as they are come first.
    private Candidates among(List<Hypothesis> hypotheses) {
        var scored = new ArrayList<Scored>();
        for (Hypothesis hypothesis : hypotheses) {
            List<Answer> explained = explained(hypothesis);
            if (!explained.isEmpty()) {
                double cost = suspects.cost(hypothesis, explained.getFirst().expected());
                scored.add(new Scored(hypothesis, explained, contradictions(hypothesis), cost));
            }
        }
        int most = scored.stream().mapToInt(one -> one.explained.size()).max().orElse(0);
        List<Scored> top = scored.stream()
                .filter(one -> one.explained.size() == most)
                .sorted(Scored.ORDER)
                .toList();
        if (top.isEmpty()) {
            return Candidates.none(chance);
        }
        List<Answer> answers = top.getFirst().explained;
        List<Scored> same =
                top.stream().filter(one -> one.explained.equals(answers)).toList();
        List<Hypothesis> contradicted = same.stream()
                .filter(one -> one.contradictions > 0)
                .map(one -> one.hypothesis)
                .toList();
        return new Candidates(same.stream().map(one -> one.hypothesis).toList(), answers, chance, contradicted);
    }

    private List<Answer> explained(Hypothesis hypothesis) {
        var explained = new ArrayList<Answer>();
        var values = new ArrayList<Double>();
        for (Answer answer : wrong) {
            double value = suspects.value(hypothesis, answer.expected());
            values.add(value);
            if (answer.written().agrees(value) && !upstream.rulesOut(hypothesis, answer)) {
                explained.add(answer);
            }
            if (explained.isEmpty() && !hypothesis.isSingle()) {
                break;
            }
        }
        chance.tried(hypothesis.cost(), values);
        return explained;
    }

    private int contradictions(Hypothesis hypothesis) {
        return (int) settled.stream()
                .filter(answer -> suspects.contradicts(hypothesis, answer))
                .count();
    }

    private record Scored(Hypothesis hypothesis, List<Answer> explained, int contradictions, double cost) {
        static final Comparator<Scored> ORDER =
                Comparator.<Scored>comparingInt(one -> one.contradictions).thenComparingDouble(Scored::cost);
    }
}
