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
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that no mistake has made must seldom get a diagnosis without "could be".
@Thorough
class ChanceTest {
    private static final int NUMBERS = Integer.getInteger("numbers", 100);

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void aRandomNumberIsSeldomExplainedWithoutDoubt(int digits) {
        var random = new Random(100 + digits);
        int sure = 0;
        int doubtful = 0;
        for (int k = 0; k < NUMBERS; k++) {
            Finding finding = ofRandomNumber(random, digits);
            if (!finding.explanations().isEmpty()) {
                boolean doubt = finding.explanations().getFirst().isDoubtful();
                doubtful += doubt ? 1 : 0;
                sure += doubt ? 0 : 1;
            }
        }
        Findings.note(
                "chance-" + digits,
                "%d random numbers of %d digits: %.1f%% explained without doubt, %.1f%% with \"could be\""
                        .formatted(NUMBERS, digits, 100.0 * sure / NUMBERS, 100.0 * doubtful / NUMBERS));
        assertThat(sure / (double) NUMBERS).isLessThanOrEqualTo(0.05);
    }

    /// A number of the size of the right one, but drawn.
    private static Finding ofRandomNumber(Random random, int digits) {
        while (true) {
            Document document = Exercise.random(random);
            Map<Quantity, Double> numbers = new Student(document, List.of()).numbers();
            var quantities = new ArrayList<>(numbers.keySet());
            quantities.sort(Comparator.comparing(Quantity::name));
            Quantity asked = quantities.get(random.nextInt(quantities.size()));
            double right = Objects.requireNonNull(numbers.get(asked));
            double factor = (0.5 + 1.5 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            if (Math.abs(right) > 1e-6 && Math.abs(right) < 1e6) {
                String printed = ("%." + (digits - 1) + "e").formatted(right * factor);
                var finding = new Diagnosis(document)
                        .of(new Answer("1", WrittenNumber.of(printed), new ExpectedNumber.OfRun(asked)));
                if (finding.verdict() == Verdict.WRONG) {
                    return finding;
                }
            }
        }
    }
}
