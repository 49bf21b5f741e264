package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.words.Texts;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of a right click on an empty place of the stage.
final class StageMenu {
    private final ContextMenu menu = new ContextMenu();

    StageMenu(DiagramView diagram, Texts texts, Consumer<Command> action) {
        add(texts.get("stage.fit"), Command.FIT, action);
        add(texts.get("toolbar.picture.copy"), Command.COPY_PICTURE, action);
        add(texts.get("toolbar.picture.save"), Command.SAVE_PICTURE, action);
        diagram.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> menu.show(diagram, event.getScreenX(), event.getScreenY()));
    }

    private void add(String text, Command command, Consumer<Command> action) {
        var item = new MenuItem(text);
        item.setId("stage" + command);
        item.setOnAction(event -> action.accept(command));
        menu.getItems().add(item);
    }
}
