package chalkgrad.app.playback;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import java.util.OptionalLong;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;

/// Plays one step after the other until the end of the walk. Any other movement of the cursor stops it.
public final class Player {
    public static final double SLOW = 0.5;
    public static final double NORMAL = 1;
    public static final double FAST = 2;
    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 20;

    /// The time from one step to the next at normal speed: the movement, and time to read the number.
    private static final Duration INTERVAL = Duration.millis(1200);

    private final Session session;
    private final Motion motion;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(NORMAL);
    private final PauseTransition wait = new PauseTransition();
    private boolean stepping;
    /// The target of its own step that is still being computed.
    private OptionalLong awaited = OptionalLong.empty();

    /// @param motion takes the steps
    public Player(Session session, Motion motion) {
        this.session = session;
        this.motion = motion;
        wait.setOnFinished(event -> step());
        session.momentProperty().subscribe(this::changed);
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /// The speed relative to normal.
    public DoubleProperty speedProperty() {
        return speed;
    }

    /// Plays, from the start if the walk is at its end, or pauses.
    public void toggle() {
        if (isPlaying()) {
            pause();
            return;
        }
        if (isAtEnd()) {
            session.first();
        }
        playing.set(true);
        step();
    }

    public void pause() {
        wait.stop();
        playing.set(false);
    }

    private void step() {
        if (session.arrival().cursor().isEmpty()) {
            stepping = true;
            motion.next();
            stepping = false;
            awaited = session.arrival().cursor();
        }
        if (isAtEnd()) {
            pause();
        } else {
            wait.setDuration(INTERVAL.divide(Math.clamp(speed.get(), SLOWEST, FASTEST)));
            wait.playFromStart();
        }
    }

    private boolean isAtEnd() {
        return session.moment().cursor() == session.moment().timeline().length();
    }

    private void changed(Moment before, Moment now) {
        boolean moved = before.cursor() != now.cursor()
                || before.selection().isEmpty() && now.selection().isPresent();
        boolean own = stepping || awaited.equals(OptionalLong.of(now.cursor()));
        if (isPlaying() && !own && moved) {
            pause();
        }
    }
}
