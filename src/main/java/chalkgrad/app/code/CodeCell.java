package chalkgrad.app.code;

import chalkgrad.app.number.Label.Direction;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of the code panel: the heading of a cell, a line with its number, or a sentence about the cell.
final class CodeCell extends ListCell<CodeRow> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final CodeWords words;
    private final Label sign = new Label();
    private final Label number = new Label();
    private final CodeLineView line;
    private final Label sentence = new Label();
    private final HBox code;
    private final VBox all = new VBox();

    CodeCell(CodeWords words) {
        this.words = words;
        line = new CodeLineView(words::hint);
        getStyleClass().add("code-row");
        sign.getStyleClass().add("sign");
        number.getStyleClass().add("line-number");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(line, Priority.ALWAYS);
        code = new HBox(sign, number, line);
        code.getStyleClass().add("line");
        code.setAlignment(Pos.TOP_LEFT);
        // the width of the list decides, so that long lines wrap
        setPrefWidth(0);
    }

    /// The variable whose name is under the mouse.
    static Optional<Tied> tiedAt(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        return node != null && node.getUserData() instanceof Tied tied ? Optional.of(tied) : Optional.empty();
    }

    @Override
    protected void updateItem(@Nullable CodeRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean isLine = row instanceof CodeRow.CodeLine;
        pseudoClassStateChanged(
                WRONG, row instanceof CodeRow.CodeLine shown && !shown.wrong().isEmpty());
        pseudoClassStateChanged(OWN, row instanceof CodeRow.Heading heading && heading.ofNetwork());
        getStyleClass().removeAll("heading", "note", "stopped");
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case CodeRow.CodeLine shown -> show(shown);
            case CodeRow.Heading heading -> show(words.cell(heading), "heading");
            case CodeRow.Stopped stopped -> show(words.stopped(stopped), "stopped");
            case CodeRow.Note note -> show(words.note(note), "note");
            case CodeRow.Other other -> show(words.other(other), "note");
        }
        all.getChildren().setAll(isLine ? code : sentence);
        setAccessibleText(words.spoken(row));
        setGraphic(all);
    }

    private void show(String text, String styleClass) {
        sentence.setText(text);
        getStyleClass().add(styleClass);
    }

    private void show(CodeRow.CodeLine shown) {
        number.setText(Integer.toString(shown.place().line()));
        line.show(shown.tokens(), !shown.wrong().isEmpty());
    }

    /// Shows what is marked now.
    void mark(CodeMarks marks) {
        boolean current = getItem() instanceof CodeRow.CodeLine shown && marks.isCurrent(shown.place());
        boolean pointed = getItem() instanceof CodeRow.CodeLine shown && marks.isPointed(shown.place());
        boolean wrong =
                getItem() instanceof CodeRow.CodeLine shown && !shown.wrong().isEmpty();
        pseudoClassStateChanged(CURRENT, current);
        pseudoClassStateChanged(POINTED, pointed);
        Stream.of(Direction.values())
                .forEach(way -> pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(way.name().toLowerCase(Locale.ROOT)), way == marks.direction()));
        sign.setText(wrong ? "✗" : current ? "▸" : "");
        line.mark(marks);
    }
}
