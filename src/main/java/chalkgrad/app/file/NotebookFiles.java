package chalkgrad.app.file;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NotebookWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.script.NotebookNetworks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Opens the networks in notebooks. A single network is opened at once; among several the user chooses. Code that has
/// most numbers of the open network is compared with it, unless that was read from code, too, or nobody has chosen it.
public final class NotebookFiles {
    private final Session session;
    private final FileReading reading;
    private final Texts texts;
    private final Notice notice;
    private Consumer<NotebookCode> onSeveral = code -> {};

    public NotebookFiles(Session session, FileReading reading, Texts texts, Notice notice) {
        this.session = session;
        this.reading = reading;
        this.texts = texts;
        this.notice = notice;
    }

    /// Sets the action that asks which of several networks to open.
    public void setOnSeveral(Consumer<NotebookCode> ask) {
        onSeveral = ask;
    }

    /// Reads a notebook and opens its network.
    ///
    /// @param open opens a network that was found
    /// @param failed is called if the file cannot be read; a sentence has then been shown
    void read(Path file, Consumer<NotebookCode> open, Runnable failed) {
        notice.clear();
        reading.read(file, new NotebookReader(file, references()), notebook -> choose(file, notebook, open), reason -> {
            notice.show(said(file, reason));
            failed.run();
        });
    }

    private List<Document> references() {
        return isChosen() && session.codeProperty().get().isEmpty()
                ? List.of(session.moment().document())
                : List.of();
    }

    /// Whether somebody has opened or edited the network, which the program shows by itself at first.
    private boolean isChosen() {
        return session.openingsProperty().get() > 0
                || session.standingProperty().get().undo().isPresent();
    }

    private void choose(Path file, NotebookNetworks notebook, Consumer<NotebookCode> open) {
        switch (notebook.networks().size()) {
            case 0 -> notice.show(new NotebookWords(texts).nothing(notebook, String.valueOf(file.getFileName())));
            case 1 -> open.accept(new NotebookCode(file, notebook, 1));
            default -> onSeveral.accept(new NotebookCode(file, notebook, 1));
        }
    }

    /// The reason with the name of the file, which some reasons begin with.
    private static String said(Path file, String reason) {
        return reason.startsWith(file.toString())
                ? reason
                : String.valueOf(InputException.at(file.toString(), "", reason).getMessage());
    }
}
