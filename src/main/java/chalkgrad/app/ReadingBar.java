package chalkgrad.app;

import chalkgrad.app.file.FileReading;
import chalkgrad.app.file.FileReading.Progress;
import chalkgrad.app.words.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A bar above the stage that shows how far the reading of a file is, and can stop it. The window stays usable.
final class ReadingBar extends HBox {
    private static final double NEARLY_DONE = 0.9;

    private final Texts texts;
    private final Label sentence = new Label();
    private final ProgressBar done = new ProgressBar(0);

    ReadingBar(FileReading reading, Texts texts) {
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
            sentence.setText(
                    switch (now) {
                        case Progress.Reading reading -> texts.get("reading", file);
                        case Progress.Starting starting -> texts.get("notebook.starting", file);
                        case Progress.Running cells ->
                            texts.get(
                                    "notebook.reading",
                                    file,
                                    Integer.toString(cells.cell()),
                                    Integer.toString(cells.all()));
                        case Progress.Checking checking -> texts.get("notebook.checking", file);
                    });
            setAccessibleText(sentence.getText());
            done.setProgress(
                    switch (now) {
                        case Progress.Reading reading -> ProgressBar.INDETERMINATE_PROGRESS;
                        case Progress.Starting starting -> 0;
                        case Progress.Running cells -> (double) cells.cell() / (cells.all() + 2);
                        case Progress.Checking checking -> NEARLY_DONE;
                    });
        });
    }
}
