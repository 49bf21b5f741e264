package chalkgrad.app;

import chalkgrad.app.look.BundledFonts;
import chalkgrad.app.session.Goal;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.data.DataSet;
import chalkgrad.data.sets.BuiltInSets;
import chalkgrad.data.sets.Options;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.exchange.NetworkText;
import chalkgrad.network.Hyperparameter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

/// Measures the window while a network trains as fast as it can: frames that were painted and epochs in a second, with
/// the stage, the pictures in its neurons, the curve and the decision map.
final class LiveBench {
    private static final int SAMPLES = 250;
    private static final int BATCH = 10;
    private static final long WARM_UP = 5_000;
    private static final long MEASURED = 10_000;

    private final Stage stage = new Stage();
    private final Session session;
    private final AtomicLong frames = new AtomicLong();

    private LiveBench(Document document, Path state) throws ReflectiveOperationException {
        session = new Session(document);
        var remembered = Remembered.in(state);
        var recovery = new Recovery(session, state.resolve("recovery"));
        var workbench = new Workbench(stage, session, Texts.ofWindow(), new NoFiles(), remembered, recovery);
        workbench.show();
        stage.setWidth(1280);
        stage.setHeight(800);
        ((ToggleButton) stage.getScene().getRoot().lookup("#trainingToggle")).fire();
        countPainted();
    }

    /// The toolkit tells of painted frames only inside itself.
    private void countPainted() throws ReflectiveOperationException {
        Class<?> tracker = Class.forName("com.sun.javafx.perf.PerformanceTracker");
        Object ofScene = tracker.getMethod("getSceneTracker", Scene.class).invoke(null, stage.getScene());
        Runnable painted = frames::incrementAndGet;
        tracker.getMethod("setOnRenderedFrameTask", Runnable.class).invoke(ofScene, painted);
    }

    /// Prints one line for each network: frames per second and epochs per second, at first and after 4 000 epochs.
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (String line :
                List.of("2-4-1 tanh sigmoid binary_cross_entropy", "2-8-8-8-1 tanh sigmoid binary_cross_entropy")) {
            measure(line);
        }
        Platform.exit();
    }

    private static void measure(String line) throws Exception {
        Path state = Files.createTempDirectory("bench");
        LiveBench[] bench = new LiveBench[1];
        onWindow(() -> {
            BundledFonts.load();
            bench[0] = new LiveBench(document(line), state);
            bench[0].session.training().start(Goal.NONE);
        });
        Thread.sleep(WARM_UP);
        for (int round = 1; round <= 3; round++) {
            long frames = bench[0].frames.get();
            int before = bench[0].iterations();
            long start = System.nanoTime();
            double[] cpu = cpu();
            Thread.sleep(MEASURED);
            double seconds = (System.nanoTime() - start) / 1e9;
            double[] now = cpu();
            double painted = bench[0].frames.get() - frames;
            System.out.printf(
                    Locale.ROOT,
                    "window %.1f ms, painting %.1f ms, training %.1f ms of processor for each frame%n",
                    (now[0] - cpu[0]) / painted,
                    (now[1] - cpu[1]) / painted,
                    (now[2] - cpu[2]) / painted);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f frames/s, %.1f epochs/s, after %d epochs%n",
                    line,
                    (bench[0].frames.get() - frames) / seconds,
                    (bench[0].iterations() - before) * (double) BATCH / SAMPLES / seconds,
                    before * BATCH / SAMPLES);
        }
        onWindow(() -> {
            bench[0].session.training().stop();
            bench[0].stage.hide();
        });
    }

    /// The milliseconds of processor that the window's thread, the painting thread and the training have taken.
    private static double[] cpu() {
        var threads = ManagementFactory.getThreadMXBean();
        double[] sums = new double[3];
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            String name = thread == null ? "" : thread.getThreadName();
            int place = name.startsWith("JavaFX Application")
                    ? 0
                    : name.startsWith("Quantum") ? 1 : name.equals("training") ? 2 : -1;
            if (place >= 0) {
                sums[place] += threads.getThreadCpuTime(thread.getThreadId()) / 1e6;
            }
        }
        return sums;
    }

    private int iterations() {
        int[] now = new int[1];
        onWindow(() -> now[0] = session.moment().document().start().iterations());
        return now[0];
    }

    /// What may fail.
    private interface Action {
        void run() throws ReflectiveOperationException;
    }

    private static void onWindow(Action action) {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("frames cannot be counted", e);
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document document(String line) {
        Document document = NetworkText.parse(line).toDocument();
        DataSet circle = BuiltInSets.named("circle").orElseThrow().make(new Options(2 * SAMPLES, 0.1, 1));
        var samples = circle.samples(1, document.loss().targets());
        Document with = new SampleEdit.SetSamples(samples.subList(0, SAMPLES), samples.subList(SAMPLES, 2 * SAMPLES))
                .applyTo(document);
        Document batched = new TrainingEdit.SetBatches(new Batches(BATCH, OptionalInt.empty())).applyTo(with);
        return new TrainingEdit.SetHyperparameter(Hyperparameter.LEARNING_RATE, 0.03).applyTo(batched);
    }

    /// No file is asked for.
    private static final class NoFiles implements FileDialogs {
        @Override
        public Optional<Path> fileToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> answersToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToSave(String proposed) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> tableToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> tableToSave(String proposed) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> pictureToSave(String proposed) {
            return Optional.empty();
        }
    }
}
