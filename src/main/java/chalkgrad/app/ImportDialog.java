package chalkgrad.app;

import chalkgrad.app.file.ImportQuestion;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.ParameterImport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;

/// The question about imported parameters as a dialog. Closing it cancels.
final class ImportDialog implements ImportQuestion {
    private final Stage owner;
    private final Texts texts;

    ImportDialog(Stage owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<Answer> ask(ParameterImport parameters) {
        var controller = new ImportDialogController(parameters, texts);
        var open = new ButtonType(texts.get("import.open"), ButtonData.OK_DONE);
        var cancel = new ButtonType(texts.get("import.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<Answer>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("import.title"));
        dialog.setDialogPane(load(controller));
        dialog.getDialogPane().getButtonTypes().setAll(open, cancel);
        dialog.getDialogPane().lookupButton(open).setId("import");
        dialog.setResultConverter(button -> button == open ? controller.answer() : null);
        Look.dress(dialog.getDialogPane(), owner);
        DialogRoom.limit(dialog, owner);
        return dialog.showAndWait();
    }

    private DialogPane load(ImportDialogController controller) {
        var loader = new FXMLLoader(ImportDialog.class.getResource("ImportDialog.fxml"), texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
