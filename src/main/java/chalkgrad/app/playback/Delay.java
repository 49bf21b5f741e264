package chalkgrad.app.playback;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Does something when a time has passed in which it was not started again.
public final class Delay {
    private final PauseTransition wait;

    /// @param length until it is done
    public Delay(Duration length, Runnable action) {
        wait = new PauseTransition(length);
        wait.setOnFinished(event -> action.run());
    }

    /// Waits from now on.
    public void restart() {
        wait.playFromStart();
    }

    public void stop() {
        wait.stop();
    }
}
