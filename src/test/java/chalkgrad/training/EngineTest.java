package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.math.Matrix;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {
    private static final int ITERATIONS = 5;

    static Stream<Document> documents() {
        return RandomDocuments.ofAllKinds(
                51, Trials.of(100, 400), Trials.of(75, 300), Trials.of(50, 200), Trials.of(75, 300));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void parametersAndStatesAreThoseOfTheStepByStepEngine(Document document) {
        Document longer = document.withIterations(ITERATIONS);
        compare(longer, new Engine(longer, SampleArrays.of(longer, longer.samples())));
    }

    /// A large batch is computed in parts, over which the gradient is summed up.
    @ParameterizedTest
    @MethodSource("documents")
    void batchesInPartsGiveTheSame(Document document) {
        Document longer = document.withIterations(ITERATIONS);
        SampleArrays samples = SampleArrays.of(longer, longer.samples());
        for (int atATime = 1; atATime < Math.min(4, longer.samples().size()); atATime++) {
            compare(longer, new Engine(longer, samples, atATime));
        }
    }

    private static void compare(Document longer, Engine engine) {
        var run = new Run(longer);
        for (int t = 1; t <= ITERATIONS; t++) {
            engine.iterate();
            Pass pass = run.pass(t);
            check(engine.parametersNow(), pass.updated(), "parameters after iteration " + t);
            for (OptimizerState state : longer.optimizer().rule().states()) {
                check(engine.startNow().state(state).orElseThrow(), pass.state(state), state + " after iteration " + t);
            }
        }
    }

    /// An iteration of 60 000 such samples takes about a second; this one is asked for as often as a fifth of that.
    @Test
    void aLongIterationCanBeGivenUpAndThenNothingHasChanged() {
        Random random = new Random(3);
        List<Sample> samples = IntStream.range(0, 12_000)
                .mapToObj(s -> new Sample(
                        s < 100 ? Matrix.generate(1, 784, (zero, i) -> random.nextDouble()) : Matrix.zeros(1, 784),
                        Matrix.generate(1, 10, (zero, j) -> j == s % 10 ? 1 : 0)))
                .toList();
        Document document = new SampleEdit.SetSamples(samples, List.of())
                .applyTo(NetworkText.parse("784-128-10 relu softmax categorical_cross_entropy")
                        .toDocument());
        var engine = new Engine(document, SampleArrays.of(document, samples));
        int[] asked = new int[1];
        assertThat(engine.iterate(() -> ++asked[0] == 8)).isFalse();
        assertThat(engine.made()).isZero();
        assertThat(engine.parametersNow()).isEqualTo(document.parameters());
        assertThat(engine.iterate(() -> {
                    asked[0]++;
                    return false;
                }))
                .isTrue();
        assertThat(asked[0]).isBetween(18, 100);
    }

    private static void check(Parameters found, Parameters expected, String what) {
        check(found.weights(), expected.weights(), "weights of " + what);
        check(found.biases(), expected.biases(), "biases of " + what);
    }

    private static void check(List<Matrix> found, List<Matrix> expected, String what) {
        for (int l = 0; l < expected.size(); l++) {
            for (int i = 0; i < expected.get(l).rows(); i++) {
                assertThat(found.get(l).toArray(i))
                        .as("%s, layer %d, row %d", what, l + 1, i + 1)
                        .containsExactly(expected.get(l).toArray(i));
            }
        }
    }
}
