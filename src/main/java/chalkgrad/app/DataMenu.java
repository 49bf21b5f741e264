package chalkgrad.app;

import chalkgrad.app.data.DataWindows;
import chalkgrad.app.file.FileWriting;
import chalkgrad.app.file.Notice;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// The menu about samples: the table of them, built-in sets, and tables in files.
final class DataMenu {
    private final DataWindows windows;
    private final FileWriting writing;
    private final Notice notice;

    DataMenu(
            MenuButton button,
            DataWindows windows,
            Supplier<Document> document,
            Supplier<Optional<Path>> open,
            Function<String, Optional<Path>> save,
            FileWriting writing,
            Texts texts,
            Notice notice) {
        this.windows = windows;
        this.writing = writing;
        this.notice = notice;
        button.getItems()
                .setAll(
                        item("data.samples", texts, windows::showSamples),
                        item("data.choose", texts, windows::chooseSet),
                        item("data.open", texts, () -> open.get().ifPresent(this::open)),
                        item(
                                "data.save",
                                texts,
                                () -> save.apply(document.get().description().name() + FileType.TABLE.ending())
                                        .ifPresent(this::save)));
    }

    private static MenuItem item(String key, Texts texts, Runnable action) {
        var item = new MenuItem(texts.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void open(Path file) {
        try {
            notice.clear();
            windows.open(file);
        } catch (InputException e) {
            notice.show(e);
        }
    }

    private void save(Path file) {
        notice.clear();
        Runnable table = windows.saving(file);
        writing.write(file, Executors.callable(table), nothing -> {}, notice::show);
    }
}
