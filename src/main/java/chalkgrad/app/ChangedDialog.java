package chalkgrad.app;

import chalkgrad.app.file.ChangedQuestion;
import chalkgrad.app.file.FileStamp;
import chalkgrad.app.words.Texts;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Stage;

/// The question about a file that somebody else has changed or deleted, as a dialog. Closing it cancels.
record ChangedDialog(Stage owner, Texts texts) implements ChangedQuestion {
    @Override
    public Answer ask(String fileName, FileStamp.Change change) {
        return new QuestionDialog<>(owner, texts, Answer.CANCEL)
                .with("changed.elsewhere", ButtonData.YES, Answer.SAVE_ELSEWHERE)
                .with("changed.overwrite", ButtonData.NO, Answer.OVERWRITE)
                .with("changed.cancel", ButtonData.CANCEL_CLOSE, Answer.CANCEL)
                .ask(
                        texts.get("changed.title"),
                        texts.get("changed.header." + change, fileName),
                        texts.get("changed.text." + change));
    }
}
