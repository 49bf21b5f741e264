package chalkgrad.app.data;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.data.Parts;
import chalkgrad.data.csv.CsvFormat;
import chalkgrad.data.csv.CsvWriting;
import chalkgrad.data.csv.Separator;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The windows about data: the table of samples, the choice of a built-in set, and the question how a table is read.
public final class DataWindows {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;

    private final Stage owner;
    private final Session session;
    private final Texts texts;
    private Optional<Stage> samples = Optional.empty();

    public DataWindows(Stage owner, Session session, Texts texts) {
        this.owner = owner;
        this.session = session;
        this.texts = texts;
    }

    /// Shows the table of samples beside the window, or brings it to the front.
    public void showSamples() {
        Stage window = samples.orElseGet(this::samplesWindow);
        samples = Optional.of(window);
        window.show();
        window.toFront();
        window.requestFocus();
    }

    private Stage samplesWindow() {
        var window = new Stage();
        window.initOwner(owner);
        window.setTitle(texts.get("data.samples.title"));
        var scene = new Scene(load("Samples.fxml", new SamplesController(session, texts)), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                window.hide();
            }
        });
        window.setScene(scene);
        return window;
    }

    /// Asks which built-in data set to use.
    public void chooseSet() {
        var words = new DataNote(session, texts);
        var controller = new SetsController(texts, words);
        Dialog<ButtonType> dialog = dialog("data.sets.title", (DialogPane) load("Sets.fxml", controller));
        Node use = dialog.getDialogPane().lookupButton(useButton(dialog));
        use.setId("useData");
        controller.choiceProperty().subscribe(choice -> use.setDisable(choice.isEmpty()));
        use.addEventFilter(
                ActionEvent.ACTION,
                event -> controller
                        .choiceProperty()
                        .get()
                        .flatMap(choice -> words.use(choice.name(), choice.parts()))
                        .ifPresent(problem -> {
                            event.consume();
                            controller.refuse(problem);
                        }));
        dialog.setOnShown(shown -> Platform.runLater(controller::begin));
        dialog.showAndWait();
    }

    /// Asks how a table is read, and uses its rows as samples.
    ///
    /// @throws InputException if the file is not a table
    public void open(Path file) {
        var words = new DataNote(session, texts);
        var controller = new TableController(file, session.moment().document().network(), texts, words);
        Dialog<ButtonType> dialog = dialog("data.open.title", (DialogPane) load("Table.fxml", controller));
        dialog.setTitle(texts.get("data.open.title", String.valueOf(file.getFileName())));
        Node use = dialog.getDialogPane().lookupButton(useButton(dialog));
        use.setId("useData");
        controller.choiceProperty().subscribe(choice -> use.setDisable(choice.isEmpty()));
        use.addEventFilter(
                ActionEvent.ACTION,
                event -> use(controller, words, FileType.bareName(file)).ifPresent(problem -> {
                    event.consume();
                    controller.refuse(problem);
                }));
        dialog.showAndWait();
        controller.cancel();
    }

    private static Optional<String> use(TableController controller, DataNote words, String name) {
        Optional<Parts> chosen = controller.choiceProperty().get();
        return chosen.flatMap(parts -> words.use(name, parts));
    }

    /// Writes the present samples as a table, with the separators that suit the decimal sign of the window.
    ///
    /// @return what writes them, in any thread; it throws an [InputException] if the file cannot be written
    public Runnable saving(Path file) {
        char decimal = session.decimalsProperty().get().separator();
        CsvFormat format =
                decimal == ',' ? CsvFormat.USUAL.with(Separator.SEMICOLON).withDecimal(',') : CsvFormat.USUAL;
        var table = new CsvWriting(session.moment().document(), format);
        return () -> table.write(file);
    }

    private Dialog<ButtonType> dialog(String title, DialogPane pane) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get(title));
        dialog.setDialogPane(pane);
        pane.getButtonTypes()
                .setAll(
                        new ButtonType(texts.get("data.use"), ButtonData.OK_DONE),
                        new ButtonType(texts.get("data.cancel"), ButtonData.CANCEL_CLOSE));
        pane.getStylesheets().addAll(0, owner.getScene().getStylesheets());
        dialog.setResizable(true);
        return dialog;
    }

    private static ButtonType useButton(Dialog<ButtonType> dialog) {
        return dialog.getDialogPane().getButtonTypes().getFirst();
    }

    private Parent load(String name, Object controller) {
        var loader = new FXMLLoader(DataWindows.class.getResource("/chalkgrad/app/data/" + name), texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
