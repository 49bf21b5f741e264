package chalkgrad.app.diagram;

import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/// A wide line over an edge that nobody sees, so that the edge is easy to point at, and has a name for screen readers.
final class EdgeTarget extends Line {
    private static final double WIDTH = 12;

    private final Supplier<String> spoken;

    /// @param spoken what a screen reader says of the edge
    EdgeTarget(Line edge, Supplier<String> spoken) {
        super(edge.getStartX(), edge.getStartY(), edge.getEndX(), edge.getEndY());
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
