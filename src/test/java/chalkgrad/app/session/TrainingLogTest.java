package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.network.Parameters;
import chalkgrad.training.Point;
import chalkgrad.training.Score;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A log stays small however long the training is.
final class TrainingLogTest {
    private static final Document DOCUMENT =
            WorkedNetworks.open(WorkedNetworks.names().getFirst());
    private final TrainingLog log = new TrainingLog();

    private static TrainingLog.State after(int iterations) {
        Parameters parameters = DOCUMENT.parameters().map(matrix -> matrix.map(any -> iterations));
        return new TrainingLog.State(parameters, new Start(iterations, Map.of()));
    }

    private void reach(int iterations) {
        log.add(after(iterations), new Point(iterations, new Score(1, Optional.empty()), Optional.empty()));
    }

    @Test
    void aLongTrainingKeepsItsFirstAndItsLastState() {
        IntStream.range(0, 100_000).forEach(this::reach);
        assertThat(log.points()).hasSizeBetween(1_500, 4_000);
        assertThat(log.states()).hasSizeBetween(300, 1_000);
        assertThat(log.states().getFirst()).isEqualTo(after(0));
        assertThat(log.states().getLast()).isEqualTo(after(99_999));
    }

    @Test
    void statesThatAreKeptAreSpreadOverTheWholeTraining() {
        IntStream.range(0, 100_000).forEach(this::reach);
        int before = 0;
        for (TrainingLog.State state : log.states()) {
            int iterations = state.start().iterations();
            assertThat(iterations - before).isLessThanOrEqualTo(1_000);
            before = iterations;
        }
    }

    @Test
    void goingOnFromAnEarlierStateForgetsTheOtherFuture() {
        IntStream.rangeClosed(0, 20).forEach(this::reach);
        reach(7);
        assertThat(log.states().getLast()).isEqualTo(after(7));
        assertThat(log.points()).hasSize(8);
    }

    @Test
    void theNearestStateIsFound() {
        reach(0);
        reach(10);
        assertThat(log.near(4)).contains(after(0));
        assertThat(log.near(6)).contains(after(10));
        assertThat(log.near(99)).contains(after(10));
    }
}
