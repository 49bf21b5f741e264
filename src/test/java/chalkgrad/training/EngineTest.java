package chalkgrad.training;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {
    private static final int ITERATIONS = 5;

    static Stream<Document> documents() {
        return Stream.of(
                        RandomDocuments.many(400, 51),
                        RandomDocuments.wired(300, 52),
                        RandomDocuments.withPenaltyAndSchedule(200, 53),
                        RandomDocuments.inTraining(300, 54))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void parametersAndStatesAreThoseOfTheStepByStepEngine(Document document) {
        Document longer = document.withIterations(ITERATIONS);
        var engine = new Engine(longer, SampleArrays.of(longer, longer.samples()));
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
