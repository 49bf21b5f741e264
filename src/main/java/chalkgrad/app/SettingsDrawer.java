package chalkgrad.app;

import java.util.Optional;
import java.util.function.Supplier;
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
    private final Later<Region> settings;

    /// @param load makes the settings, when they are first shown or needed
    SettingsDrawer(BorderPane workbench, Region center, Supplier<Region> load, ToggleButton toggle) {
        this.workbench = workbench;
        this.center = center;
        this.settings = new Later<>(() -> made(load));
        toggle.selectedProperty().subscribe(this::show);
        workbench.widthProperty().subscribe(width -> place());
        center.layoutYProperty().subscribe(y -> place());
        center.heightProperty().subscribe(height -> place());
        center.widthProperty().subscribe(width -> place());
    }

    private void show(boolean asked) {
        settings.ifMade().ifPresent(workbench.getChildren()::remove);
        if (asked) {
            workbench.getChildren().add(settings.get());
        }
        place();
    }

    /// Loads the settings before they are shown.
    void loadAhead() {
        settings.get();
    }

    private static Region made(Supplier<Region> load) {
        Region made = load.get();
        made.setManaged(false);
        // panels that come beside the stage later must not lie over it
        made.setViewOrder(-1);
        return made;
    }

    private void place() {
        Optional<Region> shown = settings.ifMade().filter(made -> made.getParent() != null);
        double covered = shown.isEmpty()
                ? 0
                : Math.max(0, center.getLayoutX() + center.getWidth() - (workbench.getWidth() - WIDTH));
        boolean hasRoom = center.getWidth() - covered >= LEAST_STAGE;
        center.setPadding(new Insets(0, hasRoom ? covered : 0, 0, 0));
        shown.ifPresent(made ->
                made.resizeRelocate(workbench.getWidth() - WIDTH, center.getLayoutY(), WIDTH, center.getHeight()));
    }
}
