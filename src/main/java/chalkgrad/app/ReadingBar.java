package chalkgrad.app;

import chalkgrad.app.file.NotebookReading;
import chalkgrad.app.file.NotebookReading.Progress;
import chalkgrad.app.words.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A bar above the stage that shows how far the reading of a notebook is, and can stop it. The window stays usable.
final class ReadingBar extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();
    private final ProgressBar done = new ProgressBar(0);

    ReadingBar(NotebookReading reading, Texts texts) {
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
        stop.setOnAction(event -> reading.cancel());
        getChildren().addAll(sentence, done, stop);
        reading.progressProperty().subscribe(this::show);
    }

    private void show(Optional<Progress> progress) {
        setVisible(progress.isPresent());
        setManaged(progress.isPresent());
        progress.ifPresent(now -> {
            String file = String.valueOf(now.file().getFileName());
            String cell = Integer.toString(now.cell());
            sentence.setText(
                    now.cell() == 0
                            ? texts.get("notebook.starting", file)
                            : now.cell() > now.all()
                                    ? texts.get("notebook.checking", file)
                                    : texts.get("notebook.reading", file, cell, Integer.toString(now.all())));
            setAccessibleText(sentence.getText());
            done.setProgress(now.all() == 0 ? 0 : (double) now.cell() / (now.all() + 2));
        });
    }
}
