package chalkgrad.app;

import chalkgrad.app.export.StagePicture;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.layout.Region;

/// Copies and saves the picture of the stage.
final class PictureFiles {
    private static final String EXTENSION = ".png";

    private final Session session;
    private final StagePicture picture;
    private final FileDialogs dialogs;
    private final Texts texts;
    private final Notice notice;

    PictureFiles(Session session, Region stage, FileDialogs dialogs, Texts texts, Notice notice) {
        this.session = session;
        this.picture = new StagePicture(stage);
        this.dialogs = dialogs;
        this.texts = texts;
        this.notice = notice;
    }

    void copy() {
        picture.copy();
    }

    /// Asks for a file and writes the picture as the file's name says.
    void save() {
        String proposed = session.moment().document().description().name() + EXTENSION;
        dialogs.pictureToSave(proposed).ifPresent(file -> write(file));
    }

    private void write(Path file) {
        try {
            picture.save(file);
            notice.clear();
        } catch (IOException e) {
            notice.show(texts.get("picture.notWritten", file));
        }
    }
}
