package chalkgrad.mistake;

import chalkgrad.mistake.Diagnosis.Fit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for the simplest mistakes that make some wrong numbers: single ones first, then one more upon a mistake that
/// was found before, then any two.
final class Search {
    private final Suspects suspects;
    private final List<Answer> wrong;
    private final List<Answer> settled;
    private final Chance chance;

    /// @param wrong the numbers to explain, at least one
    /// @param settled numbers beside them that are right, which a good explanation leaves so
    Search(Suspects suspects, List<Answer> wrong, List<Answer> settled) {
        this.suspects = suspects;
        this.wrong = wrong;
        this.settled = settled;
        this.chance = new Chance(
                wrong,
                wrong.stream().map(answer -> suspects.right(answer.claim())).toList());
    }

    /// What fits best.
    ///
    /// @param earlier mistakes that were found before, upon which another may have been made
    /// @param carriesPairs whether the digits are enough to tell two mistakes at once
    /// @param withPairs whether any two mistakes are tried
    Fit best(List<Hypothesis> earlier, boolean carriesPairs, boolean withPairs) {
        List<Hypothesis> singles = suspects.singles(wrong.getFirst().claim());
        for (Answer other : wrong.subList(1, wrong.size())) {
            singles = union(singles, suspects.singles(other.claim()));
        }
        Fit fit = among(singles);
        if (explainsAll(fit) || !carriesPairs) {
            return fit;
        }
        var upon = new ArrayList<Hypothesis>();
        for (Hypothesis known : earlier) {
            singles.stream()
                    .filter(single -> isOther(known, single))
                    .forEach(single -> upon.addAll(Pairs.bothWays(known, single)));
        }
        Fit continued = better(fit, among(upon));
        if (explainsAll(continued) || !withPairs) {
            return continued;
        }
        Pairs pairs = suspects.pairs(wrong.getFirst().claim());
        return better(continued, among(pairs.candidates(wrong.getFirst().numeral(), chance)));
    }

    private boolean explainsAll(Fit fit) {
        return fit.answers().size() == wrong.size();
    }

    /// The simpler one, unless the other explains more numbers.
    private static Fit better(Fit simple, Fit other) {
        return other.answers().size() > simple.answers().size() ? other : simple;
    }

    private static boolean isOther(Hypothesis known, Hypothesis single) {
        return known.isSingle() && !known.includes(single);
    }

    private static List<Hypothesis> union(List<Hypothesis> first, List<Hypothesis> second) {
        var result = new java.util.LinkedHashSet<>(first);
        result.addAll(second);
        return List.copyOf(result);
    }

    /// Those that explain the most numbers; of them, those that leave the settled ones as they are come first.
    private Fit among(List<Hypothesis> hypotheses) {
        var scored = new ArrayList<Scored>();
        for (Hypothesis hypothesis : hypotheses) {
            List<Answer> explained = explained(hypothesis);
            if (!explained.isEmpty()) {
                double cost = suspects.cost(hypothesis, explained.getFirst().claim());
                scored.add(new Scored(hypothesis, explained, contradictions(hypothesis), cost));
            }
        }
        int most = scored.stream().mapToInt(one -> one.explained.size()).max().orElse(0);
        List<Scored> top = scored.stream()
                .filter(one -> one.explained.size() == most)
                .sorted(Scored.ORDER)
                .toList();
        if (top.isEmpty()) {
            return Fit.none(chance);
        }
        List<Answer> answers = top.getFirst().explained;
        List<Hypothesis> fitting = top.stream()
                .filter(one -> one.explained.equals(answers))
                .map(one -> one.hypothesis)
                .toList();
        return new Fit(fitting, answers, chance);
    }

    private List<Answer> explained(Hypothesis hypothesis) {
        var explained = new ArrayList<Answer>();
        var values = new ArrayList<Double>();
        for (Answer answer : wrong) {
            double value = suspects.value(hypothesis, answer.claim());
            values.add(value);
            if (answer.numeral().agrees(value)) {
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
        int count = 0;
        for (Answer answer : settled) {
            double value = suspects.value(hypothesis, answer.claim());
            count += answer.numeral().agrees(value) ? 0 : 1;
        }
        return count;
    }

    private record Scored(Hypothesis hypothesis, List<Answer> explained, int contradictions, double cost) {
        static final Comparator<Scored> ORDER =
                Comparator.<Scored>comparingInt(one -> one.contradictions).thenComparingDouble(Scored::cost);
    }
}
