package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Thorough;
import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.catalogue.Catalogue;
import chalkgrad.mistake.catalogue.Mistake;
import chalkgrad.mistake.search.Case.Asked;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random networks and random slips, computed by [Student] and printed with few digits.
@Thorough
class DiagnosisTest {
    private static final int CASES = Integer.getInteger("cases", 500);
    private static final long SEED = Long.getLong("seed", 20261122);

    @Test
    void everySlipHasAnIdOfTheCatalogue() {
        assertThat(Catalogue.ALL)
                .extracting(Mistake::id)
                .containsAll(Slip.ALL.stream().map(Slip::id).toList());
    }

    @Test
    void theTrueMistakeComesFirst() {
        Rates rates = rates(Asked.WHERE_IT_IS_MADE, CASES);
        Findings.note("mistakes", rates.text());
        assertThat(rates.first()).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.three()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void theTrueMistakeIsFoundWhereOnlyParametersCarryItOn() {
        Rates rates = rates(Asked.AFTERWARDS, CASES / 2);
        Findings.note("mistakes-afterwards", rates.text());
        assertThat(rates.first()).isGreaterThanOrEqualTo(0.9);
        assertThat(rates.three()).isGreaterThanOrEqualTo(0.95);
    }

    private static Rates rates(Asked asked, int cases) {
        var random = new Random(SEED);
        var rates = new Rates(6);
        for (int k = 0; rates.cases() < cases; k++) {
            Case.of(random, asked, Slip.ALL.get(k % Slip.ALL.size())).ifPresent(rates::count);
        }
        return rates;
    }

    @Test
    void aRightAnswerIsNeverCalledWrong() {
        var random = new Random(7);
        for (int k = 0; k < 200; k++) {
            Document document = Exercise.random(random);
            var run = new Run(document);
            var diagnosis = new Diagnosis(document);
            Map<Quantity, Double> numbers = new Student(document, List.of()).numbers();
            // where numbers vanish, the student's rounding errors reach the digits of all that follows
            if (numbers.values().stream().anyMatch(value -> value != 0 && Math.abs(value) < 1e-9)) {
                continue;
            }
            numbers.forEach((quantity, value) -> {
                String printed = "%.5e".formatted(value);
                Finding finding = diagnosis.judged(
                        new Answer("1", WrittenNumber.of(printed), new ExpectedNumber.OfRun(quantity)));
                assertThat(finding.verdict())
                        .as("%s = %s, by the program %s", quantity, printed, run.value(quantity))
                        .isEqualTo(Verdict.RIGHT);
            });
        }
    }
}
