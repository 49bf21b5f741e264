package chalkgrad.app.code;

import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.WrongLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The rows of the code. Pointing at a variable, or at the line that computes it, lights its numbers. A click or Space
/// explains its first number, Enter also shows what is wrong with the line, and a double click or J goes to its step.
final class CodeView {
    private final ListView<CodeRow> list;
    private final Session session;
    private final BiConsumer<CodeRow.CodeLine, WrongLine> showWrong;
    private final List<CodeCell> cells = new ArrayList<>();
    private CodeMarks marks = CodeMarks.NONE;
    private Set<Tied> lit = Set.of();

    /// @param showWrong shows the formulas of a wrong line
    CodeView(
            ListView<CodeRow> list,
            Session session,
            CodeWords words,
            BiConsumer<CodeRow.CodeLine, WrongLine> showWrong) {
        this.list = list;
        this.session = session;
        this.showWrong = showWrong;
        list.setCellFactory(view -> cell(words));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.getFocusModel().focusedItemProperty().subscribe(row -> followFocus());
        list.focusedProperty().subscribe(focused -> followFocus());
    }

    private CodeCell cell(CodeWords words) {
        var cell = new CodeCell(words);
        cell.addEventHandler(MouseEvent.MOUSE_MOVED, event -> light(tied(cell.getItem(), CodeCell.tiedAt(event))));
        cell.addEventHandler(MouseEvent.MOUSE_EXITED, event -> followFocus());
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(cell, event));
        cell.itemProperty().subscribe(row -> cell.mark(marks));
        cells.add(cell);
        return cell;
    }

    void show(List<CodeRow> rows) {
        light(Set.of());
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
    }

    /// Shows what is marked now.
    void mark(CodeMarks now) {
        marks = now;
        cells.forEach(cell -> cell.mark(now));
    }

    /// The variables that are pointed at here.
    Set<Tied> lit() {
        return lit;
    }

    /// Shows a row at the top.
    void begin(int index) {
        whenLaidOut(() -> list.scrollTo(index));
    }

    /// Scrolls to a row, unless it is seen, as soon as the list has its height. The list only guesses the heights of
    /// rows that it has not shown yet, so it may have to be told again.
    void bring(int index) {
        whenLaidOut(() -> {
            reveal(index);
            whenLaidOut(() -> reveal(index));
        });
    }

    /// The list must have its width first, which decides how high the rows are.
    private void whenLaidOut(Runnable scroll) {
        Platform.runLater(() -> {
            if (list.getScene() != null) {
                list.getScene().getRoot().applyCss();
                list.getScene().getRoot().layout();
            }
            scroll.run();
        });
    }

    /// Scrolls to a row, unless it is seen.
    void reveal(int index) {
        boolean seen = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < index
                && flow.getLastVisibleCell().getIndex() > index;
        if (!seen) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    static boolean isWrong(CodeRow row) {
        return row instanceof CodeRow.CodeLine line && !line.wrong().isEmpty();
    }

    /// Goes to the next row of a kind after the focused one, or to the first again, and shows what is wrong with it.
    void goToNext(Predicate<CodeRow> kind) {
        List<CodeRow> rows = list.getItems();
        int from = list.getFocusModel().getFocusedIndex() + 1;
        IntStream.range(from, from + rows.size())
                .map(k -> k % rows.size())
                .filter(k -> kind.test(rows.get(k)))
                .findFirst()
                .ifPresent(k -> {
                    reveal(k);
                    list.requestFocus();
                    list.getFocusModel().focus(k);
                    showWrong(rows.get(k));
                });
    }

    /// Lights the numbers of variables, wherever the stage shows them.
    private void light(Set<Tied> variables) {
        if (!variables.equals(lit)) {
            lit = variables;
            lightAgain();
        }
    }

    /// Lights the same variables in another sample or iteration.
    void lightAgain() {
        var numbers = new LinkedHashSet<Quantity>();
        lit.forEach(tied -> tied.quantities().stream().map(this::here).forEach(numbers::add));
        session.attention().lookAtVariable(numbers);
    }

    /// The number in the sample and iteration that are shown.
    private Quantity here(Quantity quantity) {
        return quantity.sample() == 0
                ? quantity.at(0, session.moment().iteration())
                : session.moment().here(quantity);
    }

    private void followFocus() {
        light(list.isFocused() ? tied(list.getFocusModel().getFocusedItem(), Optional.empty()) : Set.of());
    }

    /// The variable under the mouse, otherwise those that the line computes.
    private static Set<Tied> tied(CodeRow row, Optional<Tied> name) {
        return name.<Set<Tied>>map(Set::of)
                .orElseGet(
                        () -> row instanceof CodeRow.CodeLine line ? new LinkedHashSet<>(line.computed()) : Set.of());
    }

    private void clicked(CodeCell cell, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || cell.getItem() == null) {
            return;
        }
        Optional<Tied> name = CodeCell.tiedAt(event);
        Optional<Quantity> first = first(cell.getItem(), name);
        if (event.getClickCount() == 2) {
            first.ifPresent(session::jumpTo);
        } else {
            first.ifPresent(quantity -> session.select(Optional.of(quantity)));
            showWrong(cell.getItem());
        }
    }

    private Optional<Quantity> first(CodeRow row, Optional<Tied> name) {
        return tied(row, name).stream()
                .flatMap(tied -> tied.quantities().stream())
                .findFirst();
    }

    private void showWrong(CodeRow row) {
        if (row instanceof CodeRow.CodeLine line) {
            line.wrong().stream().findFirst().ifPresent(wrong -> showWrong.accept(line, wrong));
        }
    }

    private void pressed(KeyEvent event) {
        CodeRow row = list.getFocusModel().getFocusedItem();
        Optional<Quantity> first = row == null ? Optional.empty() : first(row, Optional.empty());
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                first.ifPresent(quantity -> session.select(Optional.of(quantity)));
                if (event.getCode() == KeyCode.ENTER && row != null) {
                    showWrong(row);
                }
            }
            case J -> first.ifPresent(session::jumpTo);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
