package chalkgrad.app.file;

import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.FileType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves the document of a session in the background: the version that is open when saving is asked for. A later edit
/// leaves the document unsaved. If saving fails, one sentence says why, and everything stays as it was.
public final class DocumentSaving {
    private final Session session;
    private final FileWriting writing;
    private final FileDialogs dialogs;
    private final ChangedQuestion changed;
    private final RecentFiles recent;
    private final Notice notice;
    private Consumer<Path> onSaved = file -> {};
    /// The content of the document's file when it was last opened or saved.
    private Optional<FileStamp> stamp = Optional.empty();
    /// The content of the file whose document is about to be opened.
    private Optional<FileStamp> coming = Optional.empty();

    public DocumentSaving(
            Session session,
            FileWriting writing,
            FileDialogs dialogs,
            ChangedQuestion changed,
            RecentFiles recent,
            Notice notice) {
        this.session = session;
        this.writing = writing;
        this.dialogs = dialogs;
        this.changed = changed;
        this.recent = recent;
        this.notice = notice;
        session.openingsProperty().subscribe(this::stamp);
    }

    private void stamp() {
        stamp = coming.or(() -> session.standingProperty().get().file().map(FileStamp::of));
        coming = Optional.empty();
    }

    /// Says what the file contained whose document is opened next.
    void expect(FileStamp opened) {
        coming = Optional.of(opened);
    }

    /// Takes over what is known about the document's file.
    void take(DocumentSaving before) {
        stamp = before.stamp;
    }

    /// Sets the action that is called with the file after saving.
    public void setOnSaved(Consumer<Path> action) {
        onSaved = action;
    }

    /// Writes to the document's file, or asks for one.
    public void save() {
        save(() -> {});
    }

    /// Asks for a file and writes to it.
    public void saveAs() {
        saveAs(() -> {});
    }

    /// Writes to the document's file, or asks for one.
    ///
    /// @param then is run when it is written
    void save(Runnable then) {
        session.standingProperty().get().file().ifPresentOrElse(file -> rewrite(file, then), () -> saveAs(then));
    }

    /// Runs an action as soon as nothing is being saved.
    void afterwards(Runnable action) {
        writing.afterwards(action);
    }

    /// Writes to a file that was opened here, unless somebody else has changed it and the user keeps that version.
    private void rewrite(Path file, Runnable then) {
        Document document = session.moment().document();
        writing.write(file, () -> changeOf(file), change -> rewrite(document, file, change, then), notice::show);
    }

    private FileStamp.Change changeOf(Path file) {
        return stamp.filter(last -> last.file().equals(file))
                .map(FileStamp::change)
                .orElse(FileStamp.Change.NONE);
    }

    private void rewrite(Document document, Path file, FileStamp.Change change, Runnable then) {
        if (change == FileStamp.Change.NONE) {
            write(document, file, then);
            return;
        }
        switch (changed.ask(String.valueOf(file.getFileName()), change)) {
            case OVERWRITE -> write(document, file, then);
            case SAVE_ELSEWHERE -> saveAs(then);
            case CANCEL -> {}
        }
    }

    private void saveAs(Runnable then) {
        dialogs.fileToSave(proposedName())
                .ifPresent(file -> write(session.moment().document(), file, then));
    }

    private String proposedName() {
        return session.standingProperty()
                .get()
                .file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElseGet(() -> session.moment().document().description().name() + FileType.DOCUMENT.ending());
    }

    private void write(Document document, Path file, Runnable then) {
        writing.write(
                file,
                () -> {
                    DocumentWriter.save(document, file);
                    return FileStamp.of(file);
                },
                written -> {
                    recent.add(file);
                    session.saved(document, file);
                    stamp = Optional.of(written);
                    notice.clear();
                    onSaved.accept(file);
                    then.run();
                },
                notice::show);
    }
}
