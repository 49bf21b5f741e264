package chalkgrad.app;

import chalkgrad.app.words.NetworkTitles;
import chalkgrad.document.Metadata;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A worked network: its title and, in smaller letters, its summary.
final class NetworkCell extends ListCell<Metadata> {
    private final NetworkTitles titles;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final VBox lines = new VBox(title, summary);

    NetworkCell(NetworkTitles titles, Consumer<Metadata> open) {
        this.titles = titles;
        getStyleClass().add("network");
        title.getStyleClass().add("title");
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        // the width of the list decides, so that the summary wraps
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Metadata network, boolean empty) {
        super.updateItem(network, empty);
        if (empty || network == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(titles.heading(network));
        summary.setText(titles.summary(network));
        setAccessibleText(title.getText() + ". " + summary.getText());
        setGraphic(lines);
    }
}
