package chalkgrad.app;

import chalkgrad.app.look.Profile;
import chalkgrad.app.playback.Player;
import chalkgrad.app.session.Session;
import chalkgrad.exchange.WorkedNetworks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// Makes a window as it was when it was new, as far as it can: it undoes what a person does with keys and menus.
/// Whether that was all, a `Portrait` tells.
final class WindowReset {
    /// More than can lie over each other.
    private static final int ESCAPES = 8;

    private final WindowFixture window;
    private final Map<ToggleButton, Boolean> toggles = new LinkedHashMap<>();
    private final Optional<Node> focus;

    /// On the window's thread.
    ///
    /// @param window a new window, whose panels have found their room
    WindowReset(WindowFixture window) {
        this.window = window;
        this.focus = Optional.ofNullable(window.stage.getScene().getFocusOwner());
        all(".toggle-button").forEach(node -> {
            if (node instanceof ToggleButton toggle) {
                toggles.put(toggle, toggle.isSelected());
            }
        });
    }

    private Iterable<Node> all(String query) {
        return window.stage.getScene().getRoot().lookupAll(query);
    }

    void run(FxRobot robot) {
        // nothing is pointed at
        robot.interact(() -> robot.robotContext().getMouseRobot().moveNoWait(Point2D.ZERO));
        robot.interact(() -> {
            window.chosen = Optional.empty();
            List.copyOf(Window.getWindows()).stream()
                    .filter(other -> !other.equals(window.stage))
                    .forEach(Window::hide);
            window.workbench.player().pause();
            window.session.training().stop();
            leaveEverything();
            resetSettings();
            window.session.open(WorkedNetworks.open(WorkedNetworks.names().getFirst()), Optional.empty());
            place(window.stage);
            all("*").forEach(WindowReset::scrollBack);
            focus.ifPresent(Node::requestFocus);
        });
    }

    /// The key that leaves what lies over the rest leaves one thing after the other.
    private void leaveEverything() {
        for (int k = 0; k < ESCAPES; k++) {
            Event.fireEvent(
                    window.stage.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        }
        toggles.forEach((toggle, selected) -> {
            if (toggle.isSelected() != selected) {
                toggle.fire();
            }
        });
    }

    private void resetSettings() {
        Session session = window.session;
        var initial = new Session(session.moment().document());
        session.granularityProperty().set(initial.granularityProperty().get());
        session.decimalsProperty().set(initial.decimalsProperty().get());
        session.byHand().decimalsProperty().set(OptionalInt.empty());
        session.predictions().wantedProperty().set(false);
        window.workbench.profileProperty().set(Profile.LIGHT);
        window.workbench.player().speedProperty().set(Player.NORMAL);
        window.workbench.motion().reducedProperty().set(true);
    }

    private static void place(Stage stage) {
        stage.setFullScreen(false);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    private static void scrollBack(Node node) {
        if (node instanceof ScrollPane pane) {
            pane.setHvalue(pane.getHmin());
            pane.setVvalue(pane.getVmin());
        } else if (node instanceof ListView<?> list) {
            list.scrollTo(0);
        }
    }
}
