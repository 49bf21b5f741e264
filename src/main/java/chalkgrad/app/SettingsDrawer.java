package chalkgrad.app;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Shows the settings over the right side of the window. The stage keeps its room, so nothing on it jumps, and it
/// follows the changes.
final class SettingsDrawer {
    private static final double WIDTH = 344;

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
    }

    private void show(boolean asked) {
        workbench.getChildren().remove(settings);
        if (asked) {
            workbench.getChildren().add(settings);
            place();
        }
    }

    private void place() {
        settings.resizeRelocate(workbench.getWidth() - WIDTH, center.getLayoutY(), WIDTH, center.getHeight());
    }
}
