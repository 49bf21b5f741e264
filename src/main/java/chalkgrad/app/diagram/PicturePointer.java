package chalkgrad.app.diagram;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The point of a picture that the mouse is at. What the mouse does on a picture does not reach the stage below it.
final class PicturePointer {
    private Point2D point = Point2D.ZERO;

    /// @param clicked receives the point of a click
    PicturePointer(Node picture, Consumer<Point2D> clicked) {
        picture.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point = at(event));
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        picture.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                clicked.accept(at(event));
            }
            event.consume();
        });
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    /// Where the mouse was last, in the coordinates of the picture.
    Point2D point() {
        return point;
    }
}
