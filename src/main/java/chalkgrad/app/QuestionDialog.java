package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// A dialog with one question and a button for each answer. Closing it cancels.
///
/// @param <A> the type of the answers
final class QuestionDialog<A> {
    private final Stage owner;
    private final Texts texts;
    private final A cancel;
    private final Map<ButtonType, A> answers = new LinkedHashMap<>();

    QuestionDialog(Stage owner, Texts texts, A cancel) {
        this.owner = owner;
        this.texts = texts;
        this.cancel = cancel;
    }

    /// Adds a button.
    ///
    /// @param key the key of its text
    QuestionDialog<A> with(String key, ButtonData place, A answer) {
        answers.put(new ButtonType(texts.get(key), place), answer);
        return this;
    }

    /// Shows the dialog until it is answered.
    A ask(String title, String header, String text) {
        var alert = new Alert(Alert.AlertType.NONE, text);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(header);
        alert.getButtonTypes().setAll(new ArrayList<>(answers.keySet()));
        Look.dress(alert.getDialogPane(), owner);
        return alert.showAndWait().map(answers::get).orElse(cancel);
    }
}
