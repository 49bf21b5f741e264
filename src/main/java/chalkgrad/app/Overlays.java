package chalkgrad.app;

import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.NotebookWords;
import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The cards over the window, one at a time: all keys, or the networks that can be opened.
final class Overlays {
    private final StackPane window;
    private final Texts texts;
    private final Runnable closed;

    /// @param window holds the workbench, and the cards above it
    /// @param closed gives the focus back when a card has been closed
    Overlays(StackPane window, Texts texts, Runnable closed) {
        this.window = window;
        this.texts = texts;
        this.closed = closed;
    }

    /// Whether a command may run now. While networks are listed, nothing below the list may change. Over the card of
    /// keys, a command only closes the card.
    boolean admit(Command command) {
        Node top = window.getChildren().getLast();
        if (top instanceof KeysOverlay) {
            boolean closesIt = command == Command.KEYS || command == Command.LEAVE;
            if (!closesIt) {
                close();
            }
            return closesIt;
        }
        return command == Command.NETWORKS || command == Command.LEAVE || !(top instanceof NetworksOverlay);
    }

    /// Whether a shortcut may act now. If it scrolls the card of keys, it is left to it.
    boolean admit(Shortcut shortcut) {
        boolean scrolls = window.getChildren().getLast() instanceof KeysOverlay keys && keys.scrollsOn(shortcut);
        return !scrolls && admit(shortcut.command());
    }

    /// Closes the card, if there is one.
    boolean close() {
        if (!isOpen()) {
            return false;
        }
        window.getChildren().removeLast();
        closed.run();
        return true;
    }

    private boolean isOpen() {
        return window.getChildren().size() > 1;
    }

    /// Shows the keys, or closes what is shown.
    ///
    /// @param presenting whether a class looks on
    void showKeys(boolean presenting) {
        if (!close()) {
            var keys = presenting
                    ? new KeysOverlay(texts, window.heightProperty(), this::close)
                    : new KeysOverlay(texts, this::close);
            window.getChildren().add(keys);
            keys.requestFocus();
        }
    }

    /// Shows the networks that can be opened, or closes what is shown.
    ///
    /// @param now the title of the network that is open
    /// @param presenting whether a class looks on
    void showNetworks(RecentFiles recent, String now, boolean presenting, Consumer<NetworksOverlay.Choice> open) {
        if (!close()) {
            var choices = NetworksOverlay.Choice.all(recent, new NetworkTitles(texts), presenting);
            show(texts.get("networks.title"), choices, now, open);
        }
    }

    /// Shows the networks of a notebook, one of which is to be opened.
    void showNetworks(NotebookCode code, Consumer<NetworksOverlay.Choice> open) {
        close();
        String count = Integer.toString(code.notebook().networks().size());
        String heading = texts.get("notebook.several", count, code.name());
        show(heading, NetworksOverlay.Choice.all(code, new NotebookWords(texts)), "", open);
    }

    private void show(
            String heading, List<NetworksOverlay.Choice> choices, String now, Consumer<NetworksOverlay.Choice> open) {
        window.getChildren()
                .add(new NetworksOverlay(
                        texts,
                        heading,
                        choices,
                        now,
                        window.heightProperty(),
                        choice -> {
                            close();
                            open.accept(choice);
                        },
                        this::close));
    }
}
