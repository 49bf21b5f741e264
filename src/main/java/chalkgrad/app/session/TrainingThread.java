package chalkgrad.app.session;

import chalkgrad.app.session.Training.Ending;
import chalkgrad.app.session.Training.Reason;
import chalkgrad.app.session.TrainingLog.State;
import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.training.Divergence;
import chalkgrad.training.Outcome;
import chalkgrad.training.Point;
import chalkgrad.training.Trainer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The thread that makes the iterations of a training. It reports what it begins with, and then what was reached, at
/// most once for each frame and only after the report before was taken. Where the window's thread and the one that
/// paints need all processors, it gives way: it rests until the report is taken, so that the picture stays fluent.
@SuppressWarnings("ReferenceEquality") // an edit makes another object, and comparing all its numbers takes long
final class TrainingThread {
    private static final System.Logger LOG = System.getLogger(TrainingThread.class.getName());
    private static final long FRAME_NANOS = 15_000_000;
    private static final long REST_NANOS = 2_000_000;

    private final Goal goal;
    private final Consumer<Report> take;
    private final boolean givesWay;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile Document wanted;
    private volatile double speed;
    private volatile boolean ended;

    private long made;
    /// Since when, and from which iteration on, the speed is kept.
    private long since = System.nanoTime();

    private long paced;
    private double pacedSpeed;
    private long lastReport;

    /// @param speed iterations in a second
    /// @param take receives the reports on the window's thread
    /// @param givesWay whether it rests while a report is not yet taken
    TrainingThread(Document document, Goal goal, double speed, Consumer<Report> take, boolean givesWay) {
        this.wanted = document;
        this.goal = goal;
        this.speed = speed;
        this.take = take;
        this.givesWay = givesWay;
    }

    Thread start() {
        return Thread.ofPlatform().daemon().name("training").start(this::work);
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
            begin(trainer, document);
            pace();
            while (!ended) {
                if (document != wanted) {
                    document = wanted;
                    trainer.take(document);
                    begin(trainer, document);
                }
                makeIterations(trainer, document);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.ERROR, "a training failed", e);
            var ending = new Ending(Reason.FAILED, document.start().iterations(), Optional.empty());
            report(new Report(this, document, State.of(document), Optional.empty(), Optional.of(ending)));
        }
    }

    /// Reports how good a document is before the first iteration.
    private void begin(Trainer trainer, Document document) {
        if (!waiting.get()) {
            trainer.point(() -> isGivenUp(document))
                    .ifPresent(point -> report(
                            new Report(this, document, State.of(document), Optional.of(point), Optional.empty())));
        }
    }

    /// Whether somebody has stopped it, or has changed the document.
    private boolean isGivenUp(Document document) {
        return ended || document != wanted;
    }

    private void makeIterations(Trainer trainer, Document document) {
        long count = givesWay && waiting.get() ? 0 : due();
        if (count == 0) {
            LockSupport.parkNanos(REST_NANOS);
            return;
        }
        int before = trainer.made();
        Outcome outcome =
                trainer.run(count, goal.loss(), () -> isGivenUp(document) || isDue(), () -> isGivenUp(document));
        made += trainer.made() - before;
        Optional<Ending> ending = ending(outcome, trainer.made());
        if (ending.isPresent() || isDue()) {
            boolean last = ending.isPresent();
            trainer.point(() -> isGivenUp(document)).ifPresent(point -> {
                ended |= last;
                report(new Report(this, document, State.of(trainer.document()), Optional.of(point), ending));
            });
        }
    }

    private Optional<Ending> ending(Outcome outcome, int iterations) {
        return switch (outcome) {
            case Outcome.Diverged(Divergence why) ->
                Optional.of(new Ending(Reason.DIVERGED, iterations, Optional.of(why)));
            case Outcome.Reached reached -> Optional.of(new Ending(Reason.LOW_ENOUGH, iterations, Optional.empty()));
            case Outcome.Finished finished -> {
                if (isComplete()) {
                    yield Optional.of(new Ending(Reason.DONE, iterations, Optional.empty()));
                }
                yield iterations == Start.MOST_ITERATIONS
                        ? Optional.of(new Ending(Reason.UNCOUNTABLE, iterations, Optional.empty()))
                        : Optional.empty();
            }
            case Outcome.Stopped stopped -> Optional.empty();
        };
    }

    private boolean isComplete() {
        return goal.iterations().isPresent() && made >= goal.iterations().getAsInt();
    }

    private boolean isDue() {
        return !waiting.get() && System.nanoTime() - lastReport >= FRAME_NANOS;
    }

    /// How many iterations are made next; 0 if it is too early for another.
    private long due() {
        long left = goal.iterations().isPresent() ? goal.iterations().getAsInt() - made : Integer.MAX_VALUE;
        if (Double.isInfinite(speed)) {
            return left;
        }
        if (speed != pacedSpeed) {
            pace();
        }
        double owed = (System.nanoTime() - since) / 1e9 * speed - (made - paced);
        if (owed > Math.max(1, speed)) {
            pace(); // the machine is too slow for this speed
        }
        return (long) Math.clamp(Math.floor(owed), 0, (double) left);
    }

    /// Keeps the speed from now on.
    private void pace() {
        since = System.nanoTime();
        paced = made;
        pacedSpeed = speed;
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
    /// @param point how good that is; empty if the training failed
    record Report(
            TrainingThread thread, Document document, State state, Optional<Point> point, Optional<Ending> ending) {}
}
