package chalkgrad.app;

import java.util.function.BooleanSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The edge of a panel that can be dragged. It sets the share that the panel has of the room around it.
final class Grip {
    /// So much of the panel along its edge can be dragged, in pixels.
    private static final double SIZE = 6;

    private final Region panel;
    private final Side edge;
    private final Region room;
    private final DoubleProperty share;
    private final double least;
    private final double most;
    private final BooleanSupplier held;
    private boolean dragged;

    /// @param edge the upper or the right one
    /// @param room what the panel has a share of; the panel is at its lower or left end
    /// @param share between `least` and `most`
    /// @param held whether the panel can be dragged now
    Grip(Region panel, Side edge, Region room, DoubleProperty share, double least, double most, BooleanSupplier held) {
        this.panel = panel;
        this.edge = edge;
        this.room = room;
        this.share = share;
        this.least = least;
        this.most = most;
        this.held = held;
        panel.addEventFilter(MouseEvent.MOUSE_MOVED, event -> show(isOn(event)));
        panel.addEventFilter(MouseEvent.MOUSE_EXITED, event -> show(dragged));
        panel.addEventFilter(MouseEvent.MOUSE_PRESSED, this::begin);
        panel.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        panel.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            drag(event);
            dragged = false;
        });
    }

    private boolean isOn(MouseEvent event) {
        Point2D place = panel.sceneToLocal(event.getSceneX(), event.getSceneY());
        return held.getAsBoolean() && (edge == Side.TOP ? place.getY() < SIZE : place.getX() > panel.getWidth() - SIZE);
    }

    private void show(boolean shown) {
        panel.setCursor(shown ? edge == Side.TOP ? Cursor.V_RESIZE : Cursor.H_RESIZE : null);
    }

    private void begin(MouseEvent event) {
        if (isOn(event)) {
            dragged = true;
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (dragged) {
            share.set(Math.clamp(wanted(event), least, most));
            event.consume();
        }
    }

    private double wanted(MouseEvent event) {
        Point2D place = room.sceneToLocal(event.getSceneX(), event.getSceneY());
        return edge == Side.TOP
                ? (room.getHeight() - place.getY()) / room.getHeight()
                : (place.getX() - room.sceneToLocal(panel.localToScene(0, 0)).getX()) / room.getWidth();
    }
}
