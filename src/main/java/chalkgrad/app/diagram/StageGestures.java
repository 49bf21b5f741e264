package chalkgrad.app.diagram;

import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// The mouse gestures of the stage itself. Dragging an empty place moves it; with the middle button, dragging works
/// anywhere. Ctrl with the wheel zooms around the pointer. A click on an empty place is reported.
final class StageGestures {
    private static final double DRAG = 4;
    /// The zoom per pixel of scrolling: a notch of the wheel, 40 pixels, is about a sixth.
    private static final double ZOOM_PER_PIXEL = 0.004;

    private final DiagramView view;
    private final Runnable clicked;
    private Point2D last = Point2D.ZERO;
    private double travelled;
    private boolean held;
    private boolean closesAField;

    private StageGestures(DiagramView view, Runnable clicked) {
        this.view = view;
        this.clicked = clicked;
    }

    /// @param clicked is called on a click on an empty place that is not a drag and does not close a field
    static void install(DiagramView view, Runnable clicked) {
        var gestures = new StageGestures(view, clicked);
        view.addEventFilter(MouseEvent.ANY, gestures::middle);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, gestures::released);
        view.addEventHandler(ScrollEvent.SCROLL, gestures::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, event -> view.zoomBy(event.getZoomFactor(), event.getX(), event.getY()));
    }

    /// Moves the stage with the middle button, even from a number.
    private void middle(MouseEvent event) {
        if (event.getButton() != MouseButton.MIDDLE) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            dragged(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            held = false;
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        held = event.getButton() != MouseButton.SECONDARY;
        travelled = 0;
        last = place(event);
        closesAField = view.getScene().getFocusOwner() instanceof TextInputControl;
        view.requestFocus();
    }

    private void dragged(MouseEvent event) {
        if (held) {
            Point2D now = place(event);
            travelled += now.distance(last);
            view.moveBy(now.getX() - last.getX(), now.getY() - last.getY());
            last = now;
        }
    }

    private void released(MouseEvent event) {
        boolean click = held && event.getButton() == MouseButton.PRIMARY && travelled < DRAG;
        held = false;
        if (click && !closesAField) {
            clicked.run();
        }
    }

    private Point2D place(MouseEvent event) {
        return view.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown()) {
            Point2D place = view.sceneToLocal(event.getSceneX(), event.getSceneY());
            view.zoomBy(Math.exp(event.getDeltaY() * ZOOM_PER_PIXEL), place.getX(), place.getY());
        } else {
            view.moveBy(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
