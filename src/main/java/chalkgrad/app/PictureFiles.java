package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.export.StagePicture;
import chalkgrad.app.file.Notice;
import chalkgrad.app.file.PictureSaving;
import chalkgrad.app.look.WindowPicture;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.FileType;
import java.util.function.Consumer;

/// Copies and saves the picture of the stage.
final class PictureFiles {
    private final Session session;
    private final DiagramView stage;
    private final WindowPicture picture;
    private final PictureSaving saving;
    private final Texts texts;
    private final Notice notice;
    private Consumer<String> done = sentence -> {};

    PictureFiles(Session session, DiagramView stage, PictureSaving saving, Texts texts, Notice notice) {
        this.session = session;
        this.stage = stage;
        this.picture = StagePicture.of(stage);
        this.saving = saving;
        this.texts = texts;
        this.notice = notice;
    }

    /// @param told receives a sentence about what was done
    void setOnDone(Consumer<String> told) {
        done = told;
    }

    void copy() {
        stage.hidePlus();
        done.accept(texts.get(picture.copy() ? "picture.copied" : "picture.notCopied"));
    }

    /// Asks for a file and writes the picture in the format of its name.
    void save() {
        stage.hidePlus();
        String proposed = session.moment().document().description().name() + FileType.PNG.ending();
        saving.save(
                proposed,
                picture,
                sentence -> {
                    notice.clear();
                    done.accept(sentence);
                },
                notice::show);
    }
}
