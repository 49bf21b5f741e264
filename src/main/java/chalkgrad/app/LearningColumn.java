package chalkgrad.app;

import chalkgrad.app.look.InPieces;
import chalkgrad.app.plots.PlotsPanelController;
import chalkgrad.app.session.Training;
import chalkgrad.app.training.TrainingPanelController;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The training with its curve and another plot below it, each loaded when it is first needed. A low column has room
/// for one of the plots only, and so has one with the letters of a presentation. A column that is lower still has none.
final class LearningColumn {
    /// A plot that is lower than this cannot be read.
    private static final double LEAST_PLOT = 140;

    private static final double CURVE_HEIGHT = 200;
    private static final double PLOT_HEIGHT = 320;
    private static final double ROOM_FOR_BOTH = 560;
    private static final double ROOM_FOR_BOTH_PRESENTED = 1250;
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    private final Pane column;
    private final Parts parts;
    private final Training training;
    private final Later<Part<TrainingPanelController>> controls = new Later<>(this::loadControls);
    private final Later<Part<PlotsPanelController>> curve = new Later<>(this::loadCurve);
    private final Later<Part<PlotsPanelController>> plot = new Later<>(this::loadPlot);
    private Pane over = new Pane();
    private DoubleExpression smallest = new SimpleDoubleProperty();
    private double beside;

    /// @param column is filled when it is first in the window, where it is only while it is shown
    LearningColumn(Pane column, Parts parts, Training training) {
        this.column = column;
        this.parts = parts;
        this.training = training;
        InPieces.fill(
                column,
                List.of(
                        () -> List.of(controls.get().panel()),
                        () -> List.of(curve.get().panel()),
                        () -> List.of(plot.get().panel())));
        training.scores()
                .wantedProperty()
                .bind(column.sceneProperty().isNotNull().and(column.visibleProperty()));
    }

    /// What loads the panels before they are needed, one after the other.
    List<Runnable> ahead() {
        return List.of(controls::get, curve::get, plot::get);
    }

    TrainingPanelController training() {
        return controls.get().controller();
    }

    /// The plot below the curve.
    PlotsPanelController plots() {
        return plot.get().controller();
    }

    /// Sets the pane that enlarged plots are shown over, and the smallest sizes of letters there and in the column.
    void settle(Pane pane, DoubleExpression smallestText, double smallestBeside) {
        over = pane;
        smallest = smallestText;
        beside = smallestBeside;
        loaded().forEach(this::settle);
    }

    private void settle(PlotsPanelController plots) {
        plots.settle(over, smallest, beside);
    }

    /// Puts an enlarged plot back.
    ///
    /// @return whether there was one
    boolean shrink() {
        return loaded().anyMatch(PlotsPanelController::shrink);
    }

    private Stream<PlotsPanelController> loaded() {
        return Stream.of(curve, plot).flatMap(each -> each.ifMade().stream()).map(Part::controller);
    }

    private Part<TrainingPanelController> loadControls() {
        Part<TrainingPanelController> loaded = parts.load("training/TrainingPanel.fxml");
        // goals are set at the desk; in front of a class, the plots need the room
        loaded.controller()
                .goalsProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !column.getPseudoClassStates().contains(PRESENTED), column.getPseudoClassStates()));
        return loaded;
    }

    private Part<PlotsPanelController> loadCurve() {
        Part<PlotsPanelController> loaded = loadPlots(CURVE_HEIGHT, Priority.SOMETIMES);
        loaded.controller().showCurve();
        loaded.panel()
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> column.getHeight()
                                > (column.getPseudoClassStates().contains(PRESENTED)
                                        ? ROOM_FOR_BOTH_PRESENTED
                                        : ROOM_FOR_BOTH),
                        column.heightProperty(),
                        column.getPseudoClassStates()));
        return loaded;
    }

    private Part<PlotsPanelController> loadPlot() {
        Part<PlotsPanelController> loaded = loadPlots(PLOT_HEIGHT, Priority.ALWAYS);
        loaded.panel()
                .visibleProperty()
                .bind(column.heightProperty()
                        .subtract(controls.get().panel().heightProperty())
                        .greaterThan(LEAST_PLOT));
        return loaded;
    }

    private Part<PlotsPanelController> loadPlots(double height, Priority grows) {
        Part<PlotsPanelController> loaded = parts.load("plots/PlotsPanel.fxml");
        Region panel = loaded.panel();
        panel.setMinHeight(0);
        panel.setPrefHeight(height);
        VBox.setVgrow(panel, grows);
        panel.managedProperty().bind(panel.visibleProperty());
        settle(loaded.controller());
        training.statusProperty()
                .subscribe(status -> loaded.controller().heldProperty().set(status.running()));
        return loaded;
    }
}
