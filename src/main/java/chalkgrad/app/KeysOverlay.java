package chalkgrad.app;

import chalkgrad.app.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on a card over the window.
final class KeysOverlay extends StackPane {
    KeysOverlay(Texts texts, Runnable leave) {
        getStyleClass().add("overlay");
        var heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().add("heading");
        var hint = new Label(texts.get("keys.close"));
        hint.getStyleClass().add("hint");
        var card = new VBox(heading, table(texts), hint);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(texts.get("keys.title"));
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> leave.run());
    }

    /// Two columns, so that it fits into a small window.
    private static GridPane table(Texts texts) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys");
        Command[] commands = Command.values();
        int rows = (commands.length + 1) / 2;
        for (int i = 0; i < commands.length; i++) {
            int column = i / rows * 2;
            grid.add(keys(texts, commands[i]), column, i % rows);
            grid.add(new Label(texts.get("keys." + commands[i])), column + 1, i % rows);
        }
        return grid;
    }

    /// What stands on the key, such as → for Right.
    private static String cap(Texts texts, String key) {
        String name = key.substring(key.lastIndexOf('+') + 1);
        String named = "keycap." + name.replace(" ", "");
        return texts.has(named) ? key.substring(0, key.length() - name.length()) + texts.get(named) : key;
    }

    private static HBox keys(Texts texts, Command command) {
        var box = new HBox();
        box.getStyleClass().add("key-row");
        box.setAlignment(Pos.CENTER_LEFT);
        for (Shortcut shortcut : Shortcut.of(command)) {
            var keyCap = new Label(cap(texts, shortcut.key()));
            keyCap.getStyleClass().add("key");
            box.getChildren().add(keyCap);
        }
        return box;
    }
}
