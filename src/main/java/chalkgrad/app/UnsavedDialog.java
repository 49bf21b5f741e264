package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// The question about unsaved changes as a dialog. Closing it cancels.
final class UnsavedDialog implements UnsavedQuestion {
    private final Stage owner;
    private final Texts texts;

    UnsavedDialog(Stage owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Answer ask(String documentTitle) {
        Map<ButtonType, Answer> answers = Map.of(
                new ButtonType(texts.get("unsaved.save"), ButtonData.YES), Answer.SAVE,
                new ButtonType(texts.get("unsaved.discard"), ButtonData.NO), Answer.DISCARD,
                new ButtonType(texts.get("unsaved.cancel"), ButtonData.CANCEL_CLOSE), Answer.CANCEL);
        var alert = new Alert(Alert.AlertType.NONE, texts.get("unsaved.text"));
        alert.initOwner(owner);
        alert.setTitle(texts.get("unsaved.title"));
        alert.setHeaderText(texts.get("unsaved.header", documentTitle));
        alert.getButtonTypes().setAll(answers.keySet());
        Look.dress(alert.getDialogPane(), owner);
        return alert.showAndWait().map(answers::get).orElse(Answer.CANCEL);
    }
}
