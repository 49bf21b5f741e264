package chalkgrad.app;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The border between the explanation and the matrices below it. It stays where it was put, whatever is explained, and
/// can be dragged.
final class SideBorder {
    private static final double USUAL = 0.31;
    private static final double LEAST = 0.12;
    private static final double MOST = 0.7;
    /// So much of the upper edge of the matrices can be dragged, in pixels.
    private static final double GRIP = 6;

    private final Pane side;
    private final Region matrices;
    /// How much of the side is the matrices'.
    private final DoubleProperty share = new SimpleDoubleProperty(USUAL);

    private boolean held;
    private boolean dragged;

    SideBorder(Pane side, Region matrices, Remembered remembered) {
        this.side = side;
        this.matrices = matrices;
        remembered.keep("panel.matrices.share", share, LEAST, MOST);
        matrices.addEventFilter(MouseEvent.MOUSE_MOVED, event -> showGrip(isOnGrip(event)));
        matrices.addEventFilter(MouseEvent.MOUSE_EXITED, event -> showGrip(dragged));
        matrices.addEventFilter(MouseEvent.MOUSE_PRESSED, this::begin);
        matrices.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        matrices.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            drag(event);
            dragged = false;
        });
    }

    /// Gives the matrices their share of the side.
    void hold() {
        held = true;
        matrices.minHeightProperty().bind(side.heightProperty().multiply(share));
        matrices.maxHeightProperty().bind(side.heightProperty().multiply(share));
    }

    /// Lets the matrices be as high as they like.
    void release(double most) {
        held = false;
        matrices.minHeightProperty().unbind();
        matrices.maxHeightProperty().unbind();
        matrices.setMinHeight(Region.USE_COMPUTED_SIZE);
        matrices.setMaxHeight(most);
    }

    private boolean isOnGrip(MouseEvent event) {
        return held && inMatrices(event).getY() < GRIP;
    }

    private Point2D inMatrices(MouseEvent event) {
        return matrices.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private void showGrip(boolean shown) {
        matrices.setCursor(shown ? Cursor.V_RESIZE : null);
    }

    private void begin(MouseEvent event) {
        if (isOnGrip(event)) {
            dragged = true;
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (dragged) {
            double below = side.getHeight()
                    - side.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            share.set(Math.clamp(below / side.getHeight(), LEAST, MOST));
            event.consume();
        }
    }
}
