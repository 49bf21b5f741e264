package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber.OfRun;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import chalkgrad.pass.Timeline;
import chalkgrad.table.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A student gives numbers of the forward pass beside a wrong one that is computed from them.
class UpstreamTest {
    private static final int NUMBERS = 3;
    private static final int MISTAKES = 15;

    static Stream<Document> documents() {
        return Stream.of(
                        RandomDocuments.many(Trials.of(2, 15), 41),
                        RandomDocuments.withPenaltyAndSchedule(Trials.of(1, 6), 42),
                        RandomDocuments.inTraining(Trials.of(1, 5), 43),
                        RandomDocuments.wired(Trials.of(1, 10), 44))
                .flatMap(documents -> documents);
    }

    /// One number that a mistake makes wrong.
    private record Spoiled(Hypothesis mistake, Answer wrong, List<Quantity> before) {}

    private static List<Spoiled> spoiled(Document document, Suspects suspects) {
        var random = new Random(45);
        var result = new ArrayList<Spoiled>();
        List<Quantity> all = made(document);
        List<Quantity> asked = new ArrayList<>(all);
        Collections.shuffle(asked, random);
        asked.stream().filter(q -> !before(q, all).isEmpty()).limit(NUMBERS).forEach(q -> {
            List<Hypothesis> mistakes = new ArrayList<>(suspects.singles(new OfRun(q)));
            Collections.shuffle(mistakes, random);
            for (Hypothesis mistake : mistakes.subList(0, Math.min(MISTAKES, mistakes.size()))) {
                Answer wrong = answer(q, suspects.value(mistake, new OfRun(q)));
                if (new Judge(suspects).of(wrong).verdict() == Verdict.WRONG) {
                    result.add(new Spoiled(mistake, wrong, before(q, all)));
                }
            }
        });
        return result;
    }

    private static List<Quantity> made(Document document) {
        var timeline = new Timeline(document);
        return LongStream.range(0, timeline.length())
                .mapToObj(timeline::step)
                .map(Step::makes)
                .toList();
    }

    /// The numbers of the forward pass that a number of a layer is computed from.
    private static List<Quantity> before(Quantity q, List<Quantity> all) {
        boolean isBackward = q.kind().isGradient();
        boolean isForward = q.kind() == Kind.PRE_ACTIVATION || q.kind() == Kind.ACTIVATION;
        return all.stream()
                .filter(one -> one.kind() == Kind.PRE_ACTIVATION || one.kind() == Kind.ACTIVATION)
                .filter(one -> one.iteration() == q.iteration() && (one.sample() == q.sample() || q.sample() == 0))
                .filter(one -> isBackward || isForward && one.layer() < q.layer())
                .toList();
    }

    private static Answer answer(Quantity q, double value) {
        return new Answer(q.name(), WrittenNumber.of("%.7e".formatted(value)), new OfRun(q));
    }

    private static List<Hypothesis> told(Suspects suspects, Answer wrong, List<Answer> right) {
        return new Search(suspects, List.of(wrong), right, List.of())
                .best(List.of(), false, false)
                .hypotheses();
    }

    private static double right(Suspects suspects, Quantity q) {
        return suspects.right(new OfRun(q));
    }

    private static boolean leaves(Suspects suspects, Hypothesis mistake, Quantity q) {
        double right = right(suspects, q);
        return Math.abs(suspects.value(mistake, new OfRun(q)) - right) <= 1e-6 * Math.abs(right);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noMistakeIsNamedThatChangesRightNumbersOnTheWay(Document document) {
        var suspects = new Suspects(document);
        int out = 0;
        for (Spoiled one : spoiled(document, suspects)) {
            List<Answer> right =
                    one.before.stream().map(q -> answer(q, right(suspects, q))).toList();
            List<Hypothesis> told = told(suspects, one.wrong, right);
            assertThat(told)
                    .filteredOn(mistake -> !mistake.isOfRounding())
                    .as(one.toString())
                    .allSatisfy(mistake -> assertThat(one.before).allMatch(q -> leaves(suspects, mistake, q)));
            out += told.contains(one.mistake) ? 0 : 1;
        }
        Findings.note("upstream", out + " ruled out");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aMistakeIsNamedBesideTheNumbersThatItMakes(Document document) {
        var suspects = new Suspects(document);
        var judge = new Judge(suspects);
        for (Spoiled one : spoiled(document, suspects)) {
            List<Answer> right = one.before.stream()
                    .map(q -> answer(q, suspects.value(one.mistake, new OfRun(q))))
                    .filter(answer -> judge.of(answer).verdict() == Verdict.RIGHT)
                    .toList();
            assertThat(told(suspects, one.wrong, right)).as(one.toString()).contains(one.mistake);
        }
    }

    /// A student who has the right slope may forget it all the same, or use another one.
    @ParameterizedTest
    @MethodSource("documents")
    void aMistakeIsNamedBesideTheRightSlopeThatItReplaces(Document document) {
        var suspects = new Suspects(document);
        List<Quantity> all = made(document);
        for (Spoiled one : spoiled(document, suspects)) {
            List<Answer> right = all.stream()
                    .filter(q -> q.kind() == Kind.ACTIVATION_DERIVATIVE || q.kind() == Kind.JACOBIAN)
                    .filter(q -> !q.equals(one.wrong.expected().about()))
                    .filter(q -> isExchanged(suspects, one.mistake, q))
                    .map(q -> answer(q, right(suspects, q)))
                    .toList();
            assertThat(told(suspects, one.wrong, right)).as(one.toString()).contains(one.mistake);
        }
    }

    /// Whether a mistake uses something else in the place of a number.
    private static boolean isExchanged(Suspects suspects, Hypothesis mistake, Quantity q) {
        Term term = suspects.run().address(q).term();
        return mistake.exchanges().stream().map(Exchange::term).anyMatch(term::equals);
    }

    /// Right numbers on the way rule out a mistake as well together with another one.
    @ParameterizedTest
    @MethodSource("documents")
    void twoMistakesAreRuledOutIfOneIs(Document document) {
        var suspects = new Suspects(document);
        List<Spoiled> all = spoiled(document, suspects);
        for (Spoiled one : all) {
            List<Answer> right =
                    one.before.stream().map(q -> answer(q, right(suspects, q))).toList();
            Hypothesis two = one.mistake.and(all.getFirst().mistake);
            var upstream = new Upstream(suspects, right, List.of());
            if (upstream.rulesOut(one.mistake, one.wrong)) {
                assertThat(upstream.rulesOut(two, one.wrong)).as(one.toString()).isTrue();
            }
        }
    }

    /// Two mistakes must make the wrong numbers on the way too; a single one need not, since these may be slips
    /// of the pen.
    @ParameterizedTest
    @MethodSource("documents")
    void twoMistakesMakeWhatIsWrongOnTheWay(Document document) {
        var suspects = new Suspects(document);
        List<Spoiled> all = spoiled(document, suspects);
        for (Spoiled one : all) {
            Hypothesis two = one.mistake.and(all.getFirst().mistake);
            List<Answer> own = one.before.stream()
                    .map(q -> answer(q, suspects.value(two, new OfRun(q))))
                    .filter(answer -> Double.isFinite(answer.written().value()))
                    .toList();
            List<Answer> others =
                    own.stream().map(answer -> farther(suspects, answer)).toList();
            assertThat(new Upstream(suspects, List.of(), own).rulesOut(two, one.wrong))
                    .as(one.toString())
                    .isFalse();
            assertThat(new Upstream(suspects, List.of(), others).rulesOut(two, one.wrong))
                    .as(one.toString())
                    .isEqualTo(!others.isEmpty());
            assertThat(new Upstream(suspects, List.of(), others).rulesOut(one.mistake, one.wrong))
                    .as(one.toString())
                    .isFalse();
        }
    }

    /// A number that is far from what mistakes make and from what is right.
    private static Answer farther(Suspects suspects, Answer answer) {
        Quantity q = answer.expected().about();
        double value = answer.written().value();
        return answer(q, value + 10 * (Math.abs(value) + Math.abs(right(suspects, q)) + 1));
    }
}
