package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.stage.Screen;

/// Offers the screens to present on, where there are several.
final class ScreensMenu extends Menu {
    private final Presentation presentation;
    private final Texts texts;
    /// The list of screens outlives every window. It holds this weakly: else no closed window would leave the memory.
    private final ListChangeListener<Screen> plugged = change -> list();

    ScreensMenu(Presentation presentation, Texts texts) {
        super(texts.get("view.screens"));
        this.presentation = presentation;
        this.texts = texts;
        list();
        Screen.getScreens().addListener(new WeakListChangeListener<>(plugged));
    }

    private void list() {
        List<Screen> screens = Screen.getScreens();
        setVisible(screens.size() > 1);
        getItems().clear();
        getItems().add(item(texts.get("view.screen.window"), Optional.empty()));
        for (int k = 0; k < screens.size(); k++) {
            var bounds = screens.get(k).getBounds();
            String name = texts.get(
                    "view.screen",
                    Integer.toString(k + 1),
                    Integer.toString((int) bounds.getWidth()),
                    Integer.toString((int) bounds.getHeight()));
            getItems().add(item(name, Optional.of(screens.get(k))));
        }
    }

    private MenuItem item(String name, Optional<Screen> screen) {
        return ViewMenu.item(
                name,
                presentation.chosenProperty(),
                () -> presentation.chosenProperty().get().equals(screen),
                () -> presentation.chosenProperty().set(screen));
    }
}
