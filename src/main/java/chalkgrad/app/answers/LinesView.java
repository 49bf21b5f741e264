package chalkgrad.app.answers;

import chalkgrad.app.session.Session;
import chalkgrad.grading.Checked;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The list of the results. Selecting a line selects its number on the stage. Enter also shows its formulas, and Ctrl+C
/// copies the line. Tab goes from each line with a link to the next one, and then leaves the list.
final class LinesView {
    private final ListView<ResultLine> list;
    private final Session session;
    private final AnswerWords words;
    private final Consumer<ResultLine.Numbers> showFormulas;

    /// @param showFormulas shows the formula of a wrong number, right and as it must have been
    LinesView(
            ListView<ResultLine> list, Session session, AnswerWords words, Consumer<ResultLine.Numbers> showFormulas) {
        this.list = list;
        this.session = session;
        this.words = words;
        this.showFormulas = showFormulas;
        list.setCellFactory(view -> new LineCell(words, this::showFormulas));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        list.focusVisibleProperty().subscribe((before, now) -> {
            if (now && list.getFocusModel().getFocusedIndex() <= 0) {
                nextLink(-1, true).ifPresent(this::focus);
            }
        });
        list.setOnMouseClicked(event -> choose());
        list.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        list.managedProperty().bind(list.visibleProperty());
    }

    void show(List<ResultLine> lines) {
        list.getItems().setAll(lines);
    }

    /// The checked number on the stage, if the network has it.
    Optional<Quantity> quantity(Checked checked) {
        if (checked.quantity().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(session.moment().names().parse(checked.quantity()));
        } catch (NameException e) {
            return Optional.empty();
        }
    }

    private Optional<ResultLine> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void choose() {
        chosen().flatMap(this::quantity).ifPresent(quantity -> session.select(Optional.of(quantity)));
    }

    private Optional<Quantity> quantity(ResultLine line) {
        return line instanceof ResultLine.Numbers numbers ? quantity(numbers.first()) : Optional.empty();
    }

    private void showFormulas(ResultLine line) {
        if (line instanceof ResultLine.Numbers numbers && !words.link(line).isEmpty()) {
            showFormulas.accept(numbers);
        }
    }

    /// Goes to another line with a link, if there is one in this direction.
    private void tab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            nextLink(list.getFocusModel().getFocusedIndex(), !event.isShiftDown())
                    .ifPresent(index -> {
                        event.consume();
                        focus(index);
                    });
        }
    }

    private OptionalInt nextLink(int from, boolean forward) {
        int step = forward ? 1 : -1;
        return IntStream.iterate(from + step, k -> k >= 0 && k < list.getItems().size(), k -> k + step)
                .filter(k -> !words.link(list.getItems().get(k)).isEmpty())
                .findFirst();
    }

    private void focus(int index) {
        list.getFocusModel().focus(index);
        list.scrollTo(index);
    }

    private void pressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (enter || event.getCode() == KeyCode.SPACE) {
            event.consume();
            list.getSelectionModel().select(list.getFocusModel().getFocusedIndex());
            choose();
            chosen().filter(line -> enter).ifPresent(this::showFormulas);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            event.consume();
            chosen().ifPresent(this::copy);
        }
    }

    private void copy(ResultLine line) {
        var content = new ClipboardContent();
        content.putString(words.all(line));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
