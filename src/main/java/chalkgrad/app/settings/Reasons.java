package chalkgrad.app.settings;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Says at a control what is wrong with its entry, and scrolls both into view. One reason is told at a time.
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

    /// Is told what is wrong with the entry of a control, or that nothing is.
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

    /// Below the control, or above it where the form ends.
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
