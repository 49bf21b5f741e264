package chalkgrad.app;

import chalkgrad.app.code.CodePanelController;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Pane;

/// The code beside the stage, which is loaded when it is first shown.
final class CodeBeside {
    private final Pane room;
    private final Later<Part<CodePanelController>> code;
    private Pane over = new Pane();
    private DoubleExpression smallest = new SimpleDoubleProperty();

    /// @param room is filled when it is first in the window, where it is only while it is shown
    CodeBeside(Pane room, Parts parts) {
        this.room = room;
        this.code = new Later<>(() -> load(parts));
        room.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                code.get();
            }
        });
    }

    private Part<CodePanelController> load(Parts parts) {
        Part<CodePanelController> loaded = parts.load("code/CodePanel.fxml");
        loaded.controller().settle(over, smallest);
        room.getChildren().add(loaded.panel());
        return loaded;
    }

    /// Sets the pane that the formulas of a wrong line are shown over.
    ///
    /// @param smallestText the smallest size of letters, in pixels
    void settle(Pane pane, DoubleExpression smallestText) {
        over = pane;
        smallest = smallestText;
        code.ifMade().ifPresent(loaded -> loaded.controller().settle(pane, smallestText));
    }

    /// Hides the formulas of a wrong line.
    ///
    /// @return whether they were shown
    boolean hideFormulas() {
        return code.ifMade()
                .filter(loaded -> loaded.controller().hideFormulas())
                .isPresent();
    }
}
