package chalkgrad.app.look;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/// Shows a text beside what the mouse points at. The text is made when it is asked for, so it is never stale.
public final class Hints {
    private static final Duration DELAY = Duration.millis(350);
    private static final Duration LONG = Duration.minutes(5);

    private Hints() {}

    /// Lets a text appear when the mouse rests on a node.
    public static void install(Node node, Supplier<String> text) {
        var hint = new Tooltip();
        hint.setShowDelay(DELAY);
        hint.setShowDuration(LONG);
        hint.setOnShowing(event -> hint.setText(text.get()));
        node.addEventFilter(InputEvent.ANY, event -> hideOnAction(hint, event));
        Tooltip.install(node, hint);
    }

    /// What somebody acts on may change, and is looked at rather than read about.
    private static void hideOnAction(Tooltip hint, InputEvent event) {
        boolean acts = event.getEventType() == ScrollEvent.SCROLL
                || event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == KeyEvent.KEY_PRESSED;
        if (acts) {
            hint.hide();
        }
    }
}
