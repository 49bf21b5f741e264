package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.table.Definition;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A document that goes on from an iteration of another has exactly the other's later numbers.
class ContinuedTrainingTest {
    static Stream<Document> documents() {
        return Stream.of(
                        RandomDocuments.many(30, 41),
                        RandomDocuments.withPenaltyAndSchedule(30, 42),
                        RandomDocuments.inTraining(60, 43))
                .flatMap(documents -> documents)
                .map(document -> document.withIterations(7));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyArrayIsTheSameBitForBit(Document document) {
        var whole = new Run(document);
        for (int first : new int[] {2, 5, 7}) {
            var rest = new Run(rest(whole, first));
            for (int t = first; t <= document.iterations() + 1; t++) {
                Pass own = rest.pass(t - first + 1);
                for (Definition array : whole.table().kept()) {
                    assertThat(own.array(array.term()))
                            .as("%s of iteration %d", array.term(), t)
                            .isEqualTo(whole.pass(t).array(array.term()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theSameSamplesAreComputedInTheSameOrder(Document document) {
        var whole = new Run(document);
        Document rest = rest(whole, 4);
        for (int t = 4; t <= document.iterations(); t++) {
            assertThat(rest.batch(t - 3)).containsExactly(document.batch(t));
            assertThat(new Run(rest).pass(t - 3).batch().samples().toArray()).containsExactly(document.batch(t));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNumberOfTheWalkIsTheSame(Document document) {
        var whole = new Run(document);
        var rest = new Run(rest(whole, 3));
        for (long index = 0; index < rest.timeline().length(); index++) {
            Quantity made = rest.timeline().step(index).makes();
            Quantity same = made.at(made.sample(), made.iteration() + 2);
            assertThat(rest.value(made)).as(made.name()).isEqualTo(whole.value(same));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aStartCountsTheIterationsBefore(Document document) {
        var run = new Run(document);
        assertThat(run.start(1)).isEqualTo(document.start());
        for (int t = 2; t <= 8; t++) {
            assertThat(run.start(t).iterations()).isEqualTo(document.start().iterations() + t - 1);
            assertThat(run.start(t).states().keySet())
                    .containsExactlyElementsOf(document.optimizer().rule().states());
        }
    }

    private static Document rest(Run whole, int first) {
        Document document = whole.document();
        Start start = whole.start(first);
        return document.continuing(whole.pass(first).parameters(), start)
                .withIterations(document.iterations() - first + 1);
    }
}
