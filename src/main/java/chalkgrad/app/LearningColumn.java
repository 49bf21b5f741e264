package chalkgrad.app;

import chalkgrad.app.plots.PlotsPanelController;
import chalkgrad.app.session.Training;
import javafx.scene.layout.Region;

/// The training with its curve and another plot below it. A low column has room for one of them only.
final class LearningColumn {
    private static final double ROOM_FOR_BOTH = 560;

    LearningColumn(
            Region column, Region curve, PlotsPanelController curves, PlotsPanelController plots, Training training) {
        curves.showCurve();
        curve.managedProperty().bind(curve.visibleProperty());
        curve.visibleProperty().bind(column.heightProperty().greaterThan(ROOM_FOR_BOTH));
        training.scores().wantedProperty().bind(column.visibleProperty());
        training.statusProperty().subscribe(status -> {
            curves.heldProperty().set(status.running());
            plots.heldProperty().set(status.running());
        });
    }
}
