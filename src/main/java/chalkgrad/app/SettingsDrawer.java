package chalkgrad.app;

import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Shows the settings over the right side of the window. The stage gives way where they would cover it, so that what
/// follows from a change is seen up to the loss.
final class SettingsDrawer {
    private static final double WIDTH = 404;
    /// A stage does not become narrower than this: then the settings cover it.
    private static final double LEAST_STAGE = 400;

    private final BorderPane workbench;
    private final Region center;
    private final Region settings;

    SettingsDrawer(BorderPane workbench, Region center, Region settings, ToggleButton toggle) {
        this.workbench = workbench;
        this.center = center;
        this.settings = settings;
        settings.setManaged(false);
        // panels that come beside the stage later must not lie over it
        settings.setViewOrder(-1);
        toggle.selectedProperty().subscribe(this::show);
        workbench.widthProperty().subscribe(width -> place());
        center.layoutYProperty().subscribe(y -> place());
        center.heightProperty().subscribe(height -> place());
        center.widthProperty().subscribe(width -> place());
    }

    private void show(boolean asked) {
        workbench.getChildren().remove(settings);
        if (asked) {
            workbench.getChildren().add(settings);
        }
        place();
    }

    private void place() {
        double covered = settings.getParent() == null
                ? 0
                : Math.max(0, center.getLayoutX() + center.getWidth() - (workbench.getWidth() - WIDTH));
        boolean hasRoom = center.getWidth() - covered >= LEAST_STAGE;
        center.setPadding(new Insets(0, hasRoom ? covered : 0, 0, 0));
        settings.resizeRelocate(workbench.getWidth() - WIDTH, center.getLayoutY(), WIDTH, center.getHeight());
    }
}
