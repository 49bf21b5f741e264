package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.mistake.Case.Asked;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Two slips at once, in numbers that no single mistake explains.
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
        assertThat(rates.first()).isGreaterThanOrEqualTo(0.75);
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
        assertThat(rates.first()).isGreaterThanOrEqualTo(0.6);
    }

    /// A slip is told in a number of its own; then another is made on the way to a later number.
    @Test
    void aSlipUponOneThatWasToldFollowsIt() {
        var random = new Random(SEED + 2);
        int cases = 0;
        int told = 0;
        var misses = new ArrayList<String>();
        while (cases < CASES / 2) {
            Optional<Case> found = twoSlips(random).filter(one -> !one.isExplainedByOne(List.of(one.answer(8))));
            Optional<Quantity> earlier = found.flatMap(one -> ofTheFirstSlip(one, random));
            if (found.isPresent() && earlier.isPresent()) {
                Case one = found.get();
                Diagnosis diagnosis = one.diagnosis();
                diagnosis.of(one.answer(earlier.get(), 8));
                Finding later = diagnosis.of(one.answer(8));
                boolean asItIs = later.verdict() == Verdict.WRONG
                        && later.follows().equals(earlier.get().name())
                        && later.explanations().stream()
                                .anyMatch(explanation -> explanation.id().equals(one.id()));
                cases++;
                told += asItIs ? 1 : 0;
                if (!asItIs) {
                    misses.add("%s upon %s: %s follows %s, %s"
                            .formatted(
                                    one,
                                    earlier.get().name(),
                                    later.verdict(),
                                    later.follows(),
                                    later.explanations().stream()
                                            .map(Explanation::id)
                                            .toList()));
                }
            }
        }
        note("mistakes-upon-mistakes", told, cases, misses);
        assertThat(told / (double) cases).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void numbersFollowFromTwoSlips() {
        var random = new Random(SEED + 3);
        int cases = 0;
        int told = 0;
        var misses = new ArrayList<String>();
        while (cases < CASES / 2) {
            Optional<Case> found = twoSlips(random).filter(one -> !one.isExplainedByOne(List.of(one.answer(8))));
            Optional<Quantity> later = found.flatMap(one -> computedFrom(one, random));
            if (found.isPresent() && later.isPresent()) {
                Case one = found.get();
                Diagnosis diagnosis = one.diagnosis();
                Finding first = diagnosis.of(one.answer(8));
                if (first.explanations().stream()
                        .anyMatch(explanation -> explanation.id().equals(one.id()))) {
                    Finding next = diagnosis.of(one.answer(later.get(), 8));
                    boolean follows = next.verdict() == Verdict.FOLLOWS
                            && next.follows().equals(one.quantity().name());
                    cases++;
                    told += follows ? 1 : 0;
                    if (!follows) {
                        misses.add("%s then %s: %s".formatted(one, later.get().name(), next.verdict()));
                    }
                }
            }
        }
        note("mistakes-following-pairs", told, cases, misses);
        assertThat(told / (double) cases).isGreaterThanOrEqualTo(0.95);
    }

    private static void note(String subject, int told, int cases, List<String> misses) {
        Findings.note(subject, "%d of %d%n%s".formatted(told, cases, String.join(System.lineSeparator(), misses)));
    }

    /// An operand of the number of a case that only its first slip has spoiled.
    private static Optional<Quantity> ofTheFirstSlip(Case one, Random random) {
        Map<Quantity, Double> alone = new Student(one.document(), one.slips().subList(0, 1)).numbers();
        return any(
                random,
                one.spoiled().stream()
                        .filter(q -> Objects.equals(alone.get(q), one.numbers().get(q)))
                        .filter(q -> Consequence.isComputedFrom(one.quantity(), q))
                        .toList());
    }

    /// A spoiled number that is computed from that of a case.
    private static Optional<Quantity> computedFrom(Case one, Random random) {
        return any(
                random,
                one.spoiled().stream()
                        .filter(q -> Consequence.isComputedFrom(q, one.quantity()))
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
