package chalkgrad.app;

import chalkgrad.app.file.DocumentFiles;
import chalkgrad.app.file.RecentFiles;
import chalkgrad.app.words.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;

/// The button that opens a file, with the recent ones in its menu.
final class OpenMenu {
    private final SplitMenuButton button;
    private final RecentFiles recent;
    private final DocumentFiles files;
    private final Texts texts;

    OpenMenu(SplitMenuButton button, RecentFiles recent, DocumentFiles files, Texts texts) {
        this.button = button;
        this.recent = recent;
        this.files = files;
        this.texts = texts;
        button.setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        List<Path> all = recent.all();
        if (all.isEmpty()) {
            var none = new MenuItem(texts.get("recent.none"));
            none.setDisable(true);
            button.getItems().setAll(none);
        } else {
            button.getItems().setAll(all.stream().map(this::item).toList());
        }
    }

    private MenuItem item(Path file) {
        var name = new Label(String.valueOf(file.getFileName()));
        name.setTooltip(new Tooltip(file.toString()));
        name.setAccessibleText(file.toString());
        var item = new CustomMenuItem(name);
        item.setOnAction(event -> files.open(file));
        return item;
    }
}
