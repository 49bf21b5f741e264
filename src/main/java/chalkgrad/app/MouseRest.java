package chalkgrad.app;

import chalkgrad.app.session.Attention;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// Tells a mouse that moves from one that rests while the window changes below it: both enter and leave what they are
/// over, but nobody points at what comes to lie under a resting mouse.
final class MouseRest {
    private static final Set<EventType<?>> CROSSINGS = Set.of(
            MouseEvent.MOUSE_ENTERED,
            MouseEvent.MOUSE_ENTERED_TARGET,
            MouseEvent.MOUSE_EXITED,
            MouseEvent.MOUSE_EXITED_TARGET);

    private final Attention attention;
    private final Runnable moved;
    /// Where the mouse was last moved to or used, on the screen.
    private Optional<Point2D> place = Optional.empty();

    /// @param moved the action whenever the mouse is moved or used
    MouseRest(Node root, Attention attention, Runnable moved) {
        this.attention = attention;
        this.moved = moved;
        root.addEventFilter(MouseEvent.ANY, this::follow);
    }

    private void follow(MouseEvent event) {
        var now = Optional.of(new Point2D(event.getScreenX(), event.getScreenY()));
        boolean crosses = CROSSINGS.contains(event.getEventType());
        if (crosses && (place.isEmpty() || place.equals(now))) {
            attention.mouseRests();
            return;
        }
        if (!crosses) {
            place = now;
        }
        moved.run();
        attention.mouseMoves();
    }
}
