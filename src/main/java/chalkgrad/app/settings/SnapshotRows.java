package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.SnapshotNames;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Snapshot;
import chalkgrad.document.SnapshotEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row for each snapshot: its name, which can be changed, and buttons to go back to it and to delete it.
final class SnapshotRows {
    private final Pane box;
    private final SettingsForm form;
    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();

    SnapshotRows(Pane box, SettingsForm form) {
        this.box = box;
        this.form = form;
        this.texts = form.texts();
    }

    void show(Document document) {
        List<Snapshot> snapshots = document.snapshots();
        while (rows.size() > snapshots.size()) {
            rows.removeLast();
        }
        while (rows.size() < snapshots.size()) {
            rows.add(row(rows.size() + 1));
        }
        List<HBox> nodes = rows.stream().map(Row::node).toList();
        if (!box.getChildren().equals(nodes)) {
            box.getChildren().setAll(nodes);
        }
        for (int k = 0; k < snapshots.size(); k++) {
            rows.get(k).name.show(snapshots.get(k).name());
            rows.get(k).back.setDisable(isShown(snapshots.get(k), document));
        }
    }

    private static boolean isShown(Snapshot snapshot, Document document) {
        return snapshot.start().iterations() == document.start().iterations()
                && snapshot.parameters().equals(document.parameters());
    }

    private Row row(int number) {
        var name = new EntryField();
        name.setId("snapshot" + number);
        name.setAccessibleText(texts.get("settings.snapshot.name"));
        name.onEntry(
                typed -> form.make(new SnapshotEdit.RenameSnapshot(number, typed.strip())),
                form.reasons().at(name));
        Button back = button("back", "bi-arrow-counterclockwise", new SnapshotEdit.UseSnapshot(number), number);
        Button removal = button("delete", "bi-x", new SnapshotEdit.RemoveSnapshot(number), number);
        HBox.setHgrow(name, Priority.ALWAYS);
        var node = new HBox(name, back, removal);
        node.getStyleClass().add("snapshot-row");
        return new Row(node, name, back);
    }

    private Button button(String what, String icon, Edit edit, int number) {
        var button = new Button(null, new FontIcon(icon));
        button.getStyleClass().add("flat");
        button.setId(what + "Snapshot" + number);
        button.setAccessibleText(texts.get("settings.snapshot." + what));
        button.setTooltip(new Tooltip(texts.get("settings.snapshot." + what)));
        button.setOnAction(event -> form.reasons().at(button).accept(form.make(edit)));
        return button;
    }

    /// Keeps the weights of the document under a name, which can be changed at once.
    Optional<String> take() {
        Optional<String> problem =
                form.make(new SnapshotEdit.TakeSnapshot(new SnapshotNames(texts).next(form.document())));
        if (problem.isEmpty()) {
            EntryField field = rows.getLast().name;
            field.requestFocus();
            field.selectAll();
        }
        return problem;
    }

    private record Row(HBox node, EntryField name, Button back) {}
}
