package chalkgrad.app.session;

import chalkgrad.app.session.Training.Ending;
import chalkgrad.app.session.Training.Reason;
import chalkgrad.document.Document;
import chalkgrad.training.Scores;
import chalkgrad.training.Trainer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The thread that makes the iterations of a training. It reports what was reached at most once for each frame, and
/// only
/// after the report before was taken.
final class TrainingThread {
    private static final System.Logger LOG = System.getLogger(TrainingThread.class.getName());
    private static final long FRAME_NANOS = 15_000_000;
    /// How long iterations are made without looking up.
    private static final long STRETCH_NANOS = 4_000_000;

    private static final long REST_NANOS = 2_000_000;
    private static final int LONGEST_STRETCH = 1 << 20;

    private final Goal goal;
    private final Consumer<Report> take;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile Document wanted;
    private volatile double speed;
    private volatile boolean ended;

    private int stretch = 1;
    private long made;
    /// Since when, and from which iteration on, the speed is kept.
    private long since = System.nanoTime();

    private long paced;
    private double pacedSpeed;
    private long lastReport;

    /// @param speed iterations in a second
    /// @param take receives the reports on the window's thread
    TrainingThread(Document document, Goal goal, double speed, Consumer<Report> take) {
        this.wanted = document;
        this.goal = goal;
        this.speed = speed;
        this.take = take;
    }

    void start() {
        Thread.ofPlatform().daemon().name("training").start(this::work);
    }

    /// Goes on with another document.
    void use(Document document) {
        wanted = document;
    }

    void setSpeed(double iterations) {
        speed = iterations;
    }

    void end() {
        ended = true;
    }

    /// Whether a report belongs to the document that is wanted now.
    boolean isCurrent(Report report) {
        return isOwn(report) && report.document == wanted;
    }

    boolean isOwn(Report report) {
        return report.thread == this;
    }

    private void work() {
        Document document = wanted;
        try {
            var trainer = new Trainer(document);
            pace();
            while (!ended) {
                if (document != wanted) {
                    document = wanted;
                    trainer.use(document);
                }
                makeIterations(trainer, document);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "a training failed", e);
            var state = TrainingLog.State.of(document);
            int reached = document.start().iterations();
            report(new Report(this, document, state, Scores.NONE, Optional.of(new Ending(Reason.FAILED, reached))));
        }
    }

    private void makeIterations(Trainer trainer, Document document) {
        int count = due();
        if (count == 0) {
            LockSupport.parkNanos(REST_NANOS);
            return;
        }
        long before = System.nanoTime();
        int done = trainer.run(count);
        made += done;
        adapt(System.nanoTime() - before, count);
        Optional<Reason> reason = done < count
                ? Optional.of(Reason.DIVERGED)
                : isComplete() ? Optional.of(Reason.DONE) : Optional.empty();
        if (reason.isPresent() || isDue()) {
            reportState(trainer, document, reason);
        }
    }

    private boolean isComplete() {
        return goal.iterations().isPresent() && made >= goal.iterations().getAsInt();
    }

    private boolean isDue() {
        return !waiting.get() && System.nanoTime() - lastReport >= FRAME_NANOS;
    }

    private void reportState(Trainer trainer, Document document, Optional<Reason> reason) {
        var state = new TrainingLog.State(trainer.parameters(), trainer.start());
        Scores scores = trainer.scores();
        boolean low = goal.loss().isPresent() && scores.loss() < goal.loss().getAsDouble();
        Optional<Ending> ending = reason.or(() -> low ? Optional.of(Reason.LOW_ENOUGH) : Optional.empty())
                .map(why -> new Ending(why, state.start().iterations()));
        ended |= ending.isPresent();
        report(new Report(this, document, state, scores, ending));
    }

    /// How many iterations are made next; 0 if it is too early for another.
    private int due() {
        long most = Math.min(
                stretch, goal.iterations().isPresent() ? goal.iterations().getAsInt() - made : stretch);
        if (Double.isInfinite(speed)) {
            return (int) most;
        }
        if (speed != pacedSpeed) {
            pace();
        }
        double owed = (System.nanoTime() - since) / 1e9 * speed - (made - paced);
        if (owed > Math.max(1, speed)) {
            pace(); // the machine is too slow for this speed
        }
        return (int) Math.clamp(Math.floor(owed), 0, most);
    }

    /// Keeps the speed from now on.
    private void pace() {
        since = System.nanoTime();
        paced = made;
        pacedSpeed = speed;
    }

    /// Makes more iterations at once if they take little time, fewer if they take long.
    private void adapt(long nanos, int count) {
        if (nanos > 2 * STRETCH_NANOS) {
            stretch = Math.max(1, stretch / 2);
        } else if (nanos < STRETCH_NANOS && count == stretch) {
            stretch = Math.min(LONGEST_STRETCH, 2 * stretch);
        }
    }

    private void report(Report report) {
        lastReport = System.nanoTime();
        waiting.set(true);
        Platform.runLater(() -> {
            waiting.set(false);
            take.accept(report);
        });
    }

    /// What was reached.
    ///
    /// @param document what the thread was training
    record Report(
            TrainingThread thread,
            Document document,
            TrainingLog.State state,
            Scores scores,
            Optional<Ending> ending) {}
}
