package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber.OfRun;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Slip.Hook;
import chalkgrad.mistake.search.Slip.Rule;
import chalkgrad.mistake.search.Student.Made;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Slips of the pen, which no known mistake makes. [Student] goes on with them; the numbers are told one after the
/// other, in the order in which they are computed.
class OwnNumbersTest {
    private static final List<Rule> RULES =
            List.of(Rule.Z, Rule.A, Rule.LOSS, Rule.GRADIENT, Rule.DELTA, Rule.REDUCED_WEIGHT, Rule.NEW);

    /// A slip of the pen somewhere, once.
    private static Made pen(Random random, Document document) {
        Rule rule = RULES.get(random.nextInt(RULES.size()));
        double factor = 1.1 + 0.4 * random.nextDouble();
        var hook = new Hook(rule, at -> isHere(at) ? at.usual() * factor + 0.0137 : at.usual());
        Slip slip = Slip.atNeuron("pen", "pen", hook);
        Place place = Place.random(random, document, Slip.Reach.ONE_NEURON);
        int iteration = 1 + random.nextInt(document.iterations());
        return new Made(slip, new Place(place.scope(), place.layer(), place.neuron(), place.other(), 0, iteration));
    }

    private static boolean isHere(At at) {
        return at.i() <= 0 && at.me().iteration == at.place().since();
    }

    private static List<Quantity> inOrder(Document document, Map<Quantity, Double> numbers) {
        var run = new Run(document);
        return numbers.keySet().stream()
                .sorted(Comparator.comparingInt(Quantity::iteration)
                        .thenComparingInt(q -> run.table().order(run.address(q).term()))
                        .thenComparing(Quantity::name))
                .toList();
    }

    private static Answer answer(Quantity q, double value, int digits) {
        String printed = ("%." + (digits - 1) + "e").formatted(value);
        return new Answer(q.name(), WrittenNumber.of(printed), new OfRun(q));
    }

    private static List<Finding> findings(Document document, Map<Quantity, Double> numbers, int digits) {
        var diagnosis = new Diagnosis(document);
        var findings = new ArrayList<Finding>();
        for (Quantity q : inOrder(document, numbers)) {
            Diagnosis.Trial trial =
                    diagnosis.attempt(List.of(answer(q, numbers.getOrDefault(q, Double.NaN), digits)), Depth.SINGLE);
            diagnosis.acceptAsWritten(trial);
            findings.addAll(trial.findings());
        }
        return findings;
    }

    /// Whether the digits tell a number from the right one.
    private static boolean isVisible(Finding finding) {
        WrittenNumber written = finding.answer().written();
        return Math.abs(written.value() - finding.right()) > 1000 * written.tolerance();
    }

    @Test
    void whatIsComputedRightlyFromAWrongNumberFollowsFromIt() {
        var random = new Random(20261130);
        int follow = 0;
        int wrong = 0;
        for (int k = 0; k < Trials.of(10, 80); k++) {
            Homework homework = Homework.right(random, 0);
            Made pen = pen(random, homework.document());
            Map<Quantity, Double> numbers = new Student(homework.document(), List.of(pen)).numbers();
            List<Finding> bad = findings(homework.document(), numbers, 9).stream()
                    .filter(finding -> finding.verdict() == Verdict.WRONG || finding.verdict() == Verdict.FOLLOWS)
                    .filter(OwnNumbersTest::isVisible)
                    .toList();
            follow += (int) bad.stream()
                    .filter(finding -> finding.verdict() == Verdict.FOLLOWS)
                    .count();
            // only the slip itself is wrong, in all numbers that it was made in
            wrong += (int) bad.stream()
                    .filter(finding -> finding.verdict() == Verdict.WRONG)
                    .skip(1)
                    .count();
        }
        Findings.note("own-numbers", follow + " follow, " + wrong + " called wrong again");
        assertThat(follow).isGreaterThan(0);
        assertThat(wrong).isLessThanOrEqualTo(follow / 100);
    }
}
