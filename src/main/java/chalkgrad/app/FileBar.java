package chalkgrad.app;

import chalkgrad.app.file.FileReading;
import chalkgrad.app.file.FileReading.Progress;
import chalkgrad.app.file.FileWriting;
import chalkgrad.app.words.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A bar above the stage that shows which file is being read or written and how far that is, and can stop it. The
/// window stays usable.
final class FileBar extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();
    private final ProgressBar done = new ProgressBar(0);
    private final FileReading reading;
    private final FileWriting writing;

    FileBar(FileReading reading, FileWriting writing, Texts texts) {
        this.reading = reading;
        this.writing = writing;
        this.texts = texts;
        getStyleClass().add("reading");
        setId("reading");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var stop = new Button(texts.get("notebook.stop"));
        stop.setId("stopReading");
        stop.getStyleClass().add("flat");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> stop());
        getChildren().addAll(sentence, done, stop);
        reading.progressProperty().subscribe(this::follow);
        writing.progressProperty().subscribe(this::follow);
        follow();
    }

    private void stop() {
        if (!reading.cancel()) {
            writing.stop();
        }
    }

    private void follow() {
        Optional<Progress> read = reading.progressProperty().get();
        Optional<Path> written = writing.progressProperty().get();
        setVisible(read.isPresent() || written.isPresent());
        setManaged(isVisible());
        read.ifPresentOrElse(
                this::show,
                () -> written.ifPresent(file ->
                        tell(texts.get("writing", ReadingWords.name(file)), ProgressBar.INDETERMINATE_PROGRESS)));
    }

    private void show(Progress now) {
        ReadingWords words = ReadingWords.of(now, texts);
        tell(words.sentence(), words.share());
    }

    private void tell(String now, double share) {
        sentence.setText(now);
        setAccessibleText(now);
        done.setProgress(share);
    }
}
