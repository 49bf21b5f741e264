package chalkgrad.app.present;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// Dims everything but a circle at the pointer. The wheel changes its size.
final class Spotlight extends Region {
    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 0.5;
    private static final double GROWTH_PER_PIXEL = 0.004;

    private Point2D place = new Point2D(-1, -1);
    /// The radius as a share of the screen's height.
    private double radius = 0.15;

    Spotlight() {
        getStyleClass().add("spotlight-layer");
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Follows the pointer over a node.
    void listen(Node node) {
        node.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        node.addEventFilter(ScrollEvent.SCROLL, this::resize);
    }

    void toggle() {
        setVisible(!isVisible());
        requestLayout();
    }

    private void follow(MouseEvent event) {
        place = sceneToLocal(event.getSceneX(), event.getSceneY());
        requestLayout();
    }

    private void resize(ScrollEvent event) {
        if (isVisible() && !event.isControlDown()) {
            radius = Math.clamp(radius * Math.exp(event.getDeltaY() * GROWTH_PER_PIXEL), SMALLEST, LARGEST);
            requestLayout();
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        if (!isVisible()) {
            return;
        }
        boolean nowhere = place.getX() < 0;
        var circle = new Circle(
                nowhere ? getWidth() / 2 : place.getX(),
                nowhere ? getHeight() / 2 : place.getY(),
                radius * getHeight());
        Shape dim = Path.subtract(new Rectangle(getWidth(), getHeight()), circle);
        dim.getStyleClass().add("spotlight");
        dim.setManaged(false);
        getChildren().add(dim);
    }
}
