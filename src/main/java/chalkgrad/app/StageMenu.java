package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/// The menu of a right click on the stage: what can be changed there, and what can be done with the whole stage.
final class StageMenu {
    private final ContextMenu menu = new ContextMenu();
    private final DiagramView diagram;
    private final List<MenuItem> ofStage;

    StageMenu(DiagramView diagram, Texts texts, Consumer<Command> action) {
        this.diagram = diagram;
        ofStage = List.of(
                item(texts.get("stage.settings"), Command.SETTINGS, action),
                new SeparatorMenuItem(),
                item(texts.get("stage.fit"), Command.FIT, action),
                item(texts.get("toolbar.picture.copy"), Command.COPY_PICTURE, action),
                item(texts.get("toolbar.picture.save"), Command.SAVE_PICTURE, action));
        diagram.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private static MenuItem item(String text, Command command, Consumer<Command> action) {
        var item = new MenuItem(text);
        item.setId("stage" + command);
        item.setOnAction(event -> action.accept(command));
        return item;
    }

    private void show(ContextMenuEvent event) {
        Bounds bounds = diagram.localToScene(diagram.getLayoutBounds());
        // by the keyboard, it is the menu of the network
        double x = event.isKeyboardTrigger() ? bounds.getMinX() : event.getSceneX();
        double y = event.isKeyboardTrigger() ? bounds.getMaxY() : event.getSceneY();
        diagram.hidePlus();
        menu.getItems().setAll(diagram.menuAt(x, y));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(ofStage);
        menu.show(diagram, event.getScreenX(), event.getScreenY());
    }
}
