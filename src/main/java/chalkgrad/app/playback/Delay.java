package chalkgrad.app.playback;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs an action after a delay without another start.
public final class Delay {
    private final PauseTransition wait;

    /// @param length the delay
    public Delay(Duration length, Runnable action) {
        wait = new PauseTransition(length);
        wait.setOnFinished(event -> action.run());
    }

    /// Starts the delay again.
    public void restart() {
        wait.playFromStart();
    }

    public void stop() {
        wait.stop();
    }
}
