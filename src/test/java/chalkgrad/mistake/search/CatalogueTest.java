package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.catalogue.Assignment;
import chalkgrad.mistake.catalogue.Catalogue;
import chalkgrad.mistake.catalogue.Mistake;
import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.pass.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Pattern OWN_NUMBER = Pattern.compile("(neuron|output|input|delta)s? \\d");

    static Stream<Document> documents() {
        return Stream.of(
                        RandomDocuments.many(Trials.of(2, 25), 5),
                        RandomDocuments.withPenaltyAndSchedule(Trials.of(1, 5), 5),
                        RandomDocuments.inTraining(Trials.of(1, 10), 5),
                        RandomDocuments.wired(Trials.of(1, 20), 5))
                .flatMap(documents -> documents);
    }

    @Test
    void everyMistakeHasAnIdOfItsOwn() {
        assertThat(Catalogue.ALL)
                .extracting(Mistake::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z-]+"));
    }

    @Test
    void everyMistakeCanBeMadeInSomeNetwork() {
        Set<String> made = new HashSet<>();
        Stream.concat(RandomDocuments.many(60, 11), RandomDocuments.withPenaltyAndSchedule(20, 11))
                .map(Assignment::new)
                .forEach(assignment -> Catalogue.ALL.stream()
                        .filter(mistake -> !mistake.variants(assignment).isEmpty())
                        .forEach(mistake -> made.add(mistake.id())));
        assertThat(made).containsAll(Catalogue.ALL.stream().map(Mistake::id).toList());
    }

    /// The derivative of softplus is the sigmoid: it stands for the derivative as the activation's own value.
    @Test
    void aMistakeHasOneDescription() {
        Document document = WorkedNetworks.open("mazur-2-2-2");
        Quantity delta = Quantity.delta(1, 1);
        Run run = new Run(document);
        double value = run.value(Quantity.activationGradient(1, 1)) * run.value(Quantity.activation(1, 1));
        Finding finding = new Diagnosis(document)
                .of(new Answer("1", WrittenNumber.of("%.12e".formatted(value)), new ExpectedNumber.OfRun(delta)));
        assertThat(finding.explanations()).extracting(Explanation::id).containsExactly("value-for-derivative");
    }

    /// Without a mistake, the arrays of a replay are those that the program computes.
    @ParameterizedTest
    @MethodSource("documents")
    void aReplayWithoutMistakesIsTheRun(Document document) {
        var run = new Run(document);
        var replay = new Replay(new Run(document));
        for (Quantity quantity : someQuantities(document)) {
            double right = run.value(quantity);
            if (Math.abs(right) < 1e6) {
                assertThat(replay.number(quantity))
                        .as(quantity.name())
                        .isCloseTo(right, org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, Math.abs(right))));
            }
        }
    }

    /// Whatever number is asked for, every mistake can be put into words: those of the document, in which a course
    /// may count from 0, and not the program's own numbers of neurons.
    @ParameterizedTest
    @MethodSource("documents")
    void everyMistakeCanBeDescribed(Document document) {
        var run = new Run(document);
        var words = new MistakeWords(document, Decimals.STANDARD);
        var assignment = new Assignment(document);
        List<Viewpoint> viewpoints = someQuantities(document).stream()
                .map(asked -> new Viewpoint(run, asked))
                .toList();
        var next = new AtomicInteger();
        int every = Trials.of(20, 3);
        for (Mistake mistake : Catalogue.ALL) {
            Set<String> sentences = mistake.variants(assignment).stream()
                    .flatMap(variant -> viewpoints.stream()
                            .filter(viewpoint -> next.getAndIncrement() % every == 0)
                            .map(variant.wording()::of))
                    .map(words::sentence)
                    .collect(Collectors.toSet());
            assertThat(sentences).as(mistake.id()).noneMatch(String::isBlank).noneMatch(one -> one.contains("{"));
            assertThat(sentences)
                    .as(mistake.id())
                    .noneMatch(one -> OWN_NUMBER.matcher(one).find());
        }
    }

    /// A student reads where the difference is: both formulas are there, and they differ in what is marked.
    @ParameterizedTest
    @MethodSource("fewDocuments")
    void whatSpoilsANumberIsDescribedByTwoFormulas(Document document) {
        var suspects = new Suspects(document);
        var words = new MistakeWords(document, Decimals.STANDARD);
        List<Quantity> quantities = new ArrayList<>(someQuantities(document));
        Collections.shuffle(quantities, new Random(3));
        for (Quantity asked : quantities.subList(0, Math.min(8, quantities.size()))) {
            var expected = new ExpectedNumber.OfRun(asked);
            for (Hypothesis hypothesis : suspects.singles(expected)) {
                Variant variant = hypothesis.occurrences().getFirst().variant();
                if (!isVisible(suspects.value(hypothesis, expected), suspects.right(expected))) {
                    continue;
                }
                Description description =
                        variant.wording().of(new Viewpoint(suspects.run(), asked).of(variant.exchanges()));
                String right = words.right(description);
                String mistaken = words.mistaken(description);
                String what = "%s of %s: %s, %s".formatted(hypothesis.id(), asked, right, mistaken);
                assertThat(right).as(what).contains(" = ").doesNotContain("«", "»");
                assertThat(mistaken).as(what).contains(" = ").containsPattern("«[^«»]+»");
                assertThat(mistaken.replaceAll("[«»]", "")).as(what).isNotEqualTo(right);
            }
        }
    }

    private static boolean isVisible(double value, double right) {
        return Math.abs(value - right) > 1e-6 * Math.max(Math.abs(value), Math.abs(right));
    }

    static Stream<Document> fewDocuments() {
        return Stream.of(
                        RandomDocuments.many(Trials.of(1, 8), 17),
                        RandomDocuments.inTraining(Trials.of(1, 4), 18),
                        RandomDocuments.wired(Trials.of(1, 4), 19))
                .flatMap(documents -> documents);
    }

    /// A number of each layer and kind, and the last of each layer.
    private static List<Quantity> someQuantities(Document document) {
        var timeline = new Timeline(document);
        var result = new ArrayList<Quantity>();
        for (long start = 0; start < timeline.length(); start = timeline.next(start, Granularity.LAYER, 0)) {
            long end = timeline.next(start, Granularity.LAYER, 0);
            Set<Object> kinds = new HashSet<>();
            for (long k = end - 1; k >= start; k--) {
                Quantity made = timeline.step(k).makes();
                if (kinds.add(made.kind()) || k == start) {
                    result.add(made);
                }
            }
        }
        return result;
    }
}
