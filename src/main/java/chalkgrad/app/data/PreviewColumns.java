package chalkgrad.app.data;

import chalkgrad.app.words.Choices;
import chalkgrad.app.words.Texts;
import chalkgrad.data.csv.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;

/// The columns of a preview: a head with name, role and content, and the cells as they are written.
final class PreviewColumns {
    /// Of a wider table the first columns are shown, with the last one.
    private static final int MOST = 80;
    private static final double WIDTH = 118;

    private final List<Column> columns;
    private final Texts texts;
    private final ObjIntConsumer<Column> onChange;

    /// @param changed is called with a changed column and its number, which counts from 0
    PreviewColumns(List<Column> columns, Texts texts, Changed changed) {
        this.columns = new ArrayList<>(columns);
        this.texts = texts;
        this.onChange = (column, index) -> changed.to(index, column);
    }

    /// Receives another use of a column.
    @FunctionalInterface
    interface Changed {
        void to(int index, Column column);
    }

    List<TableColumn<List<String>, String>> columns() {
        return IntStream.range(0, columns.size())
                .filter(c -> c < MOST || c == columns.size() - 1)
                .mapToObj(this::column)
                .toList();
    }

    private TableColumn<List<String>, String> column(int index) {
        var column = new TableColumn<List<String>, String>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(WIDTH);
        column.setGraphic(head(index));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        return column;
    }

    private VBox head(int index) {
        var role = new ChoiceBox<Column.Role>();
        var content = new ChoiceBox<Column.Content>();
        String name = columns.get(index).name();
        Choices.fill(role, List.of(Column.Role.values()), one -> texts.get("data.role." + one));
        Choices.fill(content, List.of(Column.Content.values()), one -> texts.get("data.content." + one));
        role.setValue(columns.get(index).role());
        content.setValue(columns.get(index).content());
        role.setId("role" + (index + 1));
        content.setId("content" + (index + 1));
        role.setAccessibleText(texts.get("data.role", name));
        content.setAccessibleText(texts.get("data.content", name));
        role.setMaxWidth(Double.MAX_VALUE);
        content.setMaxWidth(Double.MAX_VALUE);
        enable(content, columns.get(index));
        role.valueProperty()
                .subscribe((before, now) -> change(index, columns.get(index).with(now), content));
        content.valueProperty()
                .subscribe((before, now) -> change(index, columns.get(index).with(now), content));
        var head = new VBox(new Label(name), role, content);
        head.getStyleClass().add("column-head");
        return head;
    }

    private void change(int index, Column changed, ChoiceBox<Column.Content> content) {
        columns.set(index, changed);
        enable(content, changed);
        onChange.accept(changed, index);
    }

    private static void enable(ChoiceBox<Column.Content> content, Column column) {
        content.setDisable(column.role() != Column.Role.INPUT && column.role() != Column.Role.TARGET);
    }
}
