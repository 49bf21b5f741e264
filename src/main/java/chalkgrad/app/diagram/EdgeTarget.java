package chalkgrad.app.diagram;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/// A wide, invisible line over an edge, which makes the edge easy to point at and gives it a name for screen readers.
final class EdgeTarget extends Polyline {
    private static final double WIDTH = 12;

    private final Supplier<String> spoken;

    /// @param spoken what a screen reader says about the edge
    EdgeTarget(List<Point2D> path, Supplier<String> spoken) {
        path.forEach(point -> getPoints().addAll(point.getX(), point.getY()));
        this.spoken = spoken;
        getStyleClass().add("edge-target");
        setStrokeWidth(WIDTH);
        setAccessibleRole(AccessibleRole.NODE);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? spoken.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
