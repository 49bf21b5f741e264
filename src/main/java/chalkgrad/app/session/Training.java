package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import chalkgrad.training.Divergence;
import chalkgrad.training.Point;
import chalkgrad.training.Trainer;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Trains the open document. Its iterations are made in a thread of their own. At most once for each frame, what was
/// reached becomes the document that the screen shows: everything on the screen belongs to one state of the training,
/// and the pass that is walked after a pause is the next one. All of it is undone at once. Whoever edits the document
/// meanwhile has the training go on with the edited one.
public final class Training {
    /// As many iterations in a second as the machine can make.
    public static final double AS_FAST_AS_CAN_BE = Double.POSITIVE_INFINITY;

    private final Session session;
    private final TrainingLog log = new TrainingLog();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.IDLE);
    private final DoubleProperty speed = new SimpleDoubleProperty(AS_FAST_AS_CAN_BE);
    private Optional<TrainingThread> thread = Optional.empty();
    private Object gesture = new Object();
    private Goal goal = Goal.NONE;
    private boolean own;

    Training(Session session) {
        this.session = session;
    }

    /// Follows the session, which must be complete.
    @SuppressWarnings("ReferenceEquality") // another step of a document has the same object
    void follow() {
        session.openingsProperty().subscribe((before, now) -> forget());
        session.momentProperty().subscribe((before, now) -> {
            if (!own && before.document() != now.document()) {
                goOnWith(before.document(), now.document());
            }
        });
        speed.subscribe(value -> thread.ifPresent(running -> running.setSpeed(value.doubleValue())));
    }

    /// Whether it is running, and how it ended last.
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return status.get().running();
    }

    /// What the training has gone through.
    public TrainingLog log() {
        return log;
    }

    /// A number that changes whenever the log does.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The iterations in a second.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Starts from the document that is shown, with the parameters of the iteration that is shown.
    public void start(Goal until) {
        stop();
        goal = until;
        gesture = new Object();
        session.arrival().cancel();
        session.continueFromShown(gesture);
        if (log.states().isEmpty()) {
            remember(session.moment().document());
        }
        status.set(Status.RUNNING);
        begin();
    }

    private void begin() {
        var next = new TrainingThread(session.moment().document(), goal, speed.get(), this::take);
        thread = Optional.of(next);
        next.start();
    }

    /// Stops it. What was reached stays.
    public void stop() {
        thread.ifPresent(TrainingThread::end);
        thread = Optional.empty();
        if (isRunning()) {
            session.endGesture();
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
        log.clear();
        changes.set(changes.get() + 1);
    }

    /// Somebody has edited the document.
    private void goOnWith(Document before, Document now) {
        if (!before.network().equals(now.network())) {
            log.clear();
            changes.set(changes.get() + 1);
        }
        if (isRunning()) {
            session.endGesture();
            gesture = new Object();
            thread.ifPresent(running -> running.use(now));
        }
    }

    private void remember(Document document) {
        var trainer = new Trainer(document);
        log.add(
                TrainingLog.State.of(document),
                new Point(document.start().iterations(), trainer.score(), trainer.testScore()));
        changes.set(changes.get() + 1);
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
        own = true;
        try {
            session.continueFrom(
                    new TrainingEdit.ContinueFrom(
                            report.state().parameters(), report.state().start()),
                    gesture);
        } finally {
            own = false;
        }
        report.point().ifPresent(point -> log.add(report.state(), point));
        changes.set(changes.get() + 1);
        report.ending().ifPresent(ending -> {
            thread = Optional.empty();
            session.endGesture();
            status.set(new Status(false, Optional.of(ending)));
        });
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
