package chalkgrad.app.file;

import chalkgrad.app.look.WindowPicture;
import chalkgrad.app.words.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks where to save a picture, and writes it in the background.
public final class PictureSaving implements WindowPicture.Destination {
    private final Function<String, Optional<Path>> question;
    private final FileWriting writing;
    private final Texts texts;

    /// @param question asks for a file, given a name for it
    public PictureSaving(Function<String, Optional<Path>> question, FileWriting writing, Texts texts) {
        this.question = question;
        this.writing = writing;
        this.texts = texts;
    }

    @Override
    public void save(String proposed, WindowPicture picture, Consumer<String> saved, Consumer<String> failed) {
        question.apply(proposed).ifPresent(file -> write(picture.taken(file), saved, failed));
    }

    private void write(WindowPicture.Taken picture, Consumer<String> saved, Consumer<String> failed) {
        Path file = picture.file();
        writing.write(
                file,
                () -> {
                    picture.write();
                    return texts.get("files.saved", file);
                },
                saved,
                failed);
    }
}
