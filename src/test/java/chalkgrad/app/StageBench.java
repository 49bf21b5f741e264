package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.BenchFile;
import chalkgrad.document.Document;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Measures how soon the window answers, by the frames that are painted: stepping and scrubbing in networks of several
/// sizes, opening a large one, and a key on a small one.
@EnabledIfSystemProperty(named = "chalkgrad.bench", matches = "true")
class StageBench extends InWindow {
    private static final String WORKED = "seed002-softmax-3333";
    private static final int ROUNDS = 5;
    private static final long ROUND = 3_000;
    private static final int PRESSES = 100;
    private static final long PAUSE = 25;
    private static final int PATIENCE = 10;

    private PaintedFrames frames;

    @BeforeEach
    void countPainted() throws ReflectiveOperationException {
        frames = new PaintedFrames(window.stage.getScene());
    }

    private static Document network(String sizes) {
        return NetworkText.parse(sizes + " relu softmax").toDocument();
    }

    /// Each step is made as soon as the one before is painted.
    @ParameterizedTest
    @CsvSource({
        "2-2-1 relu identity, fps_edges_6",
        "10-5-10 relu softmax, fps_edges_100",
        "20-50-30-10 relu softmax, fps_edges_2800",
        "784-128-10 relu softmax, fps_edges_100000"
    })
    void stepsInASecond(String network, String key, FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.session.open(NetworkText.parse(network).toDocument(), Optional.empty()));
        assertThat(framesWhile(robot, key, this::step)).isPositive();
    }

    /// The next step; after the last one, the first again.
    private void step() {
        var moment = window.session.moment();
        if (moment.cursor() == moment.timeline().length()) {
            window.session.first();
        } else {
            window.session.next();
        }
    }

    @Test
    void valuesOfADraggedWeightInASecond(FxRobot robot) throws InterruptedException {
        robot.interact(() -> window.session.open(WorkedNetworks.open(WORKED), Optional.empty()));
        robot.interact(window.session::last);
        var value = new AtomicLong();
        Quantity weight = Quantity.weight(1, 1, 2);
        Runnable drag = () -> window.session.set(weight, Math.sin((double) value.incrementAndGet()), "scrub");
        assertThat(framesWhile(robot, "scrub_3_3_3_3_fps", drag)).isPositive();
    }

    private double framesWhile(FxRobot robot, String key, Runnable change) throws InterruptedException {
        robot.sleep(1_000);
        double[] rates = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        for (int k = 0; k < ROUNDS; k++) {
            long before = frames.count();
            double workBefore = PaintedFrames.work();
            int changes = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(ROUND)) {
                paint(robot, change);
                changes++;
            }
            work[k] = (PaintedFrames.work() - workBefore) / changes;
            rates[k] = (frames.count() - before) * 1e9 / (System.nanoTime() - start);
        }
        BenchFile.put(key + "_work_ms", work);
        return BenchFile.put(key, rates);
    }

    /// Makes a change and waits until a frame is painted after it.
    ///
    /// @return how long that took, in milliseconds
    private double paint(FxRobot robot, Runnable change) throws InterruptedException {
        long[] start = new long[1];
        robot.interactNoWait(() -> {
            frames.forget();
            start[0] = System.nanoTime();
            change.run();
        });
        assertThat(frames.await(PATIENCE)).isTrue();
        return (System.nanoTime() - start[0]) / 1e6;
    }

    @Test
    void openingAHundredThousandEdges(FxRobot robot) throws InterruptedException {
        double[] took = new double[ROUNDS];
        for (int k = 0; k < ROUNDS; k++) {
            robot.interact(() -> window.session.open(WorkedNetworks.open(WORKED), Optional.empty()));
            robot.sleep(500);
            Document large = network("784-128-10");
            took[k] = paint(robot, () -> window.session.open(large, Optional.empty()));
        }
        assertThat(BenchFile.put("open_100000_ms", took)).isPositive();
    }

    @Test
    void aKeyOfASmallNetwork(FxRobot robot) throws InterruptedException {
        measureKeys(robot, WorkedNetworks.open(WORKED), "latency");
    }

    @Test
    void aKeyOfALargeNetwork(FxRobot robot) throws InterruptedException {
        measureKeys(robot, network("784-128-10"), "latency_100000");
    }

    /// From the event of a key to the painted frame that follows it.
    private void measureKeys(FxRobot robot, Document document, String key) throws InterruptedException {
        robot.interact(() -> window.session.open(document, Optional.empty()));
        robot.sleep(1_000);
        double[] medians = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        double[] late = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] took = new double[PRESSES];
            robot.interact(window.session::first);
            double workBefore = PaintedFrames.work();
            for (int k = 0; k < PRESSES; k++) {
                robot.sleep(PAUSE);
                took[k] = paint(robot, () -> press(KeyCode.RIGHT));
            }
            work[round] = (PaintedFrames.work() - workBefore) / PRESSES;
            Arrays.sort(took);
            medians[round] = took[PRESSES / 2];
            late[round] = took[(PRESSES * 99 + 99) / 100 - 1];
        }
        BenchFile.put(key + "_work_ms", work);
        BenchFile.put(key + "_p50_ms", medians);
        assertThat(BenchFile.put(key + "_p99_ms", late)).isPositive();
    }

    private void press(KeyCode code) {
        Scene scene = window.stage.getScene();
        var target = Optional.ofNullable(scene.getFocusOwner());
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        target.ifPresentOrElse(
                node -> node.fireEvent(event), () -> scene.getRoot().fireEvent(event));
    }
}
