package chalkgrad.app;

import chalkgrad.app.diagram.DiagramView;
import chalkgrad.app.diagram.Viewport;
import chalkgrad.app.number.LabelView;
import chalkgrad.app.playback.Delay;
import chalkgrad.app.present.PresentView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Takes the stage out of its panels and shows it on the whole screen, and puts it back.
final class Presentation {
    private static final Duration POINTER_RESTS = Duration.seconds(2);
    private static final String BLANK_SIGN = ".";

    private final Stage window;
    private final StackPane root;
    private final DiagramView diagram;
    private final Supplier<PresentView> views;
    private boolean presenting;
    private final Delay rest = new Delay(POINTER_RESTS, () -> setIdle(true));
    private Optional<Desk> desk = Optional.empty();
    private Subscription ofFocus = Subscription.EMPTY;
    /// What had the focus before, also if nothing had it in between.
    private @Nullable Node lastFocused;
    private final ReadOnlyObjectWrapper<Optional<PresentView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription ofWindow;
    private final ObjectProperty<Optional<Screen>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /// @param root the content of the window, whose first child is replaced
    /// @param views makes the view for presenting, around the diagram
    Presentation(Stage window, StackPane root, DiagramView diagram, Supplier<PresentView> views) {
        this.window = window;
        this.root = root;
        this.diagram = diagram;
        this.views = views;
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        EventHandler<KeyEvent> keys = this::filter;
        window.addEventFilter(KeyEvent.ANY, keys);
        ofWindow = Subscription.combine(
                window.fullScreenProperty().subscribe((before, now) -> {
                    if (before && !now) {
                        leave();
                    }
                }),
                () -> window.removeEventFilter(KeyEvent.ANY, keys));
    }

    /// Leaves the window, which gets another content.
    void release() {
        leave();
        ofWindow.unsubscribe();
    }

    boolean isPresenting() {
        return presenting;
    }

    /// The view while presenting.
    ReadOnlyObjectProperty<Optional<PresentView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The screen to present on; the window's own screen if empty.
    ObjectProperty<Optional<Screen>> chosenProperty() {
        return chosen;
    }

    void toggle() {
        if (isPresenting()) {
            leave();
        } else {
            enter();
        }
    }

    void enter() {
        if (isPresenting()) {
            return;
        }
        desk = Optional.of(new Desk(root.getChildren().getFirst(), (Pane) diagram.getParent(), place()));
        ((Pane) diagram.getParent()).getChildren().remove(diagram);
        PresentView shown = views.get();
        root.getChildren().set(0, shown);
        diagram.readableProperty().bind(shown.accompaniedProperty().not());
        diagram.smallestScaleProperty()
                .bind(root.heightProperty().multiply(PresentView.SMALLEST_TEXT / Viewport.SMALLEST_TEXT));
        presenting = true;
        view.set(Optional.of(shown));
        chosen.get().filter(Screen.getScreens()::contains).ifPresent(this::moveTo);
        window.setFullScreen(true);
        diagram.requestFocus();
        ofFocus = window.getScene().focusOwnerProperty().subscribe(this::keepFocus);
        rest.restart();
    }

    /// When a focused number disappears, JavaFX gives the focus to another one, and the next digit would change that.
    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        lastFocused = before == null ? lastFocused : before;
        if (lastFocused instanceof LabelView one
                && now instanceof LabelView other
                && !one.label().quantity().equals(other.label().quantity())
                && !isShown(one)) {
            Platform.runLater(() -> {
                if (presenting && other.isFocused()) {
                    diagram.requestFocus();
                }
            });
        }
    }

    private static boolean isShown(Node node) {
        @Nullable Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null && node.getScene() != null;
    }

    void leave() {
        if (!isPresenting()) {
            return;
        }
        presenting = false;
        ofFocus.unsubscribe();
        lastFocused = null;
        rest.stop();
        setIdle(false);
        diagram.smallestScaleProperty().unbind();
        diagram.smallestScaleProperty().set(Viewport.DESK_SCALE);
        diagram.readableProperty().unbind();
        diagram.readableProperty().set(false);
        Optional<PresentView> shown = view.get();
        view.set(Optional.empty());
        shown.ifPresent(PresentView::release);
        desk.ifPresent(before -> {
            root.getChildren().set(0, before.workbench);
            before.home.getChildren().addFirst(diagram);
        });
        window.setFullScreen(false);
        if (chosen.get().isPresent()) {
            desk.ifPresent(before -> move(before.place));
        }
        desk = Optional.empty();
        diagram.requestFocus();
    }

    void toggleBlank() {
        view.get().ifPresent(PresentView::toggleBlank);
    }

    /// Shows or hides why the explained number is what it is.
    void toggleWhy() {
        view.get().ifPresent(PresentView::toggleWhy);
    }

    /// Goes back to the question before; from the first one, hides why the number is what it is.
    ///
    /// @return whether it was shown
    boolean hideWhy() {
        boolean shown = view.get().filter(PresentView::isWhyShown).isPresent();
        if (shown && !view.get().filter(PresentView::askAgain).isPresent()) {
            toggleWhy();
        }
        return shown;
    }

    void toggleSpotlight() {
        view.get().ifPresent(PresentView::toggleSpotlight);
    }

    /// Any key except Shift and the like wakes a blank screen and does nothing else. The dot of a presenter's remote
    /// blanks the screen even where a dot would begin a number.
    private void filter(KeyEvent event) {
        if (view.get().isEmpty()) {
            return;
        }
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        boolean typing = window.getScene().getFocusOwner() instanceof TextInputControl;
        if (view.get().get().isBlank()) {
            if (pressed && !event.getCode().isModifierKey()) {
                toggleBlank();
            }
            event.consume();
        } else if (!typing && !isCovered() && isDot(event)) {
            if (pressed) {
                toggleBlank();
            }
            event.consume();
        }
    }

    /// Whether a card lies over the presentation.
    private boolean isCovered() {
        return root.getChildren().size() > 1;
    }

    private static boolean isDot(KeyEvent event) {
        return event.getText().equals(BLANK_SIGN) || event.getCharacter().equals(BLANK_SIGN);
    }

    /// The mouse is moved or used, so it is seen.
    void mouseMoved() {
        if (isPresenting()) {
            setIdle(false);
            rest.restart();
        }
    }

    private void setIdle(boolean idle) {
        view.get().ifPresent(shown -> shown.setIdle(idle && isPresenting()));
    }

    private void moveTo(Screen screen) {
        Rectangle2D bounds = screen.getVisualBounds();
        window.setX(bounds.getMinX());
        window.setY(bounds.getMinY());
    }

    private Rectangle2D place() {
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
    }

    private void move(Rectangle2D place) {
        window.setX(place.getMinX());
        window.setY(place.getMinY());
        window.setWidth(place.getWidth());
        window.setHeight(place.getHeight());
    }

    /// The state of the window before presenting.
    ///
    /// @param home the pane that the diagram belongs to
    private record Desk(Node workbench, Pane home, Rectangle2D place) {}
}
