package chalkgrad.app.file;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.NotebookWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.exchange.WorkedNetworks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Opens and saves the document of a session. Any failure is reported in one sentence, and the open document stays.
public final class DocumentFiles {
    private final Session session;
    private final FileDialogs dialogs;
    private final UnsavedQuestion unsaved;
    private final ChangedQuestion changed;
    private final ImportQuestion missing;
    private final Notice notice;
    private final NewNetworkQuestion fresh;
    private final RecentFiles recent;
    private final Drawable drawable;
    private final FileReading reading;
    private final NotebookFiles notebooks;
    private final Consumer<Path> tables;
    private final Texts texts;
    private Consumer<Path> onSaved = file -> {};
    /// The content of the document's file when it was last opened or saved.
    private Optional<FileStamp> stamp = Optional.empty();
    /// The content of the file whose document is about to be opened.
    private Optional<FileStamp> coming = Optional.empty();
    /// A new network as it was created, or read from code. While it is unchanged, it can be made again.
    private Optional<Document> untouched = Optional.empty();

    public DocumentFiles(
            Session session,
            FileDialogs dialogs,
            UnsavedQuestion unsaved,
            ChangedQuestion changed,
            ImportQuestion missing,
            NewNetworkQuestion fresh,
            RecentFiles recent,
            Drawable drawable,
            FileReading reading,
            NotebookFiles notebooks,
            Consumer<Path> tables,
            Texts texts,
            Notice notice) {
        this.session = session;
        this.dialogs = dialogs;
        this.unsaved = unsaved;
        this.changed = changed;
        this.missing = missing;
        this.fresh = fresh;
        this.recent = recent;
        this.drawable = drawable;
        this.reading = reading;
        this.notebooks = notebooks;
        this.tables = tables;
        this.texts = texts;
        this.notice = notice;
        session.openingsProperty().subscribe(this::stamp);
    }

    private void stamp() {
        stamp = coming.or(() -> session.standingProperty().get().file().map(FileStamp::of));
        coming = Optional.empty();
    }

    /// Sets the action that is called with the file after saving.
    public void setOnSaved(Consumer<Path> action) {
        onSaved = action;
    }

    /// Asks for a file and opens it.
    public void open() {
        dialogs.fileToOpen().ifPresent(this::open);
    }

    /// Opens a file of any kind that the program reads; it says what is wrong with one that cannot be opened.
    public void open(Path file) {
        if (FileType.hasCode(file)) {
            notebooks.read(file, this::open, () -> recent.remove(file));
        } else if (FileType.TABLE.isNamed(file)) {
            openTable(file);
        } else if (FileType.ARRAYS.isNamed(file)) {
            read(file, NumpyFile::read, this::importArrays);
        } else {
            read(file, OpenedFile::read, this::open);
        }
    }

    /// Reads a file in the background. Nobody is asked about a file that cannot be opened.
    private <T> void read(Path file, Function<Path, T> reader, Consumer<T> open) {
        notice.clear();
        reading.read(file, soFar -> reader.apply(file), content -> orNotice(() -> open.accept(content)), reason -> {
            recent.remove(file);
            notice.show(reason);
        });
    }

    private void orNotice(Runnable opening) {
        try {
            opening.run();
        } catch (InputException e) {
            notice.show(e);
        }
    }

    private void open(OpenedFile opened) {
        Path file = opened.stamp().file();
        Document document = drawable.require(opened.document());
        if (mayLeave()) {
            coming = Optional.of(opened.stamp());
            session.open(document, Optional.of(file));
            recent.add(file);
            notice.clear();
            opened.unused().ifPresent(notice::show);
        }
    }

    private void importArrays(NumpyFile arrays) {
        missing.ask(arrays.parameters())
                .ifPresent(answer -> read(arrays.file(), file -> arrays.toDocument(answer), this::openCopy));
    }

    /// Opens a document that has no file to be saved to.
    private void openCopy(Document document) {
        Document drawn = drawable.require(document);
        if (mayLeave()) {
            session.open(drawn, Optional.empty());
            notice.clear();
        }
    }

    /// Uses the rows of a table as the samples of the open network.
    private void openTable(Path file) {
        notice.clear();
        orNotice(() -> tables.accept(file));
    }

    /// Opens a network that was read from code. It has no file yet. While it is unchanged, the same code can give it
    /// again.
    public void open(NotebookCode code) {
        orNotice(() -> {
            String summary = new NotebookWords(texts).summary(code);
            Document document = drawable.require(code.document(summary));
            if (mayLeave()) {
                session.open(document, code);
                untouched = Optional.of(document);
                recent.add(code.file());
                notice.clear();
            }
        });
    }

    /// Opens another network of the notebook whose code is shown.
    ///
    /// @param number of the network; the first is 1
    public void openNetwork(int number) {
        session.codeProperty().get().map(code -> code.choosing(number)).ifPresent(this::open);
    }

    /// Asks for the plan of a new network and creates it. It has no file yet.
    public void create() {
        fresh.ask().map(NetworkPlan::toDocument).filter(plan -> mayLeave()).ifPresent(document -> {
            session.restore(document, Optional.empty());
            untouched = Optional.of(document);
            notice.clear();
        });
    }

    /// Opens a worked network by its name.
    public void openWorked(String name) {
        orNotice(() -> openCopy(WorkedNetworks.open(name)));
    }

    /// Whether the open document may be closed: it is saved, or new and unchanged, or the user discards it.
    public boolean mayLeave() {
        boolean untouchedStill = untouched.equals(Optional.of(session.moment().document()));
        if (untouchedStill || !session.standingProperty().get().unsaved()) {
            return true;
        }
        return switch (unsaved.ask(
                new NetworkTitles(texts).heading(session.moment().document().description()))) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /// Writes to the document's file, or asks for one.
    ///
    /// @return whether it was written
    public boolean save() {
        return session.standingProperty().get().file().map(this::rewrite).orElseGet(this::saveAs);
    }

    /// Writes to a file that was opened here, unless somebody else has changed it and the user keeps that version.
    private boolean rewrite(Path file) {
        FileStamp.Change change = stamp.filter(last -> last.file().equals(file))
                .map(FileStamp::change)
                .orElse(FileStamp.Change.NONE);
        if (change == FileStamp.Change.NONE) {
            return write(file);
        }
        return switch (changed.ask(String.valueOf(file.getFileName()), change)) {
            case OVERWRITE -> write(file);
            case SAVE_ELSEWHERE -> saveAs();
            case CANCEL -> false;
        };
    }

    public boolean saveAs() {
        return dialogs.fileToSave(proposedName()).map(this::write).orElse(false);
    }

    private String proposedName() {
        return session.standingProperty()
                .get()
                .file()
                .map(file -> String.valueOf(file.getFileName()))
                .orElseGet(() -> session.moment().document().description().name() + FileType.DOCUMENT.ending());
    }

    private boolean write(Path file) {
        try {
            DocumentWriter.save(session.moment().document(), file);
            session.saved(file);
            stamp();
            recent.add(file);
            notice.clear();
            onSaved.accept(file);
            return true;
        } catch (InputException e) {
            notice.show(e);
            return false;
        }
    }
}
