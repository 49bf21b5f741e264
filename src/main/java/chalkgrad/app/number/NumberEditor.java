package chalkgrad.app.number;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.NumberText;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// The field in which a number is typed in its place, after its name. Everything that depends on the number follows
/// while it is typed.
/// Enter keeps it, Esc cancels, and Tab keeps it and goes on. A text that is not a number is marked with the reason and
/// not kept. Hidden numbers are predicted in the same field.
final class NumberEditor extends Group {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LEAST_WIDTH = 92;
    private static final double LEAST_HEIGHT = 24;

    private final Session session;
    private final Texts texts;
    private final BiConsumer<Quantity, Integer> goOn;
    private final Group inField = new Group();
    private final TypedName name = new TypedName();
    private final TextField field = new TextField();
    private final javafx.scene.control.Label reason = new javafx.scene.control.Label();
    private final StepNote steps;
    private double room = Double.MAX_VALUE;
    private Optional<FieldEntry> editing = Optional.empty();

    /// @param goOn is called to edit the next (1) or previous (-1) number, or to return the focus to this one (0)
    NumberEditor(Session session, Texts texts, BiConsumer<Quantity, Integer> goOn) {
        this.session = session;
        this.texts = texts;
        this.goOn = goOn;
        field.getStyleClass().add("number-editor");
        reason.getStyleClass().add("number-editor-reason");
        field.setManaged(false);
        reason.setManaged(false);
        steps = new StepNote(session, texts);
        inField.getChildren().addAll(name, field, reason);
        getChildren().addAll(inField, steps);
        inField.setVisible(false);
        field.textProperty().subscribe(this::follow);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                close(true);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    /// Shows below a number how far keys change it, until it loses the focus.
    void showSteps(Node number, Rectangle2D box) {
        steps.show(number, box, room);
    }

    /// Sets the width of the area with the numbers; the reason of a wrong entry stays within it.
    void setRoom(double width) {
        room = width;
    }

    /// Opens the field on a number.
    ///
    /// @param typed what the user has typed already, if anything
    void open(Quantity quantity, Rectangle2D box, Optional<String> typed) {
        close(true);
        double width = Math.max(LEAST_WIDTH, box.getWidth());
        double height = Math.max(LEAST_HEIGHT, box.getHeight());
        double middleX = (box.getMinX() + box.getMaxX()) / 2;
        double middleY = (box.getMinY() + box.getMaxY()) / 2;
        // a field that is wider than its number must not reach beyond the edge of the stage
        double left = Math.clamp(middleX - width / 2, 0, Math.max(0, room - width));
        FieldEntry entry = FieldEntry.of(quantity, session, texts);
        field.setText(entry.begin());
        mark(Optional.empty());
        editing = Optional.of(entry);
        inField.setVisible(true);
        Rectangle2D place = name.show(
                session.moment().names().bareName(quantity),
                new Rectangle2D(left, middleY - height / 2, width, height));
        field.resizeRelocate(place.getMinX(), place.getMinY(), width, height);
        field.requestFocus();
        showFirstDigits();
        session.attention().point(Optional.of(quantity));
        typed.ifPresent(text -> {
            field.setText(text);
            field.end();
        });
    }

    /// Selects all with the caret at the start, so that the first digits of a long number are seen.
    private void showFirstDigits() {
        field.selectRange(field.getLength(), 0);
    }

    /// Ends editing.
    ///
    /// @param keep whether the number is kept, if it is valid
    private void close(boolean keep) {
        if (editing.isEmpty()) {
            return;
        }
        FieldEntry ended = editing.get();
        editing = Optional.empty();
        inField.setVisible(false);
        steps.setVisible(false);
        if (keep && isValid()) {
            ended.keep(field.getText());
        } else {
            ended.cancel();
        }
    }

    private void follow(String text) {
        editing.ifPresent(now -> mark(now.follow(text)));
    }

    private boolean isValid() {
        return reason.getText().isEmpty();
    }

    private void mark(Optional<String> problem) {
        field.pseudoClassStateChanged(WRONG, problem.isPresent());
        field.setAccessibleHelp(problem.orElse(""));
        reason.setText(problem.orElse(""));
        reason.setVisible(problem.isPresent());
        steps.setVisible(steps.isVisible() && problem.isEmpty());
        reason.autosize();
        double x = Math.max(0, Math.min(field.getLayoutX(), room - reason.getWidth()));
        reason.relocate(x, field.getLayoutY() + field.getHeight() + 2);
    }

    private void pressed(KeyEvent event) {
        Optional<Quantity> quantity = editing.map(FieldEntry::quantity);
        switch (event.getCode()) {
            case ENTER -> {
                if (isValid()) {
                    close(true);
                    quantity.ifPresent(q -> goOn.accept(q, 0));
                }
            }
            case TAB -> {
                if (isValid()) {
                    close(true);
                    quantity.ifPresent(q -> goOn.accept(q, event.isShiftDown() ? -1 : 1));
                }
            }
            case ESCAPE -> {
                close(false);
                quantity.ifPresent(q -> goOn.accept(q, 0));
            }
            case UP, DOWN -> nudge(event);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// While presenting, the wheel changes no number.
    private void scrolled(ScrollEvent event) {
        double sign = Math.signum(event.getDeltaY() + event.getDeltaX());
        if (sign != 0 && !event.isControlDown() && !Hints.isPresented(this)) {
            nudge(sign, Nudge.step(event.isShiftDown(), false));
        }
        event.consume();
    }

    private void nudge(KeyEvent event) {
        double sign = event.getCode() == KeyCode.UP ? 1 : -1;
        nudge(sign, Nudge.step(event.isShiftDown(), event.isControlDown()));
    }

    private void nudge(double steps, double step) {
        NumberText.parse(field.getText()).ifPresent(number -> {
            field.setText(exact(Nudge.add(number, steps, step)));
            showFirstDigits();
            Bounds box = field.getBoundsInParent();
            showSteps(field, new Rectangle2D(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
        });
    }

    private String exact(double value) {
        return session.decimalsProperty().get().exact().format(value);
    }
}
