package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The keys on a card over the window: all of them, or while presenting those for a class, in larger letters.
final class KeysOverlay extends StackPane {
    private static final List<String> HANDS_FOR_A_CLASS = List.of("edit", "go", "zoom", "move");
    private static final List<String> HANDS = List.of("go", "edit", "change", "fine", "jump", "zoom", "move", "sample");

    /// Commands that nobody needs in front of a class, although their keys work there too.
    private static final EnumSet<Command> FOR_THE_DESK = EnumSet.of(
            Command.ADD_NEURON,
            Command.REMOVE_NEURON,
            Command.ADD_LAYER,
            Command.REMOVE_LAYER,
            Command.COPY_PICTURE,
            Command.SAVE_PICTURE,
            Command.MATRICES,
            Command.DATA,
            Command.MY_NUMBERS,
            Command.SETTINGS);
    /// The letters are this part of the window's height while presenting.
    private static final double LETTERS = 1 / 42.0;

    private final VBox keys = new VBox();
    private final VBox card = new VBox();

    /// All keys.
    KeysOverlay(Texts texts, Runnable leave) {
        this(texts, List.of(Command.values()), leave);
        keys.getChildren().addAll(subheading(texts), hands(texts, HANDS));
    }

    /// The keys for a class.
    ///
    /// @param height the height of the window
    KeysOverlay(Texts texts, ObservableDoubleValue height, Runnable leave) {
        this(texts, List.copyOf(EnumSet.complementOf(FOR_THE_DESK)), leave);
        keys.getChildren().addAll(subheading(texts), hands(texts, HANDS_FOR_A_CLASS));
        card.setMaxHeight(Double.MAX_VALUE);
        card.styleProperty()
                .bind(Bindings.format(Locale.ROOT, "-fx-font-size: %.1fpx", Bindings.multiply(height, LETTERS)));
    }

    private KeysOverlay(Texts texts, List<Command> commands, Runnable leave) {
        getStyleClass().add("overlay");
        setFocusTraversable(true);
        var heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().add("heading");
        var hint = new Label(texts.get("keys.close"));
        hint.getStyleClass().add("hint");
        keys.getChildren().add(table(texts, commands));
        keys.getStyleClass().add("all-keys");
        card.getChildren().addAll(heading, scrolling(keys), hint);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(texts.get("keys.title"));
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> leave.run());
    }

    private static Label subheading(Texts texts) {
        var heading = new Label(texts.get("keys.numbers"));
        heading.getStyleClass().add("subheading");
        return heading;
    }

    /// Scrolls, since not all keys fit in a small window.
    private static ScrollPane scrolling(VBox keys) {
        var pane = new ScrollPane(keys);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /// The keys in two columns, to fit into a small window.
    private static GridPane table(Texts texts, List<Command> commands) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("keys", "commands");
        int rows = (commands.size() + 1) / 2;
        for (int i = 0; i < commands.size(); i++) {
            int column = i / rows * 2;
            grid.add(keys(texts, commands.get(i)), column, i % rows);
            grid.add(words(texts.get("keys." + commands.get(i))), column + 1, i % rows);
        }
        return grid;
    }

    /// The gestures on numbers and the stage, which are not commands.
    private static GridPane hands(Texts texts, List<String> gestures) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys");
        int rows = (gestures.size() + 1) / 2;
        for (int i = 0; i < gestures.size(); i++) {
            int column = i / rows * 2;
            var box = new HBox();
            box.getStyleClass().add("key-row");
            for (String key :
                    texts.get("keys.hand." + gestures.get(i) + ".keys").split(" \\| ", -1)) {
                box.getChildren().add(cap(key));
            }
            grid.add(box, column, i % rows);
            grid.add(words(texts.get("keys.hand." + gestures.get(i))), column + 1, i % rows);
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

    /// What is printed on the keys, such as → for Right, or Strg for Ctrl on a German keyboard.
    private static String cap(Texts texts, String key) {
        int plus = key.lastIndexOf('+', key.length() - 2);
        String name = key.substring(plus + 1);
        String named = "keycap." + name.replace(" ", "");
        String last = texts.has(named) ? texts.get(named) : name;
        return plus < 0 ? last : cap(texts, key.substring(0, plus)) + "+" + last;
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
