package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import chalkgrad.training.Divergence;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Trains the open document. Its iterations are made in a thread of their own. At most once for each frame, what was
/// reached becomes the document that the screen shows: everything on the screen belongs to one state of the training,
/// and the pass that is walked after a pause is the next one. All of it is one entry of the history. Whoever edits the
/// document meanwhile has the training go on with the edited one: then the training before the edit, the edit and the
/// training after it are an entry each, and what is reached in the middle of a drag belongs to the drag.
public final class Training {
    /// As many iterations in a second as the machine can make.
    public static final double AS_FAST_AS_CAN_BE = Double.POSITIVE_INFINITY;

    /// The speed at first, at which a class sees small networks learn.
    private static final double FIRST_SPEED = 1000;

    /// Whether the training, the window's thread and the one that paints have to share processors.
    private static final boolean SHARES_PROCESSORS = Runtime.getRuntime().availableProcessors() < 3;

    /// The longest that a drag or the wheel is expected to rest, in nanoseconds.
    private static final long WITHIN_GESTURE = 2_000_000_000;

    private final Session session;
    private final TrainingLogs logs;
    private final Scores scores = new Scores();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.IDLE);
    private final DoubleProperty speed = new SimpleDoubleProperty(FIRST_SPEED);
    private TrainingLog log;
    private Optional<TrainingThread> thread = Optional.empty();
    private Object gesture = new Object();
    private Goal goal = Goal.NONE;
    private boolean own;
    private boolean isAtOnce;
    /// When somebody has edited the document while it trained, by the clock of the system.
    private long edited;

    Training(Session session) {
        this(session, new TrainingLogs(), new TrainingLog());
    }

    private Training(Session session, TrainingLogs logs, TrainingLog log) {
        this.session = session;
        this.logs = logs;
        this.log = log;
    }

    /// A training of the same documents in another session, with what was gone through so far.
    Training handedTo(Session other) {
        var next = new Training(other, logs, log);
        next.speed.set(speed.get());
        return next;
    }

    /// Follows the session, which must be complete.
    @SuppressWarnings("ReferenceEquality") // another step of a document has the same object
    void follow() {
        session.openingsProperty().subscribe((before, now) -> forget());
        session.momentProperty().subscribe((before, now) -> {
            if (!own && before.document() != now.document()) {
                goOnWith(now.document());
            }
        });
        scores.follow(session.momentProperty());
        speed.subscribe(() -> thread.ifPresent(running -> running.setSpeed(speed())));
    }

    /// Whether it is running, and how it ended last.
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return status.get().running();
    }

    /// What the training of the document has gone through.
    public TrainingLog log() {
        return log;
    }

    /// How good the network is that is shown.
    public Scores scores() {
        return scores;
    }

    /// A number that changes whenever the log does, or is another one.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The iterations in a second, unless some are made at once.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Starts from the document that is shown, with the parameters of the iteration that is shown.
    public void start(Goal until) {
        start(until, false);
    }

    /// Makes some iterations as fast as it can, whatever the speed is.
    public void make(int iterations) {
        start(Goal.of(iterations), true);
    }

    private void start(Goal until, boolean atOnce) {
        stop();
        isAtOnce = atOnce;
        goal = until;
        gesture = new Object();
        session.arrival().cancel();
        session.continueFromShown(gesture);
        status.set(Status.RUNNING);
        begin();
    }

    private void begin() {
        var next = new TrainingThread(session.moment().document(), goal, speed(), this::take, SHARES_PROCESSORS);
        thread = Optional.of(next);
        next.start();
    }

    private double speed() {
        return isAtOnce ? AS_FAST_AS_CAN_BE : speed.get();
    }

    /// Stops it. What was reached stays.
    public void stop() {
        thread.ifPresent(TrainingThread::end);
        thread = Optional.empty();
        if (isRunning()) {
            session.endGesture(gesture);
            status.set(Status.IDLE);
        }
    }

    /// Goes back or forth to a state that was reached, as an edit of its own.
    public void goTo(TrainingLog.State state) {
        stop();
        session.continueFrom(new TrainingEdit.ContinueFrom(state.parameters(), state.start()), new Object());
        session.endGesture();
    }

    /// Another document is open.
    private void forget() {
        stop();
        logs.clear();
        use(logs.of(session.moment().document()));
    }

    /// Somebody has edited the document, or gone back to an earlier one. How the last training ended does not matter
    /// any more.
    private void goOnWith(Document now) {
        use(logs.of(now));
        if (isRunning()) {
            session.endGesture(gesture);
            gesture = new Object();
            edited = System.nanoTime();
            thread.ifPresent(running -> running.use(now));
        } else {
            status.set(Status.IDLE);
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one log of each training
    private void use(TrainingLog other) {
        if (other != log) {
            log = other;
            changes.set(changes.get() + 1);
        }
    }

    /// Shows what was reached, unless it belongs to a document that is edited by now.
    private void take(TrainingThread.Report report) {
        if (thread.isEmpty() || !thread.get().isCurrent(report)) {
            if (thread.filter(running -> running.isOwn(report)).isPresent()
                    && report.ending().isPresent()) {
                begin();
            }
            return;
        }
        report.point().ifPresent(point -> {
            log.add(report.state(), point);
            scores.expect(report.state(), point);
        });
        show(report.state());
        changes.set(changes.get() + 1);
        report.ending().ifPresent(ending -> {
            thread = Optional.empty();
            session.endGesture(gesture);
            status.set(new Status(false, Optional.of(ending)));
        });
    }

    /// Shows the state that was reached, if it is not the one that is shown.
    private void show(TrainingLog.State state) {
        if (state.isOf(session.moment().document())) {
            return;
        }
        var reached = new TrainingEdit.ContinueFrom(state.parameters(), state.start());
        own = true;
        try {
            if (System.nanoTime() - edited < WITHIN_GESTURE) {
                session.continueWithinGesture(reached, gesture);
            } else {
                session.continueFrom(reached, gesture);
            }
        } finally {
            own = false;
        }
    }

    /// Whether a training goes on.
    ///
    /// @param ending how it ended, if it was not stopped
    public record Status(boolean running, Optional<Ending> ending) {
        static final Status IDLE = new Status(false, Optional.empty());
        static final Status RUNNING = new Status(true, Optional.empty());
    }

    /// How a training ended by itself.
    ///
    /// @param iteration the number of iterations that were made since the beginning
    /// @param divergence why it could not go on, if numbers grew beyond all bounds
    public record Ending(Reason reason, int iteration, Optional<Divergence> divergence) {}

    /// Why a training ended by itself.
    public enum Reason {
        /// All iterations were made.
        DONE,
        /// The loss is below the bound.
        LOW_ENOUGH,
        /// A number is no longer finite. The document has the last parameters before.
        DIVERGED,
        /// No more iterations can be counted.
        UNCOUNTABLE,
        /// The computation failed, which is logged.
        FAILED
    }
}
