package chalkgrad.app.number;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Subscription;

/// Says below a number how far the arrow keys and the wheel change it.
final class StepNote extends Label {
    private final Session session;
    private final Texts texts;
    private Subscription focus = Subscription.EMPTY;

    StepNote(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        getStyleClass().add("number-editor-steps");
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    /// Shows the note until the number loses the focus.
    ///
    /// @param width of the area that it must stay within
    void show(Node number, Rectangle2D box, double width) {
        Decimals decimals = session.decimalsProperty().get().exact();
        setText(texts.get(
                "number.steps",
                decimals.format(Nudge.step(false, false)),
                decimals.format(Nudge.step(true, false)),
                decimals.format(Nudge.step(false, true))));
        autosize();
        relocate(Math.max(0, Math.min(box.getMinX(), width - getWidth())), box.getMaxY() + 2);
        setVisible(true);
        focus.unsubscribe();
        focus = number.focusedProperty().subscribe(focused -> {
            if (!focused) {
                setVisible(false);
            }
        });
    }
}
