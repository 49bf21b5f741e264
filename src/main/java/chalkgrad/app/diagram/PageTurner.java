package chalkgrad.app.diagram;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Makes a text of the stage clickable, also with Enter. A click on it does not count as a click on the stage.
final class PageTurner {
    private PageTurner() {}

    static void install(Text text, Runnable action) {
        text.setPickOnBounds(true);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.BUTTON);
        text.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            text.requestFocus();
            event.consume();
        });
        text.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
            event.consume();
        });
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
    }
}
