package chalkgrad.app.number;

import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The mouse and key gestures of a number on the screen: a click edits or selects it, a double click goes to its step,
/// and dragging, the wheel and the arrow keys change it.
final class NumberGestures {
    private static final double PIXELS_PER_STEP = 10;

    private final Session session;
    private final LabelView view;
    private final Editors editors;
    /// Whether the primary button was pressed here.
    private boolean held;
    private double pressedX;
    private double pressedValue;
    private Optional<Object> drag = Optional.empty();

    private NumberGestures(Session session, LabelView view, Editors editors) {
        this.session = session;
        this.view = view;
        this.editors = editors;
    }

    static void install(Session session, LabelView view, Editors editors) {
        var gestures = new NumberGestures(session, view, editors);
        view.setOnMousePressed(gestures::pressed);
        view.setOnMouseDragged(gestures::dragged);
        view.setOnMouseReleased(gestures::released);
        view.setOnScroll(gestures::scrolled);
        view.setOnKeyPressed(gestures::keyPressed);
        view.setOnKeyTyped(gestures::keyTyped);
        view.setOpensOn(gestures::opensTheField);
    }

    private Quantity quantity() {
        return view.label().quantity();
    }

    private boolean isEditable() {
        return view.label().editable();
    }

    /// Whether the number can be typed: it belongs to the document, or it is hidden and can be predicted.
    private boolean isTyped() {
        return isEditable()
                || session.predictions().wantedProperty().get()
                        && !session.moment().isKnown(quantity());
    }

    private void pressed(MouseEvent event) {
        held = event.getButton() == MouseButton.PRIMARY;
        pressedX = event.getSceneX();
        pressedValue = session.moment().value(quantity());
        view.requestFocus();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double steps = (event.getSceneX() - pressedX) / PIXELS_PER_STEP;
        if (isEditable() && held && (drag.isPresent() || Math.abs(steps) >= 0.5)) {
            Object gesture = drag.orElseGet(Object::new);
            drag = Optional.of(gesture);
            double step = Nudge.step(event.isShiftDown(), event.isControlDown());
            session.set(quantity(), Nudge.add(pressedValue, steps, step), gesture);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (drag.isPresent()) {
            drag = Optional.empty();
            session.endGesture();
        } else if (event.getButton() == MouseButton.PRIMARY && view.contains(event.getX(), event.getY())) {
            clicked(event);
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (isTyped()) {
            editors.edit(view, Optional.empty());
        } else if (event.getClickCount() > 1) {
            session.jumpTo(quantity());
        } else if (view.label().isKnown()) {
            session.select(Optional.of(quantity()));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (isEditable()
                && editors.turnsByWheel(view)
                && !event.isControlDown()
                && event.getDeltaY() + event.getDeltaX() != 0) {
            double sign = Math.signum(event.getDeltaY() + event.getDeltaX());
            nudge(sign, Nudge.step(event.isShiftDown(), false), "wheel");
            event.consume();
        }
    }

    private void nudge(double steps, double step, String kind) {
        double value = session.moment().value(quantity());
        session.set(quantity(), Nudge.add(value, steps, step), kind + " " + quantity());
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE, F2 -> activate();
            case UP, DOWN -> {
                if (!isEditable()) {
                    return;
                }
                double sign = event.getCode() == KeyCode.UP ? 1 : -1;
                nudge(sign, Nudge.step(event.isShiftDown(), event.isControlDown()), "keys");
                editors.showSteps(view);
            }
            case J -> session.jumpTo(quantity());
            default -> {
                if (!opensTheField(event.getText())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void activate() {
        if (isTyped()) {
            editors.edit(view, Optional.empty());
        } else if (view.label().isKnown()) {
            session.select(Optional.of(quantity()));
        }
    }

    /// Opens the field on a character that a number can begin with, as in a spreadsheet.
    private void keyTyped(KeyEvent event) {
        if (opensTheField(event.getCharacter())) {
            editors.edit(view, Optional.of(event.getCharacter()));
            event.consume();
        }
    }

    private boolean opensTheField(String typed) {
        return isTyped() && editors.opensOnKeys(view) && !typed.isEmpty() && "-.,0123456789".contains(typed);
    }

    /// Opens the field in which a number is typed.
    interface Editors {
        void edit(LabelView view, Optional<String> typed);

        boolean turnsByWheel(LabelView view);

        /// Whether a character opens the field of a number that has the focus.
        boolean opensOnKeys(LabelView view);

        /// Shows how far keys change a number.
        void showSteps(LabelView view);
    }
}
