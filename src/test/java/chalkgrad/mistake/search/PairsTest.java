package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Thorough;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.search.Case.Asked;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Two slips at once, in numbers that no single mistake explains.
@Thorough
class PairsTest {
    private static final int CASES = Integer.getInteger("cases", 40);
    private static final long SEED = Long.getLong("seed", 20261126);

    @Test
    void twoSlipsAreToldInANumberOfEightDigits() {
        var rates = new Rates(8);
        var random = new Random(SEED);
        while (rates.cases() < CASES) {
            twoSlips(random)
                    .filter(one -> !one.isExplainedByOne(List.of(one.answer(8))))
                    .ifPresent(rates::count);
        }
        Findings.note("mistakes-pairs", rates.text());
        assertThat(rates.first()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void twoSlipsAreToldInAnArrayOfSixDigits() {
        var rates = new Rates(6);
        var random = new Random(SEED + 1);
        while (rates.cases() < CASES) {
            twoSlips(random)
                    .filter(one -> one.array(6).size() > 1)
                    .filter(one -> !one.isExplainedByOne(one.array(6)))
                    .ifPresent(one -> rates.count(one, one.diagnosedInItsArray(6)));
        }
        Findings.note("mistakes-pairs-in-arrays", rates.text());
        assertThat(rates.first()).isGreaterThanOrEqualTo(0.7);
    }

    /// A slip is told in a number of its own; then another is made on the way to a later number.
    @Test
    void aSlipUponOneThatWasToldFollowsIt() {
        double share =
                told("mistakes-upon-mistakes", new Random(SEED + 2), PairsTest::ofTheFirstSlip, (one, earlier) -> {
                    Diagnosis diagnosis = one.diagnosis();
                    diagnosis.of(one.answer(earlier, 8));
                    Finding later = diagnosis.of(one.answer(8));
                    return Optional.of(new Outcome(
                            later,
                            later.verdict() == Verdict.WRONG
                                    && later.follows().equals(earlier.name())
                                    && tells(later, one)));
                });
        assertThat(share).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void numbersFollowFromTwoSlips() {
        double share = told("mistakes-following-pairs", new Random(SEED + 3), PairsTest::computedFrom, (one, later) -> {
            Diagnosis diagnosis = one.diagnosis();
            Finding first = diagnosis.of(one.answer(8));
            Finding next = diagnosis.of(one.answer(later, 8));
            boolean follows = next.verdict() == Verdict.FOLLOWS
                    && next.follows().equals(one.quantity().name());
            return tells(first, one) ? Optional.of(new Outcome(next, follows)) : Optional.empty();
        });
        assertThat(share).isGreaterThanOrEqualTo(0.8);
    }

    private static boolean tells(Finding finding, Case one) {
        return finding.explanations().stream()
                .anyMatch(explanation -> explanation.id().equals(one.id()));
    }

    private record Outcome(Finding finding, boolean asItIs) {}

    /// In which part of the cases two numbers are told as they are, of which one comes from the other.
    ///
    /// @param chosen chooses the other number of a case
    /// @param trial tells both, or nothing if the case does not count
    private static double told(
            String subject,
            Random random,
            BiFunction<Case, Random, Optional<Quantity>> chosen,
            BiFunction<Case, Quantity, Optional<Outcome>> trial) {
        int cases = 0;
        var misses = new ArrayList<String>();
        while (cases < CASES / 2) {
            Optional<Case> found = twoSlips(random).filter(one -> !one.isExplainedByOne(List.of(one.answer(8))));
            Optional<Quantity> other = found.flatMap(one -> chosen.apply(one, random));
            Optional<Outcome> outcome = other.flatMap(quantity -> trial.apply(found.orElseThrow(), quantity));
            cases += outcome.isPresent() ? 1 : 0;
            outcome.filter(one -> !one.asItIs)
                    .ifPresent(one -> misses.add("%s, %s: %s follows \"%s\", %s"
                            .formatted(
                                    found.orElseThrow(),
                                    other.orElseThrow().name(),
                                    one.finding.verdict(),
                                    one.finding.follows(),
                                    one.finding.explanations().stream()
                                            .map(Explanation::id)
                                            .toList())));
        }
        Findings.note(
                subject,
                "%d of %d%n%s".formatted(cases - misses.size(), cases, String.join(System.lineSeparator(), misses)));
        return 1 - misses.size() / (double) cases;
    }

    /// An operand of the number of a case that only its first slip has spoiled.
    private static Optional<Quantity> ofTheFirstSlip(Case one, Random random) {
        var consequence = new Consequence(new Run(one.document()));
        Map<Quantity, Double> alone = new Student(one.document(), one.slips().subList(0, 1)).numbers();
        return any(
                random,
                one.spoiled().stream()
                        .filter(q -> Objects.equals(alone.get(q), one.numbers().get(q)))
                        .filter(q -> consequence.isComputedFrom(one.quantity(), q))
                        .toList());
    }

    /// A spoiled number that is computed from that of a case.
    private static Optional<Quantity> computedFrom(Case one, Random random) {
        var consequence = new Consequence(new Run(one.document()));
        return any(
                random,
                one.spoiled().stream()
                        .filter(q -> consequence.isComputedFrom(q, one.quantity()))
                        .toList());
    }

    private static Optional<Quantity> any(Random random, List<Quantity> quantities) {
        return quantities.isEmpty() ? Optional.empty() : Optional.of(quantities.get(random.nextInt(quantities.size())));
    }

    private static Optional<Case> twoSlips(Random random) {
        Slip one = Slip.ALL.get(random.nextInt(Slip.ALL.size()));
        Slip other = Slip.ALL.get(random.nextInt(Slip.ALL.size()));
        return one.id().equals(other.id()) ? Optional.empty() : Case.of(random, Asked.WHERE_IT_IS_MADE, one, other);
    }
}
