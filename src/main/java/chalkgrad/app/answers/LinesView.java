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
    private final ListView<Line> list;
    private final Session session;
    private final AnswerWords words;
    private final Consumer<Line.Numbers> showFormulas;

    /// @param showFormulas shows the formula of a wrong number, right and as it must have been
    LinesView(ListView<Line> list, Session session, AnswerWords words, Consumer<Line.Numbers> showFormulas) {
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

    void show(List<Line> lines) {
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

    private Optional<Line> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void choose() {
        chosen().flatMap(this::quantity).ifPresent(quantity -> session.select(Optional.of(quantity)));
    }

    private Optional<Quantity> quantity(Line line) {
        return line instanceof Line.Numbers numbers ? quantity(numbers.first()) : Optional.empty();
    }

    private void showFormulas(Line line) {
        if (line instanceof Line.Numbers numbers && !words.link(line).isEmpty()) {
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

    private void copy(Line line) {
        var content = new ClipboardContent();
        content.putString(words.all(line));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
