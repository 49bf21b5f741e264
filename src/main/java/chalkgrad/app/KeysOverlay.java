package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on a card over the window.
final class KeysOverlay extends StackPane {
    private static final List<String> HANDS = List.of("go", "edit", "change", "fine", "jump", "zoom", "move", "sample");

    KeysOverlay(Texts texts, Runnable leave) {
        getStyleClass().add("overlay");
        setFocusTraversable(true);
        var heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().add("heading");
        var hint = new Label(texts.get("keys.close"));
        hint.getStyleClass().add("hint");
        var numbers = new Label(texts.get("keys.numbers"));
        numbers.getStyleClass().add("subheading");
        var keys = new VBox(table(texts), numbers, hands(texts));
        keys.getStyleClass().add("all-keys");
        var card = new VBox(heading, scrolling(keys), hint);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(texts.get("keys.title"));
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> leave.run());
    }

    /// Scrolls, since not all keys fit in a small window.
    private static ScrollPane scrolling(VBox keys) {
        var pane = new ScrollPane(keys);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    /// The keys in two columns, to fit into a small window.
    private static GridPane table(Texts texts) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("keys", "commands");
        Command[] commands = Command.values();
        int rows = (commands.length + 1) / 2;
        for (int i = 0; i < commands.length; i++) {
            int column = i / rows * 2;
            grid.add(keys(texts, commands[i]), column, i % rows);
            grid.add(words(texts.get("keys." + commands[i])), column + 1, i % rows);
        }
        return grid;
    }

    /// The gestures on numbers and the stage, which are not commands.
    private static GridPane hands(Texts texts) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys");
        int rows = (HANDS.size() + 1) / 2;
        for (int i = 0; i < HANDS.size(); i++) {
            int column = i / rows * 2;
            var box = new HBox();
            box.getStyleClass().add("key-row");
            for (String key : texts.get("keys.hand." + HANDS.get(i) + ".keys").split(" \\| ", -1)) {
                box.getChildren().add(cap(key));
            }
            grid.add(box, column, i % rows);
            grid.add(words(texts.get("keys.hand." + HANDS.get(i))), column + 1, i % rows);
        }
        return grid;
    }

    /// A text that wraps in a small window.
    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label cap(String key) {
        var cap = new Label(key);
        cap.getStyleClass().add("key");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    /// The label on the key, such as → for Right.
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
            box.getChildren().add(cap(cap(texts, shortcut.key())));
        }
        return box;
    }
}
