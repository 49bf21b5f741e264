package chalkgrad.app.settings;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Shows at a control what is wrong with its entry, and scrolls both into view. One reason is shown at a time.
final class Reasons {
    private static final double GAP = 2;

    private final Pane form;
    private final FormScroll scroll;
    private final Label label = new Label();
    private Optional<Region> told = Optional.empty();

    Reasons(Pane form, FormScroll scroll) {
        this.form = form;
        this.scroll = scroll;
        label.getStyleClass().add("reason");
        label.setManaged(false);
        label.setWrapText(true);
        label.setVisible(false);
        form.getChildren().add(label);
    }

    /// A receiver of what is wrong with the entry of a control, or empty.
    Consumer<Optional<String>> at(Region control) {
        return problem -> {
            if (problem.isPresent()) {
                tell(control, problem.get());
            } else if (told.equals(Optional.of(control))) {
                clear();
            }
        };
    }

    void clear() {
        told = Optional.empty();
        label.setVisible(false);
    }

    /// Shows the reason below the control, or above it at the end of the form.
    private void tell(Region control, String problem) {
        told = Optional.of(control);
        label.setText(problem);
        label.setVisible(true);
        label.applyCss();
        Bounds place = form.sceneToLocal(control.localToScene(control.getLayoutBounds()));
        double width = form.getWidth() - form.snappedLeftInset() - form.snappedRightInset();
        double height = label.prefHeight(width);
        double below = place.getMaxY() + GAP;
        double y = below + height <= form.getHeight() ? below : place.getMinY() - GAP - height;
        label.resizeRelocate(form.snappedLeftInset(), y, width, height);
        scroll.reveal(label);
        scroll.reveal(control);
    }
}
