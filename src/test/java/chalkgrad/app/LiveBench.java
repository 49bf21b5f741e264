package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.BenchFile;
import chalkgrad.app.session.Goal;
import chalkgrad.app.session.Training;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.data.sets.Options;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.network.Hyperparameter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Measures the window while a network trains as fast as it can: the frames that are painted and the epochs in a
/// second,
/// with the stage, the pictures in its neurons, the curve and the decision map. The circle has 250 samples to learn
/// from and as many for the test, in batches of 10.
@EnabledIfSystemProperty(named = "chalkgrad.bench", matches = "true")
class LiveBench extends InWindow {
    private static final int SAMPLES = 250;
    private static final int BATCH = 10;
    private static final int ROUNDS = 5;
    private static final long WARM_UP = 15_000;
    private static final long ROUND = 5_000;

    @ParameterizedTest
    @CsvSource({"2-4-1, live_2_4_1", "2-8-8-8-1, live_2_8_8_8_1"})
    void aNetworkThatTrains(String sizes, String key, FxRobot robot) throws ReflectiveOperationException {
        robot.interact(() -> window.session.open(circle(sizes), Optional.empty()));
        robot.push(KeyCode.T);
        var frames = new PaintedFrames(window.stage.getScene());
        robot.interact(() -> {
            window.session.training().speedProperty().set(Training.AS_FAST_AS_CAN_BE);
            window.session.training().start(Goal.NONE);
        });
        robot.sleep(WARM_UP);
        double[] painted = new double[ROUNDS];
        double[] epochs = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        for (int k = 0; k < ROUNDS; k++) {
            long framesBefore = frames.count();
            int iterationsBefore = made(robot);
            double workBefore = PaintedFrames.work();
            long start = System.nanoTime();
            robot.sleep(ROUND);
            double seconds = (System.nanoTime() - start) / 1e9;
            painted[k] = (frames.count() - framesBefore) / seconds;
            work[k] = (PaintedFrames.work() - workBefore) / (frames.count() - framesBefore);
            epochs[k] = (made(robot) - iterationsBefore) * (double) BATCH / SAMPLES / seconds;
        }
        robot.interact(() -> window.session.training().stop());
        BenchFile.put(key + "_fps", painted);
        BenchFile.put(key + "_ms_per_frame", work);
        assertThat(BenchFile.put(key + "_epochs_per_s", epochs)).isPositive();
    }

    private int made(FxRobot robot) {
        int[] now = new int[1];
        robot.interact(() -> now[0] = window.session.moment().document().start().iterations());
        return now[0];
    }

    private static Document circle(String sizes) {
        Document document =
                NetworkText.parse(sizes + " tanh sigmoid binary_cross_entropy").toDocument();
        List<Sample> samples = BuiltInSets.named("circle")
                .orElseThrow()
                .make(new Options(2 * SAMPLES, 0.1, 1))
                .samples(1, document.loss().targets());
        Document with = new SampleEdit.SetSamples(samples.subList(0, SAMPLES), samples.subList(SAMPLES, 2 * SAMPLES))
                .applyTo(document);
        Document batched = new TrainingEdit.SetBatches(new Batches(BATCH, OptionalInt.of(1))).applyTo(with);
        return new TrainingEdit.SetHyperparameter(Hyperparameter.LEARNING_RATE, 0.03).applyTo(batched);
    }
}
