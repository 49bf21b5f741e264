package chalkgrad.app;

import chalkgrad.app.words.Texts;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The keys on a card over the window: all of them, or while presenting those for a class, in larger letters.
final class KeysOverlay extends StackPane {
    private static final List<String> HANDS_FOR_A_CLASS = List.of("go", "zoom", "move", "edit");
    private static final List<String> HANDS = List.of("go", "edit", "change", "fine", "jump", "zoom", "move", "sample");

    /// What a presenter needs most, in this order.
    private static final List<Command> FIRST_FOR_A_CLASS = List.of(
            Command.NEXT,
            Command.PREVIOUS,
            Command.NEXT_PHASE,
            Command.PREVIOUS_PHASE,
            Command.OPENINGS,
            Command.NEXT_PATHS,
            Command.PREVIOUS_PATHS,
            Command.BLANK,
            Command.SPOTLIGHT,
            Command.PREDICT,
            Command.PREDICT_NEXT,
            Command.NETWORKS,
            Command.PRESENT,
            Command.LEAVE);

    /// What a presenter needs least.
    private static final List<Command> LAST_FOR_A_CLASS =
            List.of(Command.UNDO, Command.REDO, Command.NEW, Command.OPEN, Command.SAVE, Command.SAVE_AS);

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

    /// The part of its height by which the arrow keys scroll the card.
    private static final double ARROW = 0.2;

    /// The part of its height by which the page keys scroll the card, so that a line is seen before and after.
    private static final double PAGE = 0.8;

    /// The letters are this part of the window's height while presenting.
    private static final double LETTERS = 1 / 46.0;

    /// From this width on there are three columns, so that all keys of a window of 1280x800 are seen at once.
    private static final double WIDE = 1150;

    private final Texts texts;
    private final List<Command> commands;
    private final List<String> gestures;
    private final VBox keys = new VBox();
    private final KeysPane pane = new KeysPane(keys);
    private final VBox card = new VBox();

    /// All keys.
    KeysOverlay(Texts texts, Runnable leave) {
        this(texts, List.of(Command.values()), HANDS, leave);
    }

    /// The keys for a class.
    ///
    /// @param height the height of the window
    KeysOverlay(Texts texts, ObservableDoubleValue height, Runnable leave) {
        this(texts, forAClass(), HANDS_FOR_A_CLASS, leave);
        card.setMaxHeight(Double.MAX_VALUE);
        card.styleProperty()
                .bind(Bindings.format(Locale.ROOT, "-fx-font-size: %.1fpx", Bindings.multiply(height, LETTERS)));
    }

    private KeysOverlay(Texts texts, List<Command> commands, List<String> gestures, Runnable leave) {
        this.texts = texts;
        this.commands = commands;
        this.gestures = gestures;
        getStyleClass().add("overlay");
        setFocusTraversable(true);
        var heading = new Label(texts.get("keys.title"));
        heading.getStyleClass().add("heading");
        var hint = new Label();
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty()
                .bind(pane.scrolls().map(scrolls -> texts.get(scrolls ? "keys.close.scrolling" : "keys.close")));
        hint.getStyleClass().add("hint");
        keys.getStyleClass().add("all-keys");
        card.getChildren().addAll(heading, pane, hint);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(texts.get("keys.title"));
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> leave.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.TAB) {
                if (!scroll(event.getCode())) {
                    leave.run();
                }
                event.consume();
            }
        });
        widthProperty().map(width -> width.doubleValue() < WIDE ? 2 : 3).subscribe(this::fill);
    }

    private static List<Command> forAClass() {
        var others = EnumSet.complementOf(FOR_THE_DESK);
        others.removeAll(FIRST_FOR_A_CLASS);
        LAST_FOR_A_CLASS.forEach(others::remove);
        return Stream.of(FIRST_FOR_A_CLASS, others, LAST_FOR_A_CLASS)
                .flatMap(Collection::stream)
                .toList();
    }

    /// Whether the card scrolls on a shortcut, which does nothing else then.
    boolean scrollsOn(Shortcut shortcut) {
        return pane.scrolls().getValue()
                && (shortcut.key().equals("Page Down") || shortcut.key().equals("Page Up"));
    }

    /// Scrolls on an arrow or page key. Any other key, and any key if all keys are seen, closes the card.
    private boolean scroll(KeyCode key) {
        double down = switch (key) {
            case DOWN, KP_DOWN -> ARROW;
            case UP, KP_UP -> -ARROW;
            case PAGE_DOWN -> PAGE;
            case PAGE_UP -> -PAGE;
            default -> 0;
        };
        boolean scrolls = down != 0 && pane.scrolls().getValue();
        if (scrolls) {
            pane.scrollBy(down);
        }
        return scrolls;
    }

    private void fill(int columns) {
        keys.getChildren().setAll(table(texts, commands, columns), subheading(texts), hands(texts, gestures, columns));
    }

    private static Label subheading(Texts texts) {
        var heading = new Label(texts.get("keys.numbers"));
        heading.getStyleClass().add("subheading");
        return heading;
    }

    private static GridPane table(Texts texts, List<Command> commands, int columns) {
        GridPane table = inColumns(
                commands.stream()
                        .map(command -> new Line(keys(texts, command), words(texts.get("keys." + command))))
                        .toList(),
                columns);
        table.getStyleClass().add("commands");
        return table;
    }

    /// The gestures on numbers and the stage, which are not commands.
    private static GridPane hands(Texts texts, List<String> gestures, int columns) {
        return inColumns(
                gestures.stream()
                        .map(gesture -> new Line(
                                row(Stream.of(texts.get("keys.hand." + gesture + ".keys")
                                        .split(" \\| ", -1))),
                                words(texts.get("keys.hand." + gesture))))
                        .toList(),
                columns);
    }

    /// The lines in columns of the same width. A text that wraps makes only its own column longer.
    private static GridPane inColumns(List<Line> lines, int columns) {
        var table = new GridPane();
        table.getStyleClass().add("key-columns");
        int rows = Math.ceilDiv(lines.size(), columns);
        for (int column = 0; column < columns; column++) {
            var grid = new GridPane();
            grid.getStyleClass().add("keys");
            List<Line> own =
                    lines.stream().skip((long) column * rows).limit(rows).toList();
            for (int row = 0; row < own.size(); row++) {
                grid.addRow(row, own.get(row).keys, own.get(row).words);
            }
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            table.getColumnConstraints().add(width);
            table.add(grid, column, 0);
        }
        return table;
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
        return row(Shortcut.of(command).stream().map(shortcut -> cap(texts, shortcut.key())));
    }

    private static HBox row(Stream<String> keys) {
        var row = new HBox();
        row.getStyleClass().add("key-row");
        row.setAlignment(Pos.CENTER_LEFT);
        keys.forEach(key -> row.getChildren().add(cap(key)));
        return row;
    }

    /// Keys and what they do.
    private record Line(HBox keys, Label words) {}

    /// Scrolls, since not all keys fit in a small window. It is as high as its texts are when they wrap.
    private static final class KeysPane extends ScrollPane {
        private final VBox keys;
        private final BooleanBinding scrolls;

        KeysPane(VBox keys) {
            super(keys);
            this.keys = keys;
            scrolls = Bindings.createBooleanBinding(
                    () -> keys.getHeight() > getViewportBounds().getHeight() + 1,
                    keys.heightProperty(),
                    viewportBoundsProperty());
            setFitToWidth(true);
            setHbarPolicy(ScrollBarPolicy.NEVER);
            VBox.setVgrow(this, Priority.ALWAYS);
        }

        /// Whether not all keys are seen at once.
        ObservableValue<Boolean> scrolls() {
            return scrolls;
        }

        /// @param down the part of the visible height
        void scrollBy(double down) {
            double seen = getViewportBounds().getHeight();
            double hidden = keys.getHeight() - seen;
            setVvalue(Math.clamp(getVvalue() + down * seen / hidden, 0, 1));
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double sides = snappedLeftInset() + snappedRightInset();
            return keys.prefHeight(width < 0 ? width : width - sides) + snappedTopInset() + snappedBottomInset();
        }
    }
}
