package chalkgrad.app;

import chalkgrad.app.playback.Delay;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/// Makes what may be shown later ready, one piece after the other, each after a moment without keys or mouse.
final class WhenIdle {
    private static final Duration MOMENT = Duration.millis(300);

    private final Scene scene;
    private final Deque<Runnable> pieces;
    private final Delay next = new Delay(MOMENT, this::doNext);
    private final EventHandler<InputEvent> later = event -> next.restart();

    /// @param scene the window whose input is waited for to end
    WhenIdle(Scene scene, Collection<Runnable> pieces) {
        this.scene = scene;
        this.pieces = new ArrayDeque<>(pieces);
    }

    void begin() {
        scene.addEventFilter(InputEvent.ANY, later);
        next.restart();
    }

    private void doNext() {
        if (pieces.isEmpty()) {
            stop();
        } else {
            pieces.remove().run();
            next.restart();
        }
    }

    void stop() {
        scene.removeEventFilter(InputEvent.ANY, later);
        next.stop();
    }
}
