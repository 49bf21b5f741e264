package chalkgrad.mistake.search;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Wrong numbers that others may follow from, and all the ways in which they may have become wrong. What these ways
/// make of other numbers is computed once.
final class Origin {
    /// For so many numbers it is kept.
    private static final int MOST_CLAIMS = 500;

    /// So many of the likeliest ways are carried on through all iterations.
    private static final int MOST_FAR = 16;

    private final List<WrongNumber> wrong;
    private final List<WrongNumber> spoiled;
    private final List<Hypothesis> hypotheses;
    private final List<Hypothesis> narrowed;
    private final Map<ExpectedNumber, double[]> values = new HashMap<>();
    private final Map<Hypothesis, Replay> far = new HashMap<>();

    /// @param wrong the numbers in which the mistake was made
    /// @param spoiled these and those that followed from them so far
    private Origin(List<WrongNumber> wrong, List<WrongNumber> spoiled, List<Hypothesis> hypotheses) {
        this.wrong = wrong;
        this.spoiled = spoiled;
        this.hypotheses = hypotheses;
        this.narrowed = narrowed(hypotheses.size());
    }

    static Origin of(Candidates fit) {
        List<WrongNumber> wrong = spoiled(fit.answers());
        return new Origin(wrong, wrong, fit.possible());
    }

    private static List<WrongNumber> spoiled(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new WrongNumber(answer.place(), answer.expected().about()))
                .toList();
    }

    /// What later numbers confirm stays of the ways in which earlier ones may have become wrong.
    Origin confirmedBy(Candidates fit) {
        List<WrongNumber> all =
                Stream.concat(spoiled.stream(), spoiled(fit.answers()).stream()).toList();
        return new Origin(wrong, all, fit.hypotheses());
    }

    /// The likeliest ways in which they may have become wrong, also if only their sample and iteration were spoiled.
    List<Hypothesis> narrowed(int most) {
        Quantity first = wrong.getFirst().quantity();
        return hypotheses.stream()
                .limit(most)
                .flatMap(one -> one.narrowedTo(first))
                .distinct()
                .toList();
    }

    /// Whether one of the ways makes a number.
    boolean mayMake(Answer answer, Suspects suspects) {
        return Arrays.stream(values(answer.expected(), suspects)).anyMatch(value -> isMade(answer.written(), value));
    }

    /// The ways by which a number follows from those that are wrong.
    ///
    /// @param right the numbers that are right: one between the two breaks the chain
    List<Hypothesis> leadingTo(Answer answer, List<Answer> right, Suspects suspects) {
        double[] made = values(answer.expected(), suspects);
        return IntStream.range(0, made.length)
                .filter(k -> isMade(answer.written(), made[k]))
                .mapToObj(narrowed::get)
                .filter(hypothesis -> isSpoiledBy(hypothesis, answer, suspects))
                .filter(hypothesis -> right.stream().noneMatch(other -> isBroken(hypothesis, answer, other, suspects)))
                .toList();
    }

    private boolean isSpoiledBy(Hypothesis hypothesis, Answer later, Suspects suspects) {
        Quantity about = later.expected().about();
        return wrong.stream().anyMatch(one -> suspects.consequence().follows(about, one.quantity(), hypothesis));
    }

    /// Whether a number follows through another one, which should be wrong then, but is right.
    private boolean isBroken(Hypothesis hypothesis, Answer later, Answer between, Suspects suspects) {
        Quantity inner = between.expected().about();
        return suspects.consequence().isComputedFrom(later.expected().about(), inner)
                && wrong.stream().anyMatch(one -> suspects.consequence().isComputedFrom(inner, one.quantity()))
                && suspects.contradicts(hypothesis, between);
    }

    private static boolean isMade(WrittenNumber written, double value) {
        return !Double.isNaN(value) && written.agrees(value);
    }

    private double[] values(ExpectedNumber expected, Suspects suspects) {
        if (values.size() >= MOST_CLAIMS) {
            values.clear();
        }
        return values.computeIfAbsent(
                expected,
                one -> IntStream.range(0, narrowed.size())
                        .mapToDouble(k -> value(k, one, suspects))
                        .toArray());
    }

    private double value(int way, ExpectedNumber expected, Suspects suspects) {
        Hypothesis hypothesis = narrowed.get(way);
        if (!suspects.isFar(hypothesis, expected)) {
            return suspects.value(hypothesis, expected);
        }
        return way < MOST_FAR ? expected.in(far.computeIfAbsent(hypothesis, suspects::replay)) : Double.NaN;
    }

    /// Whether a mistake of two is one of the ways.
    boolean isPartOf(Hypothesis two) {
        return !two.isSingle() && hypotheses.stream().anyMatch(two::includes);
    }

    /// The place of the number that an answer follows from.
    String placeBefore(Answer answer, Suspects suspects) {
        return WrongNumber.nearest(answer.expected().about(), spoiled, suspects.consequence())
                .place();
    }
}
