package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber.OfRun;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Term;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rules out mistakes by the numbers that the student has on the way to a wrong one: whoever made the
/// mistake would have other numbers there.
final class Upstream {
    /// How much of the distance between a wrong number on the way and the right one mistakes may leave: the
    /// student may have gone on with rounded numbers.
    private static final double NEAR = 0.5;

    private static final Set<Kind> SLOPES = EnumSet.of(Kind.ACTIVATION_DERIVATIVE, Kind.JACOBIAN);

    private final Suspects suspects;
    private final List<Answer> right;
    private final List<Answer> wrong;
    private final Map<Answer, List<Answer>> rightOnTheWay = new HashMap<>();
    private final Map<Answer, List<Answer>> wrongOnTheWay = new HashMap<>();

    /// @param right the student's numbers that are right
    /// @param wrong those that are wrong
    Upstream(Suspects suspects, List<Answer> right, List<Answer> wrong) {
        this.suspects = suspects;
        this.right = right;
        this.wrong = wrong;
    }

    /// Whether a mistake cannot have made a number. Of two mistakes, neither may be ruled out by itself: that
    /// both cancel in a number, and only there, is not credible. Two mistakes must also make what is wrong on
    /// the way; for a single one, that may be a slip of the pen which the student did not go on with.
    boolean rulesOut(Hypothesis hypothesis, Answer made) {
        return rightOnTheWay.computeIfAbsent(made, one -> onTheWay(one, right)).stream()
                        .anyMatch(number -> hypothesis.parts().anyMatch(one -> changes(one, number)))
                || !hypothesis.isSingle()
                        && wrongOnTheWay.computeIfAbsent(made, one -> onTheWay(one, wrong)).stream()
                                .anyMatch(number -> !isMade(hypothesis, number));
    }

    private List<Answer> onTheWay(Answer later, List<Answer> numbers) {
        Quantity about = later.expected().about();
        return numbers.stream()
                .filter(one -> one.expected() instanceof OfRun(Quantity earlier)
                        && suspects.consequence().isOnTheWay(about, earlier))
                .toList();
    }

    private boolean isMade(Hypothesis hypothesis, Answer number) {
        double written = number.written().value();
        double value = suspects.value(hypothesis, number.expected());
        return number.written().agrees(value)
                || number.written().nearly(value)
                || Math.abs(value - written) <= NEAR * Math.abs(suspects.right(number.expected()) - written);
    }

    private boolean changes(Hypothesis hypothesis, Answer number) {
        return suspects.contradicts(hypothesis, number) && !isOnlyUsedOtherwise(hypothesis, number);
    }

    /// Whether a number stays what it is, and another one is used in its place: of the inputs and parameters of an
    /// iteration, which are given; of slopes, which are easily forgotten; and of what is rounded before it is used.
    private boolean isOnlyUsedOtherwise(Hypothesis hypothesis, Answer number) {
        Quantity about = number.expected().about();
        Term term = suspects.run().address(about).term();
        return (about.isGiven() || SLOPES.contains(about.kind()) || hypothesis.isOfRounding())
                && hypothesis.exchanges().stream().map(Exchange::term).anyMatch(term::equals);
    }
}
