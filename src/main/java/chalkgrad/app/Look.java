package chalkgrad.app;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/// The style sheets of the program.
final class Look {
    private Look() {}

    /// Colours first, since the others use their names.
    static List<String> styleSheets() {
        return List.of(url("colors.css"), url("workbench.css"));
    }

    /// Gives a dialog the looks and the profile of its window.
    static void dress(DialogPane pane, Stage owner) {
        pane.getStylesheets().addAll(styleSheets());
        owner.getScene().getRoot().getStyleClass().stream()
                .filter(styleClass -> !pane.getStyleClass().contains(styleClass))
                .filter(styleClass -> styleClass.equals("projector") || styleClass.equals("dark"))
                .forEach(pane.getStyleClass()::add);
    }

    private static String url(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
