package chalkgrad.app;

import chalkgrad.app.file.Remembered;
import chalkgrad.app.present.PresentView;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shares the room of the window between the panels. In a narrow window, the explanation is a low strip below the
/// stage. The list of networks and the matrices open over the stage, which keeps its room. A companion, the code or the
/// training, is always beside the stage, since both are looked at together; only a wide window has room for the list of
/// networks, too. The presentation can have a companion beside its stage as well.
final class PanelRoom {
    private static final double NARROW = 1060;
    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");
    /// A window that is lower has bars as low as can be, so that the stage keeps some height.
    private static final double LOW = 520;

    private static final PseudoClass LOW_CLASS = PseudoClass.getPseudoClass("low");
    /// A window that is less wide has room for the list of networks or for a companion.
    private static final double ROOMY = 1600;

    private static final double LIST_WIDTH = 232;
    private static final double COMPANION_SHARE = 0.3;
    private static final double LEAST_COMPANION_SHARE = 0.15;
    private static final double MOST_COMPANION_SHARE = 0.6;
    private static final double LEAST_COMPANION_WIDTH = 320;
    private static final double SIDE_WIDTH = 324;
    private static final double STRIP_HEIGHT = 144;
    private static final double LOW_STRIP_HEIGHT = 112;

    private final BorderPane workbench;
    private final VBox center;
    private final StackPane stage;
    private final Panels panels;
    private final SideBorder border;
    /// Whether the list of networks and the matrices are beside a stage that is wide enough.
    private final BooleanProperty listBeside = new SimpleBooleanProperty(true);
    private final BooleanProperty matricesBeside = new SimpleBooleanProperty(true);
    /// How much of the window's width is the companion's.
    private final DoubleProperty share = new SimpleDoubleProperty(COMPANION_SHARE);
    /// What is left of the stage.
    private final HBox left = new HBox();

    /// The view that shows the stage while presenting.
    private Optional<PresentView> presented = Optional.empty();

    /// What is beside the stage of the presentation.
    private Optional<Companion> besidePresented = Optional.empty();
    private boolean narrow;
    private boolean low;
    private boolean roomy = true;

    PanelRoom(BorderPane workbench, VBox center, StackPane stage, Panels panels, Remembered remembered) {
        this.workbench = workbench;
        this.center = center;
        this.stage = stage;
        this.panels = panels;
        this.border = new SideBorder(panels.side, panels.matrices, remembered);
        panels.networks.setPrefWidth(LIST_WIDTH);
        panels.networks.setMaxWidth(LIST_WIDTH);
        panels.side.setMinWidth(SIDE_WIDTH);
        panels.side.setPrefWidth(SIDE_WIDTH);
        panels.matrices.setMaxWidth(SIDE_WIDTH);
        StackPane.setAlignment(panels.networks, Pos.CENTER_LEFT);
        StackPane.setAlignment(panels.matrices, Pos.CENTER_RIGHT);
        VBox.setVgrow(panels.explain, Priority.ALWAYS);
        remembered.keep("panel.networks", listBeside);
        remembered.keep("panel.matrices", matricesBeside);
        follow(panels.networksToggle, listBeside);
        follow(panels.matricesToggle, matricesBeside);
        remembered.keep("panel.code.share", share, LEAST_COMPANION_SHARE, MOST_COMPANION_SHARE);
        panels.companions.forEach(this::settle);
        panels.networksToggle.selectedProperty().subscribe(selected -> {
            if (selected && isCrowded()) {
                panels.companions.forEach(companion -> companion.toggle.setSelected(false));
            }
        });
        // What does not fit a narrow window must not keep the window from becoming one.
        workbench.setMinWidth(0);
        workbench
                .heightProperty()
                .map(height -> height.doubleValue() < LOW && height.doubleValue() > 0)
                .subscribe(this::becomeLow);
        workbench.widthProperty().subscribe(width -> {
            becomeNarrow(width.doubleValue() < NARROW && width.doubleValue() > 0);
            becomeRoomy(width.doubleValue() >= ROOMY || width.doubleValue() == 0);
        });
    }

    private void settle(Companion companion) {
        new Grip(
                companion.panel,
                Side.RIGHT,
                workbench,
                share,
                LEAST_COMPANION_SHARE,
                MOST_COMPANION_SHARE,
                () -> presented.isEmpty());
        companion
                .panel
                .prefWidthProperty()
                .bind(Bindings.max(
                        LEAST_COMPANION_WIDTH, workbench.widthProperty().multiply(share)));
        companion.panel.setMinWidth(Region.USE_PREF_SIZE);
        companion.toggle.selectedProperty().subscribe(selected -> {
            if (selected) {
                panels.companions.stream()
                        .filter(other -> !other.equals(companion))
                        .forEach(other -> other.toggle.setSelected(false));
            }
            shareLeft();
        });
    }

    private void becomeLow(boolean now) {
        low = now;
        workbench.pseudoClassStateChanged(LOW_CLASS, now);
        arrange();
    }

    /// Moves to the presentation, which begins without a companion, or back to the desk.
    void present(Optional<PresentView> view) {
        presented.ifPresent(before -> before.showBeside(Optional.empty()));
        presented = view;
        besidePresented = Optional.empty();
        arrange();
    }

    /// Shows or hides a companion of the stage, if there is something in it.
    void toggle(Companion companion) {
        if (presented.isEmpty()) {
            companion.toggle.fire();
        } else if (companion.toggle.isVisible()) {
            boolean shown = besidePresented.filter(companion::equals).isPresent();
            besidePresented = Optional.of(companion).filter(one -> !shown);
            arrange();
        }
    }

    /// Whether the list of networks has to give way to a companion.
    private boolean isCrowded() {
        return !narrow && !roomy && panels.companions.stream().anyMatch(companion -> companion.toggle.isSelected());
    }

    private void becomeRoomy(boolean now) {
        if (now != roomy) {
            roomy = now;
            shareLeft();
        }
    }

    /// Closes the list of networks while a companion needs its room.
    private void shareLeft() {
        boolean crowded = isCrowded();
        if (!narrow) {
            boolean wanted = listBeside.get();
            panels.networksToggle.setSelected(wanted && !crowded);
            listBeside.set(wanted);
        }
        arrange();
    }

    private void follow(ToggleButton toggle, BooleanProperty beside) {
        toggle.setSelected(beside.get());
        toggle.selectedProperty().subscribe(selected -> {
            if (!narrow) {
                beside.set(selected);
            }
            arrange();
        });
    }

    /// Whether the list of networks or the matrices lie over the stage.
    boolean isStageCovered() {
        return narrow && (panels.networksToggle.isSelected() || panels.matricesToggle.isSelected());
    }

    /// Closes everything that lies over the stage.
    void clearStage() {
        if (narrow) {
            panels.networksToggle.setSelected(false);
            panels.matricesToggle.setSelected(false);
        }
    }

    private void becomeNarrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            panels.networksToggle.setSelected(!now && listBeside.get() && !isCrowded());
            panels.matricesToggle.setSelected(!now && matricesBeside.get());
        }
        arrange();
    }

    private void arrange() {
        workbench.pseudoClassStateChanged(NARROW_CLASS, narrow);
        boolean list = panels.networksToggle.isSelected();
        put(stage, panels.networks, list && narrow);
        put(left, panels.networks, list && !narrow);
        for (Companion companion : panels.companions) {
            put(left, companion.panel, companion.toggle.isSelected() && presented.isEmpty());
        }
        presented.ifPresent(view -> view.showBeside(besidePresented
                .filter(companion -> companion.toggle.isVisible())
                .map(Companion::panel)));
        workbench.setLeft(left.getChildren().isEmpty() ? null : left);
        workbench.setRight(narrow ? null : panels.side);
        put(panels.side, panels.explain, !narrow);
        put(panels.side, panels.matrices, !narrow);
        put(center, panels.explain, narrow);
        put(stage, panels.matrices, narrow && panels.matricesToggle.isSelected());
        double strip = low ? LOW_STRIP_HEIGHT : STRIP_HEIGHT;
        panels.explain.setMinHeight(narrow ? strip : 0);
        panels.explain.setPrefHeight(narrow ? strip : Region.USE_COMPUTED_SIZE);
        VBox.setVgrow(panels.explain, narrow ? Priority.NEVER : Priority.ALWAYS);
        limitMatrices();
    }

    /// Beside the stage the matrices have a share that does not depend on what is explained.
    private void limitMatrices() {
        if (narrow) {
            border.release(Double.MAX_VALUE);
        } else if (panels.matricesToggle.isSelected()) {
            border.hold();
        } else {
            border.release(Region.USE_PREF_SIZE);
        }
    }

    /// Adds a panel at the end of a pane, or removes it.
    private static void put(Pane pane, Node panel, boolean in) {
        if (!in) {
            pane.getChildren().remove(panel);
        } else if (!pane.getChildren().contains(panel)) {
            pane.getChildren().add(panel);
        }
    }

    /// The panels that share the room with the stage.
    ///
    /// @param side holds the explanation and the matrices beside the stage
    record Panels(
            Region networks,
            ToggleButton networksToggle,
            List<Companion> companions,
            Pane side,
            Region explain,
            Region matrices,
            ToggleButton matricesToggle) {}

    /// A panel that is looked at together with the stage.
    record Companion(Region panel, ToggleButton toggle) {}
}
