package chalkgrad.app.settings;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls a form. The visible part stays in place when the form becomes longer or shorter below it.
final class FormScroll {
    private static final double MARGIN = 6;

    private final ScrollPane pane;
    private final Region form;
    private double top;
    private boolean keeping;

    FormScroll(ScrollPane pane, Region form) {
        this.pane = pane;
        this.form = form;
        pane.vvalueProperty().subscribe(value -> {
            if (!keeping) {
                top = value.doubleValue() * hidden();
            }
        });
        form.heightProperty().subscribe(height -> scrollTo(top));
        pane.viewportBoundsProperty().subscribe(bounds -> scrollTo(top));
    }

    private double hidden() {
        return Math.max(0, form.getHeight() - pane.getViewportBounds().getHeight());
    }

    private void scrollTo(double wanted) {
        if (hidden() > 0) {
            keeping = true;
            top = Math.clamp(wanted, 0, hidden());
            pane.setVvalue(top / hidden());
            keeping = false;
        }
    }

    /// Scrolls as little as needed to show a node of the form.
    void reveal(Node node) {
        Bounds place = form.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double visible = pane.getViewportBounds().getHeight();
        double highest = Math.max(0, place.getMinY() - MARGIN);
        double lowest = Math.min(highest, place.getMaxY() + MARGIN - visible);
        scrollTo(Math.clamp(top, lowest, highest));
    }
}
