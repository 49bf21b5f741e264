package chalkgrad.app.answers;

import chalkgrad.app.session.Session;
import chalkgrad.grading.Checked;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The list of the results. Selecting a line selects its number on the stage. Enter also shows its formulas, and Ctrl+C
/// copies the line.
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
