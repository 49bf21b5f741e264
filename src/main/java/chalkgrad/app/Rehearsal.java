package chalkgrad.app;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Presses keys by itself. The build starts the program once and has it press the keys that people press first, so that
/// the start-up cache knows what a start and the first steps need; benchmarks have it start and walk.
final class Rehearsal {
    private static final String PROPERTY = "chalkgrad.rehearsal";
    private static final long MILLISECONDS_BETWEEN_KEYS = 150;
    /// Enough for all that is made ready while no key is pressed.
    private static final long MILLISECONDS_AT_THE_END = 3000;

    /// The size of the window. Without a display, the screen is too narrow for all panels that are seen at first.
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 800;
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.DIGIT4,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.O,
            KeyCode.ESCAPE,
            KeyCode.DIGIT1,
            KeyCode.RIGHT,
            KeyCode.END,
            KeyCode.HOME,
            KeyCode.RIGHT,
            KeyCode.T,
            KeyCode.T,
            KeyCode.N,
            KeyCode.ESCAPE,
            KeyCode.F1,
            KeyCode.ESCAPE,
            KeyCode.F5,
            KeyCode.RIGHT,
            KeyCode.F5);

    private Rehearsal() {}

    /// Gives the window the size that it has at a desk, before it is shown.
    static void makeRoom(Stage stage) {
        if (!System.getProperty(PROPERTY, "").isEmpty()) {
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        }
    }

    /// Begins if the property asks for it. With `true`, the keys that people press first are pressed, and then the
    /// window closes. With `start`, it closes when the first picture is painted. With `walk`, it walks on and on.
    static void ifWanted(Stage stage) {
        switch (System.getProperty(PROPERTY, "")) {
            case "true" -> begin(() -> play(stage));
            case "start" -> closeWhenPainted(stage);
            case "walk" -> begin(() -> walk(stage));
            default -> {}
        }
    }

    private static void begin(Runnable keys) {
        Thread.ofPlatform().daemon().name("rehearsal").start(keys);
    }

    /// At the end of the second pulse, the picture of the first one is painted.
    private static void closeWhenPainted(Stage stage) {
        var pulses = new AtomicInteger();
        stage.getScene().addPostLayoutPulseListener(() -> {
            if (pulses.incrementAndGet() == 2) {
                Platform.runLater(stage::close);
            }
            Platform.requestNextPulse();
        });
        Platform.requestNextPulse();
    }

    private static void walk(Stage stage) {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS_BETWEEN_KEYS);
                Platform.runLater(() -> press(stage, KeyCode.RIGHT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void play(Stage stage) {
        try {
            for (KeyCode key : KEYS) {
                Thread.sleep(MILLISECONDS_BETWEEN_KEYS);
                Platform.runLater(() -> press(stage, key));
            }
            Thread.sleep(MILLISECONDS_AT_THE_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.runLater(stage::close);
    }

    private static void press(Stage stage, KeyCode key) {
        var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
        Event.fireEvent(stage.getScene().getFocusOwner(), event);
    }
}
