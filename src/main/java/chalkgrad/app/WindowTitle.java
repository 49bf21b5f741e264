package chalkgrad.app;

import chalkgrad.app.file.FileReading;
import chalkgrad.app.session.Session;
import chalkgrad.app.session.Session.Standing;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The title of the window: the network and its file. As long as no network is seen because the first file is being
/// read, it names that file.
final class WindowTitle {
    private final Stage stage;
    private final Session session;
    private final Texts texts;
    private Optional<Path> first = Optional.empty();
    private Subscription ofReading = Subscription.EMPTY;

    WindowTitle(Stage stage, Session session, Texts texts) {
        this.stage = stage;
        this.session = session;
        this.texts = texts;
        session.standingProperty().subscribe(this::show);
        session.momentProperty().subscribe(this::show);
        show();
    }

    /// Names what is being read until that ends.
    void nameUntilRead(FileReading reading) {
        if (reading.fileProperty().get().isPresent()) {
            ofReading = reading.fileProperty().subscribe(this::name);
        }
    }

    private void name(Optional<Path> read) {
        first = read;
        if (read.isEmpty()) {
            ofReading.unsubscribe();
        }
        show();
    }

    private void show() {
        stage.setTitle(first.map(this::ofReading).orElseGet(this::ofNetwork));
    }

    private String ofReading(Path file) {
        return texts.get("window.title", texts.get("reading", ReadingWords.name(file)));
    }

    private String ofNetwork() {
        String heading =
                new NetworkTitles(texts).heading(session.moment().document().description());
        Standing standing = session.standingProperty().get();
        String title = standing.file()
                .map(file -> texts.get("window.title.file", heading, String.valueOf(file.getFileName())))
                .orElseGet(() -> texts.get("window.title", heading));
        return standing.unsaved() ? texts.get("window.title.unsaved", title) : title;
    }
}
