package chalkgrad.app;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Shares the width of the window between the panels. In a narrow window the list of networks lies over the stage
/// while it is asked for, and the stage keeps its room.
final class PanelRoom {
    private static final double NARROW = 1060;
    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");
    private static final double LIST_WIDTH = 232;
    private static final double EXPLAIN_WIDTH = 324;
    private static final double NARROW_EXPLAIN_WIDTH = 288;

    private final BorderPane workbench;
    private final StackPane stage;
    private final Region networks;
    private final Region explain;
    private final ToggleButton toggle;
    private boolean narrow;

    PanelRoom(BorderPane workbench, StackPane stage, Region networks, Region explain, ToggleButton toggle) {
        this.workbench = workbench;
        this.stage = stage;
        this.networks = networks;
        this.explain = explain;
        this.toggle = toggle;
        networks.setPrefWidth(LIST_WIDTH);
        networks.setMaxWidth(LIST_WIDTH);
        StackPane.setAlignment(networks, Pos.CENTER_LEFT);
        toggle.setSelected(true);
        toggle.selectedProperty().subscribe(this::arrange);
        workbench
                .widthProperty()
                .subscribe(width -> becomeNarrow(width.doubleValue() < NARROW && width.doubleValue() > 0));
    }

    /// Takes away what lies over the stage.
    void clearStage() {
        if (narrow) {
            toggle.setSelected(false);
        }
    }

    private void becomeNarrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            toggle.setSelected(!now);
        }
        arrange();
    }

    private void arrange() {
        workbench.pseudoClassStateChanged(NARROW_CLASS, narrow);
        double width = narrow ? NARROW_EXPLAIN_WIDTH : EXPLAIN_WIDTH;
        explain.setPrefWidth(width);
        explain.setMinWidth(width);
        boolean beside = toggle.isSelected() && !narrow;
        boolean above = toggle.isSelected() && narrow;
        if (!above) {
            stage.getChildren().remove(networks);
        }
        workbench.setLeft(beside ? networks : null);
        if (above && !stage.getChildren().contains(networks)) {
            stage.getChildren().add(networks);
        }
    }
}
