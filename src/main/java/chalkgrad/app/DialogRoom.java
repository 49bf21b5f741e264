package chalkgrad.app;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.stage.Screen;
import javafx.stage.Window;

/// Keeps dialogs within their screen, which is low where everything is drawn at 200 %.
final class DialogRoom {
    /// The height of the frame of a dialog's window.
    private static final double FRAME = 40;

    private DialogRoom() {}

    /// Limits the height of a dialog to that of the screen of its owner.
    static void limit(Dialog<?> dialog, Window owner) {
        dialog.setOnShowing(showing -> limit(dialog.getDialogPane(), heightOfScreen(owner) - FRAME));
    }

    /// Makes the window of a dialog higher if its content, whose texts have become longer, needs that. It becomes no
    /// lower again, so that nothing moves while somebody types.
    static void grow(DialogPane pane, Window owner) {
        limit(pane, heightOfScreen(owner) - FRAME);
        boolean isCut = pane.getHeight() > 0 && pane.prefHeight(pane.getWidth()) > pane.getHeight();
        if (isCut && pane.getScene() != null) {
            pane.getScene().getWindow().sizeToScene();
        }
    }

    /// Lets the content of a dialog scroll between its heading and its buttons if it is too tall.
    static void limit(DialogPane pane, double most) {
        pane.applyCss();
        if (pane.prefHeight(pane.getPrefWidth()) > most) {
            var scroll = new ScrollPane(pane.getContent());
            scroll.getStyleClass().add("dialog-scroll");
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
            pane.setContent(scroll);
            pane.setPrefHeight(most);
        }
    }

    private static double heightOfScreen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .map(Rectangle2D::getHeight)
                .orElse(Double.MAX_VALUE);
    }
}
