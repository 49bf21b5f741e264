package chalkgrad.app.playback;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/// Moves the numbers of a step to where they are used. A step taken during the movement finishes it instead. Anything
/// else that changes the session ends it at once.
public final class Motion {
    private static final Duration LENGTH = Duration.millis(400);

    private final Session session;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
    private final BooleanProperty reduced = new SimpleBooleanProperty();
    private final Timeline travel = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(progress, 0)), new KeyFrame(LENGTH, new KeyValue(progress, 1)));

    public Motion(Session session) {
        this.session = session;
        reduced.set(Platform.getPreferences().isReducedMotion());
        session.momentProperty().subscribe(this::changed);
    }

    /// The progress of the movement, from 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether there is no movement.
    public BooleanProperty reducedProperty() {
        return reduced;
    }

    /// One click forward, or the end of the movement that is still going on.
    public void next() {
        if (isMoving()) {
            finish();
        } else {
            step();
        }
    }

    /// One click forward, even during a movement. The window has no other way forward.
    void step() {
        finish();
        session.next();
    }

    /// One click back.
    public void previous() {
        session.previous();
    }

    private boolean isMoving() {
        return travel.getStatus() == Animation.Status.RUNNING;
    }

    private void finish() {
        travel.stop();
        progress.set(1);
    }

    private void changed(Moment before, Moment now) {
        finish();
        boolean stepped = now.document().equals(before.document()) && now.cursor() > before.cursor();
        if (stepped && now.selection().isEmpty() && !reduced.get()) {
            progress.set(0);
            travel.playFromStart();
        }
    }
}
