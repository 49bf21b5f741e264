package chalkgrad.app.file;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.NotebookWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.exchange.WorkedNetworks;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Opens the document of a session. Any failure is reported in one sentence, and the open document stays.
public final class DocumentFiles {
    private final Session session;
    private final FileDialogs dialogs;
    private final DocumentSaving saving;
    private final UnsavedQuestion unsaved;
    private final ImportQuestion missing;
    private final Notice notice;
    private final NewNetworkQuestion fresh;
    private final RecentFiles recent;
    private final Drawable drawable;
    private final FileReading reading;
    private final NotebookFiles notebooks;
    private final Consumer<Path> tables;
    private final Texts texts;
    /// A new network as it was created, or read from code. While it is unchanged, it can be made again.
    private Optional<Document> untouched = Optional.empty();

    public DocumentFiles(
            Session session,
            FileDialogs dialogs,
            DocumentSaving saving,
            UnsavedQuestion unsaved,
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
        this.saving = saving;
        this.unsaved = unsaved;
        this.missing = missing;
        this.fresh = fresh;
        this.recent = recent;
        this.drawable = drawable;
        this.reading = reading;
        this.notebooks = notebooks;
        this.tables = tables;
        this.texts = texts;
        this.notice = notice;
    }

    /// Takes over what is known about the open document.
    public void take(DocumentFiles before) {
        untouched = before.untouched;
        saving.take(before.saving);
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
        leave(() -> {
            saving.expect(opened.stamp());
            session.open(document, Optional.of(file));
            recent.add(file);
            notice.clear();
            opened.unused().ifPresent(notice::show);
        });
    }

    private void importArrays(NumpyFile arrays) {
        missing.ask(arrays.parameters())
                .ifPresent(answer -> read(arrays.file(), file -> arrays.toDocument(answer), this::openCopy));
    }

    /// Opens a document that has no file to be saved to.
    private void openCopy(Document document) {
        Document drawn = drawable.require(document);
        leave(() -> {
            session.open(drawn, Optional.empty());
            notice.clear();
        });
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
            leave(() -> {
                session.open(document, code);
                untouched = Optional.of(document);
                recent.add(code.file());
                notice.clear();
            });
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
        fresh.ask()
                .map(NetworkPlan::toDocument)
                .ifPresent(document -> leave(() -> {
                    session.restore(document, Optional.empty());
                    untouched = Optional.of(document);
                    notice.clear();
                }));
    }

    /// Opens a worked network by its name.
    public void openWorked(String name) {
        orNotice(() -> openCopy(WorkedNetworks.open(name)));
    }

    /// Does something that closes the open document, as soon as nothing is being saved. If there are unsaved changes,
    /// the user is asked first: nothing is done if the answer is to keep the document open, or if saving fails.
    public void leave(Runnable action) {
        saving.afterwards(() -> {
            if (isUntouched() || !session.standingProperty().get().unsaved()) {
                action.run();
                return;
            }
            switch (unsaved.ask(
                    new NetworkTitles(texts).heading(session.moment().document().description()))) {
                case SAVE -> saving.save(() -> leave(action));
                case DISCARD -> action.run();
                case CANCEL -> {}
            }
        });
    }

    private boolean isUntouched() {
        return untouched.equals(Optional.of(session.moment().document()));
    }
}
