package chalkgrad.app;

import chalkgrad.app.file.FileReading;
import chalkgrad.app.file.FileReading.Progress;
import chalkgrad.app.file.Notice;
import chalkgrad.app.words.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Covers the network that the program shows by itself while the code that it was started with is being read: the
/// network on the stage would be taken for that of the file.
final class ReadingVeil extends VBox {
    private final FileReading reading;
    private final Notice notice;
    private final Texts texts;
    private final Label sentence = new Label();
    private final ProgressBar done = new ProgressBar();
    private final Button stop;
    private Subscription ofReading = Subscription.EMPTY;

    ReadingVeil(FileReading reading, Notice notice, Texts texts) {
        this.reading = reading;
        this.notice = notice;
        this.texts = texts;
        getStyleClass().add("reading-veil");
        setId("readingVeil");
        setAlignment(Pos.CENTER);
        setManaged(false);
        setVisible(false);
        sentence.setWrapText(true);
        stop = new Button(texts.get("notebook.stop"));
        stop.setOnAction(event -> stop());
        getChildren().addAll(sentence, done, stop);
    }

    /// Covers the panels until the reading that has just begun ends.
    ///
    /// @param bar what stays visible above the panels
    /// @param titles what names the network, and is hidden meanwhile
    /// @param next gets the focus afterwards
    void cover(BorderPane panels, Region bar, List<Node> titles, Node next) {
        panels.getChildren().add(this);
        titles.forEach(title -> title.visibleProperty().bind(visibleProperty().not()));
        setVisible(true);
        ofReading = Subscription.combine(
                panels.layoutBoundsProperty().subscribe(bounds -> place(panels, bar)),
                bar.heightProperty().subscribe(height -> place(panels, bar)),
                reading.progressProperty().subscribe(now -> now.ifPresent(this::show)),
                reading.fileProperty().subscribe(file -> {
                    file.ifPresentOrElse(
                            reads -> show(new Progress.Reading(reads)), () -> uncover(panels, titles, next));
                }));
        stop.requestFocus();
    }

    private void uncover(BorderPane panels, List<Node> titles, Node next) {
        setVisible(false);
        ofReading.unsubscribe();
        titles.forEach(title -> title.visibleProperty().unbind());
        panels.getChildren().remove(this);
        next.requestFocus();
    }

    private void place(BorderPane panels, Region bar) {
        resizeRelocate(0, bar.getHeight(), panels.getWidth(), Math.max(0, panels.getHeight() - bar.getHeight()));
    }

    /// Stops reading, if the panels are covered, and says which network is seen then.
    ///
    /// @return whether they were
    boolean stop() {
        Optional<Path> file = reading.fileProperty().get().filter(any -> isVisible());
        file.ifPresent(stopped -> {
            reading.cancel();
            notice.show(texts.get("reading.stopped", ReadingWords.name(stopped)));
        });
        return file.isPresent();
    }

    private void show(Progress now) {
        ReadingWords words = ReadingWords.of(now, texts);
        sentence.setText(words.sentence());
        done.setProgress(words.share());
    }
}
