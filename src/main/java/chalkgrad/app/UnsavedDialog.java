package chalkgrad.app;

import chalkgrad.app.file.UnsavedQuestion;
import chalkgrad.app.words.Texts;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;

/// The question about unsaved changes as a dialog. Closing it cancels.
record UnsavedDialog(Stage owner, Texts texts) implements UnsavedQuestion {
    @Override
    public Answer ask(String documentTitle) {
        return new QuestionDialog<>(owner, texts, Answer.CANCEL)
                .with("unsaved.save", ButtonData.YES, Answer.SAVE)
                .with("unsaved.discard", ButtonData.NO, Answer.DISCARD)
                .with("unsaved.cancel", ButtonData.CANCEL_CLOSE, Answer.CANCEL)
                .ask(texts.get("unsaved.title"), texts.get("unsaved.header", documentTitle), texts.get("unsaved.text"));
    }
}
