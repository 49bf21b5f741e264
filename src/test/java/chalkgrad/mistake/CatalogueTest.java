package chalkgrad.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Pattern OWN_NUMBER = Pattern.compile("(neuron|output|input|delta)s? \\d");

    static Stream<Document> documents() {
        return RandomDocuments.many(25, 5);
    }

    @Test
    void everyMistakeHasAnIdOfItsOwnANameAndAnExplanation() {
        assertThat(Catalogue.ALL)
                .extracting(Mistake::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z-]+"));
        assertThat(Catalogue.ALL).allSatisfy(mistake -> {
            assertThat(mistake.name()).isNotBlank();
            assertThat(mistake.explanation()).endsWith(".");
        });
    }

    @Test
    void everyMistakeCanBeMadeInSomeNetwork() {
        Set<String> made = new HashSet<>();
        RandomDocuments.many(60, 11)
                .forEach(document -> Catalogue.ALL.stream()
                        .filter(mistake ->
                                !mistake.variants(new Setting(document)).isEmpty())
                        .forEach(mistake -> made.add(mistake.id())));
        assertThat(made).containsAll(Catalogue.ALL.stream().map(Mistake::id).toList());
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
    void everyMistakeCanBeTold(Document document) {
        var run = new Run(document);
        List<Quantity> quantities = someQuantities(document);
        for (Mistake mistake : Catalogue.ALL) {
            for (Variant variant : mistake.variants(new Setting(document))) {
                for (Quantity asked : quantities) {
                    Told told = variant.telling().tell(new Wording(run, Quantity::name, Decimals.STANDARD, asked));
                    assertThat(told.sentence())
                            .as(mistake.id())
                            .isNotBlank()
                            .doesNotContain("%s")
                            .doesNotContainPattern(OWN_NUMBER);
                }
            }
        }
    }

    /// A student reads where the difference is: both formulas are there, and they differ in what is marked.
    @ParameterizedTest
    @MethodSource("fewDocuments")
    void whatSpoilsANumberIsToldInTwoFormulas(Document document) {
        var suspects = new Suspects(document);
        List<Quantity> quantities = new ArrayList<>(someQuantities(document));
        Collections.shuffle(quantities, new Random(3));
        for (Quantity asked : quantities.subList(0, Math.min(8, quantities.size()))) {
            var claim = new Claim.Plain(asked);
            for (Hypothesis hypothesis : suspects.singles(claim)) {
                Variant variant = hypothesis.lapses().getFirst().variant();
                if (!isVisible(suspects.value(hypothesis, claim), suspects.right(claim))) {
                    continue;
                }
                Told told = variant.telling()
                        .tell(new Wording(suspects.run(), Quantity::name, Decimals.STANDARD, asked)
                                .of(variant.exchanges()));
                String what = "%s of %s: %s".formatted(hypothesis.id(), asked, told);
                assertThat(told.right()).as(what).contains(" = ").doesNotContain("«", "»");
                assertThat(told.mistaken()).as(what).contains(" = ").containsPattern("«[^«»]+»");
                assertThat(told.mistaken().replaceAll("[«»]", "")).as(what).isNotEqualTo(told.right());
            }
        }
    }

    private static boolean isVisible(double value, double right) {
        return Math.abs(value - right) > 1e-6 * Math.max(Math.abs(value), Math.abs(right));
    }

    static Stream<Document> fewDocuments() {
        return RandomDocuments.many(8, 17);
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
