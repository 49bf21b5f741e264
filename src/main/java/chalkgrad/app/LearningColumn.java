package chalkgrad.app;

import chalkgrad.app.look.InPieces;
import chalkgrad.app.plots.PlotsPanelController;
import chalkgrad.app.session.Training;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The training with its curve and another plot below it. A low column has room for one of them only, and so has one
/// with the letters of a presentation. A column that is lower still has none.
final class LearningColumn {
    /// A plot that is lower than this cannot be read.
    private static final double LEAST_PLOT = 140;

    private static final double ROOM_FOR_BOTH = 560;
    private static final double ROOM_FOR_BOTH_PRESENTED = 1250;
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    LearningColumn(
            Pane column,
            Region curve,
            PlotsPanelController curves,
            Region plot,
            PlotsPanelController plots,
            Training training) {
        curves.showCurve();
        InPieces.fill(column, List.of(curve, plot));
        var controls = (Region) column.getChildrenUnmodifiable().getFirst();
        plot.managedProperty().bind(plot.visibleProperty());
        plot.visibleProperty()
                .bind(column.heightProperty()
                        .subtract(controls.heightProperty())
                        .greaterThan(LEAST_PLOT));
        curve.managedProperty().bind(curve.visibleProperty());
        curve.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> column.getHeight()
                                > (column.getPseudoClassStates().contains(PRESENTED)
                                        ? ROOM_FOR_BOTH_PRESENTED
                                        : ROOM_FOR_BOTH),
                        column.heightProperty(),
                        column.getPseudoClassStates()));
        // the column is in the window only while it is shown
        training.scores()
                .wantedProperty()
                .bind(column.sceneProperty().isNotNull().and(column.visibleProperty()));
        training.statusProperty().subscribe(status -> {
            curves.heldProperty().set(status.running());
            plots.heldProperty().set(status.running());
        });
    }
}
