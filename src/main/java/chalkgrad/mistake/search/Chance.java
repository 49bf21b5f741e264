package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The expected number of explanations that fit some numbers by chance: the number of explanations that are as simple
/// and lead about as far from the right numbers, times the fraction of them that the digits allow, for each of the
/// numbers. Near the right number there are many more mistakes than far from it.
final class Chance {
    /// The chance for certain explanations.
    static final Chance NONE = new Chance(List.of(), List.of());

    private final List<Answer> answers;
    private final List<Double> rights;
    private final Map<List<Float>, Double> cheapest = new HashMap<>();

    /// @param rights what the numbers should be; NaN for those that cannot be right
    Chance(List<Answer> answers, List<Double> rights) {
        this.answers = answers;
        this.rights = rights;
    }

    /// Counts an explanation that was tried. Explanations with the same numbers count once.
    ///
    /// @param values its value for the first of the numbers, or for all
    void tried(double cost, List<Double> values) {
        boolean near = false;
        for (int k = 0; k < values.size(); k++) {
            double distance = Math.abs(values.get(k) - right(k));
            near |= distance >= distance(k) / 2 && distance <= distance(k) * 2;
        }
        if (near) {
            cheapest.merge(key(values), cost, Math::min);
        }
    }

    /// A key that is equal for numbers that differ only in their last digits.
    static List<Float> key(List<Double> values) {
        return values.stream().map(Double::floatValue).toList();
    }

    private double right(int k) {
        return Double.isNaN(rights.get(k)) ? 0 : rights.get(k);
    }

    /// The distance of a number from the right one.
    private double distance(int k) {
        return Math.abs(answers.get(k).written().value() - right(k));
    }

    /// The expected number of explanations at most as costly as this that fit these numbers by chance.
    double of(double cost, List<Answer> explained) {
        double expected =
                cheapest.values().stream().filter(other -> other <= cost).count();
        for (int k = 0; k < answers.size(); k++) {
            if (explained.contains(answers.get(k))) {
                double width = Math.max(3 * distance(k), 1e-300);
                expected *= Math.min(1, 2 * answers.get(k).written().tolerance() / width);
            }
        }
        return expected;
    }
}
