package chalkgrad.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.OnScreen;
import chalkgrad.exchange.NetworkText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnScreen
class TrainingThreadTest {
    private static final int ITERATIONS = 100;

    private final CountDownLatch windowIsBusy = new CountDownLatch(1);
    private final CountDownLatch hasEnded = new CountDownLatch(1);
    private final List<Integer> reached = new CopyOnWriteArrayList<>();

    @BeforeEach
    void keepTheWindowBusy() {
        Platform.runLater(() -> {
            try {
                windowIsBusy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void letTheWindowGoOn() {
        windowIsBusy.countDown();
    }

    @Test
    void goesOnWhileTheWindowIsBusy() throws InterruptedException {
        assertThat(start(false).join(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void restsWhileTheWindowIsBusyIfTheyShareProcessors() throws InterruptedException {
        Thread thread = start(true);
        assertThat(thread.join(Duration.ofMillis(300))).isFalse();
        windowIsBusy.countDown();
        assertThat(hasEnded.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reached).first().isEqualTo(0);
        assertThat(reached).last().isEqualTo(ITERATIONS);
    }

    private Thread start(boolean givesWay) {
        var document = NetworkText.parse("2-2-1 sigmoid half_squared_error").toDocument();
        return new TrainingThread(document, Goal.of(ITERATIONS), Training.AS_FAST_AS_CAN_BE, this::take, givesWay)
                .start();
    }

    private void take(TrainingThread.Report report) {
        reached.add(report.state().start().iterations());
        if (report.ending().isPresent()) {
            hasEnded.countDown();
        }
    }
}
