package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import chalkgrad.table.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An iteration computes the samples of its batch, and no other.
class MiniBatchTest {
    static Stream<Document> documents() {
        return RandomDocuments.inTraining(80, 51).map(document -> document.withIterations(6));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anIterationMovesParametersAsADocumentWithOnlyItsSamples(Document document) {
        var run = new Run(document);
        for (int t = 1; t <= document.iterations(); t++) {
            var alone = new Run(only(document.batch(t), run, t));
            Matrix moved = joined(alone.pass(1));
            Matrix expected = joined(run.pass(t));
            IntStream.range(0, moved.columns())
                    .forEach(k -> assertThat(moved.get(0, k))
                            .isCloseTo(expected.get(0, k), within(1e-12 * (1 + Math.abs(expected.get(0, k))))));
            assertThat(alone.loss(1)).isCloseTo(run.loss(t), within(1e-12 * (1 + Math.abs(run.loss(t)))));
        }
    }

    private static Matrix joined(Pass pass) {
        return Matrix.row(Stream.concat(pass.updated().weights().stream(), pass.updated().biases().stream())
                .flatMapToDouble(matrix -> IntStream.range(0, matrix.rows())
                        .mapToObj(matrix::toArray)
                        .flatMapToDouble(Arrays::stream))
                .toArray());
    }

    /// One iteration, with only some samples, from the state before iteration t.
    private static Document only(int[] samples, Run run, int t) {
        Document document = run.document();
        Document fewer = new SampleEdit.SetSamples(
                        Arrays.stream(samples)
                                .mapToObj(s -> document.samples().get(s - 1))
                                .toList(),
                        List.of())
                .applyTo(document.withBatches(Batches.WHOLE));
        return new TrainingEdit.ContinueFrom(run.pass(t).parameters(), run.start(t))
                .applyTo(fewer)
                .withIterations(1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theWalkGoesThroughTheSamplesInTheOrderOfTheirBatch(Document document) {
        var timeline = new Timeline(document);
        for (int t = 1; t <= document.iterations(); t++) {
            for (Timeline.Stretch stretch : timeline.stretches(t)) {
                int[] walked = LongStream.range(stretch.start(), stretch.end())
                        .mapToInt(index -> timeline.step(index).sample())
                        .filter(sample -> sample != 0)
                        .distinct()
                        .toArray();
                if (stretch.phase() == Phase.FORWARD && !document.hasSingleSample()) {
                    assertThat(walked).containsExactly(document.batch(t));
                }
            }
        }
    }

    @Test
    void theFinalForwardPassComputesAllSamples() {
        var run = new Run(circle(7, 3));
        assertThat(run.pass(6).batch().samples()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(run.pass(6).losses().rows()).isEqualTo(7);
        assertThat(run.loss(6)).isEqualTo(run.pass(6).losses().sum() / 7);
        assertThat(IntStream.rangeClosed(1, 5).map(t -> run.pass(t).losses().rows()))
                .containsExactly(3, 3, 1, 3, 3);
    }

    @Test
    void aSampleHasNoNumbersInAnIterationThatDoesNotComputeIt() {
        var run = new Run(circle(7, 3));
        int absent = IntStream.rangeClosed(1, 7)
                .filter(s -> !run.pass(1).batch().has(s))
                .findFirst()
                .orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.value(Quantity.preActivation(1, 1).at(absent, 1)));
        assertThat(run.value(Quantity.input(1).at(absent, 1)))
                .isEqualTo(run.document().samples().get(absent - 1).x().get(0, 0));
    }

    /// 1 000 000 iterations of 10 of 1000 samples: no step is stored, and each is found at once.
    @Test
    void aLongTrainingKnowsItsStepsWithoutListingThem() {
        Document document = circle(1000, 30).withIterations(1_000_000);
        var timeline = new Timeline(document);
        new Random(2)
                .longs(20_000, 0, timeline.length())
                .forEach(index -> assertThat(
                                timeline.indexOf(timeline.step(index).makes()))
                        .hasValue(index));
        assertThat(timeline.step(timeline.length() - 1).iteration()).isEqualTo(1_000_001);
    }

    private static Document circle(int samples, int size) {
        return Blueprint.of(
                        2,
                        Losses.named("half_squared_error").orElseThrow(),
                        new Layer(3, Activations.named("tanh").orElseThrow(), false),
                        new Layer(1, Activations.named("tanh").orElseThrow(), false))
                .withBatch(samples, Reduction.MEAN)
                .withOptimizer(Optimizers.GRADIENT_DESCENT, true)
                .withIterations(5)
                .build(new Random(1))
                .withBatches(new Batches(size, OptionalInt.of(4)));
    }
}
