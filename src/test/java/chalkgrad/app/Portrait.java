package chalkgrad.app;

import chalkgrad.app.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Everything that can be seen of a window and its session, in lines: two windows with equal portraits can take each
/// other's place in a test.
///
/// @param lines of the windows, the session and each node, sorted; what is hidden is filled when it is shown
record Portrait(List<String> lines) {
    private static final int DIGITS = 100;
    /// They follow the pointer, which is somewhere over a new window, too.
    private static final Set<String> OF_POINTER = Set.of("hover", "pressed");

    /// The settings that are compared by themselves.
    private static final List<String> SETTINGS = List.of("granularity=", "gradientsChecked=", "profile=", "speed=");

    Portrait {
        // the stage reuses the nodes of edges in any order
        lines = lines.stream().sorted().toList();
    }

    /// On the window's thread.
    static Portrait of(WindowFixture window) {
        var lines = new ArrayList<String>();
        addStage(window.stage, lines);
        addSession(window, lines);
        add(window.stage.getScene().getRoot(), "", lines);
        return new Portrait(lines);
    }

    /// What only one of two portraits has, to find out why they differ.
    List<String> without(Portrait other) {
        var rest = new ArrayList<>(lines);
        other.lines.forEach(rest::remove);
        return rest;
    }

    private static void addStage(Stage stage, List<String> lines) {
        lines.add("windows %d, focused %s".formatted(Window.getWindows().size(), stage.isFocused()));
        lines.add("%s at %s %s, %s x %s, at least %s x %s, full %s, maximized %s, iconified %s"
                .formatted(
                        stage.getTitle(),
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.getMinWidth(),
                        stage.getMinHeight(),
                        stage.isFullScreen(),
                        stage.isMaximized(),
                        stage.isIconified()));
        lines.add("%s %s %s"
                .formatted(
                        stage.getScene().getStylesheets(),
                        stage.getScene().getCursor(),
                        stage.getScene().getFill()));
    }

    private static void addSession(WindowFixture window, List<String> lines) {
        Session session = window.session;
        lines.add("document " + session.moment().document());
        lines.add("at %d, subject %s, selection %s"
                .formatted(
                        session.moment().cursor(),
                        session.moment().subject(),
                        session.moment().selection()));
        lines.add("standing %s, code %s"
                .formatted(
                        session.standingProperty().get(), session.codeProperty().get()));
        lines.add("%s, %s, checks %s, trains %s, scores %s"
                .formatted(
                        session.granularityProperty().get(),
                        session.decimalsProperty().get(),
                        session.gradientChecks().wantedProperty().get(),
                        session.training().isRunning(),
                        session.training().scores().wantedProperty().get()));
        lines.add("%s, speed %s, plays %s, reduced %s"
                .formatted(
                        window.workbench.profileProperty().get(),
                        window.workbench.player().speedProperty().get(),
                        window.workbench.player().playingProperty().get(),
                        window.workbench.motion().reducedProperty().get()));
        lines.add("attention %s, %s, %s, %s"
                .formatted(
                        session.attention().pointedProperty().get(),
                        session.attention().litProperty().get(),
                        session.attention().tracedProperty().get(),
                        session.attention().ofVariableProperty().get()));
        lines.add("predictions %s %s, by hand %s"
                .formatted(
                        session.predictions().wantedProperty().get(),
                        session.predictions().numbersProperty().get(),
                        session.byHand().decimalsProperty().get()));
        lines.add("remembered " + remembered(window));
    }

    /// What a new window would find, without the settings above.
    private static List<String> remembered(WindowFixture window) {
        window.remembered.flush();
        Path file = window.state.resolve("remembered.properties");
        try (Stream<String> entries = Files.isRegularFile(file) ? Files.lines(file) : Stream.empty()) {
            return entries.filter(
                            line -> !line.startsWith("#") && SETTINGS.stream().noneMatch(line::startsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Node node, String indent, List<String> lines) {
        if (!node.isVisible()) {
            lines.add(indent + node.getClass().getName() + " #" + node.getId() + " is hidden");
            return;
        }
        var states = new TreeSet<String>();
        for (PseudoClass state : node.getPseudoClassStates()) {
            states.add(state.getPseudoClassName());
        }
        states.removeIf(state -> OF_POINTER.contains(state) || state.endsWith("-child") || state.startsWith("nth-"));
        lines.add(String.join(
                " ",
                indent + node.getClass().getName(),
                "#" + node.getId(),
                node.getStyleClass().toString(),
                states.toString(),
                "managed " + node.isManaged(),
                "disabled " + node.isDisabled(),
                "opacity " + node.getOpacity(),
                // a group has the bounds of what is in it
                node instanceof Group ? "" : "at " + place(node),
                content(node),
                "said " + node.getAccessibleText() + " " + node.getAccessibleHelp()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, indent + " ", lines));
        }
    }

    /// Rounded, since the same layout may differ by rounding.
    private static String place(Node node) {
        Bounds bounds = node.getBoundsInParent();
        return DoubleStream.of(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
                .mapToLong(value -> Math.round(value * DIGITS))
                .boxed()
                .toList()
                .toString();
    }

    private static String content(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case TextInputControl input -> input.getText() + " " + input.getSelection() + " " + input.getPromptText();
            case MenuButton menu -> menu.getText() + " " + menu.isShowing() + " " + items(menu.getItems());
            case Toggle toggle -> toggle.isSelected() + " " + (node instanceof Labeled label ? label.getText() : "");
            case Labeled label -> String.valueOf(label.getText());
            case ChoiceBox<?> choice -> choice.getValue() + " of " + choice.getItems();
            case ComboBoxBase<?> combo -> String.valueOf(combo.getValue());
            case Slider slider -> slider.getMin() + " " + slider.getValue() + " " + slider.getMax();
            case ScrollPane pane -> pane.getHvalue() + " " + pane.getVvalue();
            default -> "";
        };
    }

    private static List<Map.Entry<String, String>> items(List<MenuItem> items) {
        return items.stream()
                .map(item -> Map.entry(
                        String.valueOf(item.getText()),
                        switch (item) {
                            case CheckMenuItem check -> "" + check.isSelected() + check.isDisable();
                            case RadioMenuItem radio -> "" + radio.isSelected() + radio.isDisable();
                            default -> "" + item.isDisable() + item.isVisible();
                        }))
                .toList();
    }
}
