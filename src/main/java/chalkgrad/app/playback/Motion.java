package chalkgrad.app.playback;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;

/// Moves the numbers of a step to where they are used. Anything that changes the session during the movement finishes
/// it, the next step too: every press takes a step, however fast it follows the one before.
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

    /// One click forward. The window has no other way forward.
    public void next() {
        finish();
        session.next();
    }

    /// One click back.
    public void previous() {
        session.previous();
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
