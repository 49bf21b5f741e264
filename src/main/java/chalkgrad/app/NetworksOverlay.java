package chalkgrad.app;

import chalkgrad.app.file.DocumentFiles;
import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.present.PresentView;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.NotebookWords;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.WorkedNetworks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A card over the window with networks that can be opened, such as the worked ones and recent files. Its letters are
/// as large as when presenting, so a class can see what is chosen.
final class NetworksOverlay extends StackPane {
    /// The size of its letters, in pixels, before it is scaled.
    private static final double TEXT = 16;
    /// The largest share of the window's height that it takes.
    private static final double MOST = 0.9;

    private static final double ROW = 34;
    private static final int MOST_ROWS = 12;

    private final ListView<Choice> list = new ListView<>();
    private final Consumer<Choice> open;

    /// Something that can be opened.
    record Choice(String title, Consumer<DocumentFiles> action) {
        /// @param presenting whether a class looks on: it sees no names of files, any of which may be a student's work
        static List<Choice> all(RecentFiles recent, NetworkTitles titles, boolean presenting) {
            Stream<Choice> worked = WorkedNetworks.all().stream()
                    .map(document -> document.description())
                    .map(network -> new Choice(titles.heading(network), files -> files.openWorked(network.name())));
            Stream<Path> files = presenting ? Stream.empty() : recent.all().stream();
            return Stream.concat(worked, files.map(Choice::of)).toList();
        }

        /// The networks of a notebook.
        static List<Choice> all(NotebookCode code, NotebookWords words) {
            return IntStream.rangeClosed(1, code.notebook().networks().size())
                    .mapToObj(code::choosing)
                    .map(one -> new Choice(words.network(one), files -> files.open(one)))
                    .toList();
        }

        private static Choice of(Path file) {
            return new Choice(String.valueOf(file.getFileName()), files -> files.open(file));
        }
    }

    /// @param heading what is to be chosen
    /// @param now the title of the network that is open, which is selected first
    /// @param height the height of the window, which determines the size of letters
    /// @param leave closes the card
    NetworksOverlay(
            Texts texts,
            String heading,
            List<Choice> choices,
            String now,
            ObservableDoubleValue height,
            Consumer<Choice> open,
            Runnable leave) {
        this.open = open;
        getStyleClass().add("overlay");
        var title = new Label(heading);
        title.getStyleClass().add("heading");
        var hint = new Label(texts.get("networks.close"));
        hint.getStyleClass().addAll("hint", "large");
        list.getItems().setAll(choices);
        list.getStyleClass().add("choices");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, choices.size()) + 2);
        list.setCellFactory(view -> new Cell());
        choices.stream()
                .filter(choice -> choice.title().equals(now))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        var card = new VBox(title, list, hint);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var scale = new Scale();
        card.getTransforms().add(scale);
        getChildren().add(card);
        card.layoutBoundsProperty().subscribe(bounds -> {
            double size = height.get() * PresentView.SMALLEST_TEXT / TEXT;
            double factor = Math.min(size, MOST * height.get() / Math.max(1, bounds.getHeight()));
            scale.setX(factor);
            scale.setY(factor);
            scale.setPivotX(bounds.getWidth() / 2);
            scale.setPivotY(bounds.getHeight() / 2);
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> choose(event, leave));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> leave.run());
        Platform.runLater(list::requestFocus);
    }

    private void choose(KeyEvent event, Runnable leave) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            open.accept(list.getSelectionModel().getSelectedItem());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
        }
    }

    /// A network by its title.
    private final class Cell extends ListCell<Choice> {
        Cell() {
            // the pointer chooses as the arrow keys do, so that one row stands out
            addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
                if (getItem() != null) {
                    list.getSelectionModel().select(getIndex());
                }
            });
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (getItem() != null) {
                    event.consume();
                    open.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.title());
        }
    }
}
