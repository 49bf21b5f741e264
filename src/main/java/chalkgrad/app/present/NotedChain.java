package chalkgrad.app.present;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The table of paths with notes beside it, so that the answer is no higher than the table. The notes wrap.
final class NotedChain extends HBox {
    /// The width of the notes if there is no more room.
    private static final double NOTES = 320;

    NotedChain(WhyChain table, List<Label> notes) {
        var beside = new VBox();
        beside.getStyleClass().add("notes");
        beside.getChildren().setAll(notes);
        beside.setPrefWidth(NOTES);
        HBox.setHgrow(beside, Priority.ALWAYS);
        getChildren().addAll(table, beside);
    }
}
