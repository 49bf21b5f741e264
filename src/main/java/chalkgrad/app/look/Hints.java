package chalkgrad.app.look;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Shows a tooltip beside what the mouse points at. Its text is made when it is shown, so it is never stale. Where
/// letters must be large, the tooltip's letters are large too. It does not cover what it is about.
public final class Hints {
    /// The property of a node that sets how large its letters must be, in pixels.
    public static final String SMALLEST_TEXT = "smallestText";

    /// The property of a node that tells whether hints would cover what is shown just now.
    public static final String QUIET = "quiet";

    /// The property of a scene that tells whether something has been done since the mouse was last moved.
    private static final String DONE = "doneSinceMouseMoved";

    private static final Duration DELAY = Duration.millis(350);
    private static final Duration LONG = Duration.minutes(5);

    private Hints() {}

    /// From now on, a key hides the tooltip of what the mouse rests on.
    public static void hideOnKeys(Scene scene) {
        var done = new SimpleBooleanProperty();
        scene.getProperties().put(DONE, done);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> hide(scene));
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> done.set(false));
    }

    /// Hides all tooltips of a scene, also one that is about to be shown unless the mouse is moved: the user looks at
    /// something else, which they may cover.
    public static void hide(Scene scene) {
        done(scene).ifPresent(done -> done.set(true));
        List.copyOf(Window.getWindows()).stream()
                .filter(window ->
                        window instanceof Tooltip tip && Objects.equals(tip.getOwnerWindow(), scene.getWindow()))
                .forEach(Window::hide);
    }

    private static Optional<BooleanProperty> done(@Nullable Scene scene) {
        return Optional.ofNullable(scene)
                .map(its -> its.getProperties().get(DONE))
                .filter(BooleanProperty.class::isInstance)
                .map(BooleanProperty.class::cast);
    }

    /// Shows a text when the mouse rests on a node. A tooltip is a window: it is made only for what the mouse gets to.
    public static void install(Node node, Supplier<String> text) {
        install(node, text, () -> node.localToScreen(node.getBoundsInLocal()));
    }

    /// Shows a text when the mouse rests on a node.
    ///
    /// @param about what the text is about and must not be covered, on the screen
    public static void install(Node node, Supplier<String> text, Supplier<Bounds> about) {
        whenEntered(node, () -> make(node, text, about));
    }

    private static void whenEntered(Node node, Runnable first) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                first.run();
            }
        });
    }

    /// Gives a control a tooltip, as `Hints.tip` in FXML, or another text for it. The window starts sooner without
    /// those that nobody looks at; a screen reader has their texts at once.
    public static void setTip(Control control, String text) {
        boolean isFirst = getTip(control).isEmpty();
        control.setAccessibleHelp(text);
        if (isFirst) {
            whenEntered(control, () -> makeTip(control));
        }
    }

    private static void makeTip(Control control) {
        var tip = new QuietTip(() -> isQuiet(control));
        tip.textProperty().bind(control.accessibleHelpProperty());
        control.setTooltip(tip);
    }

    /// The text of the tooltip that FXML has set.
    public static String getTip(Control control) {
        return Objects.requireNonNullElse(control.getAccessibleHelp(), "");
    }

    private static void make(Node node, Supplier<String> text, Supplier<Bounds> about) {
        var hint = new QuietTip(() -> isQuiet(node));
        var mouse = new SimpleObjectProperty<>(Point2D.ZERO);
        node.addEventFilter(MouseEvent.ANY, event -> mouse.set(new Point2D(event.getScreenX(), event.getScreenY())));
        // Esc also goes back from what is shown, as if there were no hint
        hint.setConsumeAutoHidingEvents(false);
        hint.setShowDelay(DELAY);
        hint.setShowDuration(LONG);
        hint.setOnShowing(event -> {
            hint.setText(text.get());
            smallestText(node).ifPresent(size -> enlarge(hint, size.get()));
        });
        hint.setOnShown(event -> moveBeside(hint, node, about.get(), mouse.get()));
        node.addEventFilter(InputEvent.ANY, event -> hideOnAction(hint, event));
        Tooltip.install(node, hint);
    }

    /// Whether a node is part of what is presented.
    public static boolean isPresented(Node node) {
        return smallestText(node).isPresent();
    }

    /// How large letters must be at a node, in pixels; empty if there is no rule.
    public static Optional<ObservableDoubleValue> smallestText(Node node) {
        return properties(node, SMALLEST_TEXT)
                .filter(ObservableDoubleValue.class::isInstance)
                .map(ObservableDoubleValue.class::cast)
                .findFirst();
    }

    /// Whether hints of a node must not come now. The same node may be on a desk or presented.
    private static boolean isQuiet(Node node) {
        return Stream.concat(done(node.getScene()).stream(), quiet(node).stream())
                .anyMatch(ObservableBooleanValue::get);
    }

    private static Optional<ObservableBooleanValue> quiet(Node node) {
        return properties(node, QUIET)
                .filter(ObservableBooleanValue.class::isInstance)
                .map(ObservableBooleanValue.class::cast)
                .findFirst();
    }

    /// The values of a property at a node and at all around it.
    private static Stream<Object> properties(Node node, String key) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .filter(Node::hasProperties)
                .flatMap(each -> Stream.ofNullable(each.getProperties().get(key)));
    }

    /// A style sheet cannot know the height of the screen.
    private static void enlarge(Tooltip hint, double size) {
        var large = new Text(hint.getText());
        large.getStyleClass().add("large-hint");
        large.setFont(Font.font("Inter", size));
        hint.setGraphic(large);
        hint.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /// Moves the hint beside what it is about. That of a line, such as an edge, stays near the mouse.
    private static void moveBeside(Tooltip hint, Node node, Bounds about, Point2D mouse) {
        Rectangle2D screen = Screen.getScreensForRectangle(about.getMinX(), about.getMinY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getBounds();
        var place = new HintPlace(screen, hint.getWidth(), hint.getHeight());
        Point2D corner = node instanceof Polyline line ? place.beside(points(line), mouse) : place.beside(about);
        hint.setAnchorX(corner.getX());
        hint.setAnchorY(corner.getY());
    }

    private static List<Point2D> points(Polyline line) {
        List<Double> coordinates = line.getPoints();
        return IntStream.range(0, coordinates.size() / 2)
                .mapToObj(k -> line.localToScreen(coordinates.get(2 * k), coordinates.get(2 * k + 1)))
                .toList();
    }

    /// Hides the hint on an action: the node may change, and the user looks at it.
    private static void hideOnAction(Tooltip hint, InputEvent event) {
        boolean acts = event.getEventType() == ScrollEvent.SCROLL || event.getEventType() == MouseEvent.MOUSE_PRESSED;
        if (acts) {
            hint.hide();
        }
    }
}
