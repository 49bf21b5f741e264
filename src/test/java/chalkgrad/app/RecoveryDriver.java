package chalkgrad.app;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The program in a process of its own, with a person who changes a weight, trains, or
/// takes back what was left.
public final class RecoveryDriver {
    private static final String WEIGHT = "weight from input 0 to hidden neuron 0";
    /// So often unsaved work is looked for.
    private static final int LOOKS = 200;

    private RecoveryDriver() {}

    /// Starts the program.
    ///
    /// @param arguments `edit`, `train` or `restore`
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> act(arguments[0]));
        ChalkgradApp.launch(Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private static void act(String what) {
        try {
            while (!shows()) {
                Thread.sleep(50);
            }
            for (int k = 0; k < LOOKS && what.equals("restore") && !offers(); k++) {
                Thread.sleep(50);
            }
            onWindow(
                    switch (what) {
                        case "edit" -> RecoveryDriver::edit;
                        case "train" -> RecoveryDriver::train;
                        default -> RecoveryDriver::restore;
                    });
            Thread.sleep(200);
            onWindow(() -> say("weight: " + WindowFixture.spoken(weight())));
        } catch (InterruptedException | RuntimeException e) {
            say("failed: " + e);
        }
    }

    private static boolean shows() throws InterruptedException {
        boolean[] shown = new boolean[1];
        try {
            onWindow(() -> shown[0] = Window.getWindows().stream().anyMatch(Window::isShowing) && find() != null);
        } catch (IllegalStateException notStarted) {
            return false;
        }
        return shown[0];
    }

    /// Whether unsaved work has been found, which is read in the background.
    private static boolean offers() throws InterruptedException {
        boolean[] offered = new boolean[1];
        onWindow(() -> offered[0] = scene().lookup("#recovery").isVisible());
        return offered[0];
    }

    private static void edit() {
        Event.fireEvent(weight(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false));
    }

    private static void train() {
        Event.fireEvent(
                scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.R, false, false, false, false));
    }

    private static void restore() {
        Node bar = scene().lookup("#recovery");
        say("offer: " + bar.isVisible() + " " + ((Label) bar.lookup(".label")).getText());
        if (bar.isVisible()) {
            ((Button) bar.lookup("#restore")).fire();
        }
    }

    private static Node weight() {
        Node weight = find();
        if (weight == null) {
            throw new IllegalStateException("the weight is not on the stage");
        }
        return weight;
    }

    private static @org.jspecify.annotations.Nullable Node find() {
        return scene().getRoot().lookupAll(".number").stream()
                .filter(node -> WindowFixture.spoken(node).startsWith(WEIGHT))
                .findFirst()
                .orElse(null);
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void onWindow(Runnable task) throws InterruptedException {
        var done = new CountDownLatch(1);
        var failure = new RuntimeException[1];
        Platform.runLater(() -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                failure[0] = e;
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    @SuppressWarnings("SystemOut") // the test reads it
    private static void say(String line) {
        System.out.println(line.replace('\u00a0', ' '));
        System.out.flush();
    }
}
