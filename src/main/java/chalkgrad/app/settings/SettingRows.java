package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.EditWords;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A row for each setting of a loss, an optimizer or an activation.
final class SettingRows {
    private final GridPane grid;
    private final SettingsForm form;
    private final String idEnd;
    private final BiFunction<Hyperparameter, Double, Edit> edit;
    private final Map<Hyperparameter, EntryField> fields = new LinkedHashMap<>();

    /// Rows for settings that the document has once.
    SettingRows(GridPane grid, SettingsForm form) {
        this(grid, form, "", TrainingEdit.SetHyperparameter::new);
    }

    /// @param idEnd the end of the fields' ids, which tells equal settings apart
    /// @param edit the change of a setting to a value
    SettingRows(GridPane grid, SettingsForm form, String idEnd, BiFunction<Hyperparameter, Double, Edit> edit) {
        this.grid = grid;
        this.form = form;
        this.idEnd = idEnd;
        this.edit = edit;
    }

    /// @param settings those that have a row
    void show(Document document, Collection<Hyperparameter> settings, ToDoubleFunction<Hyperparameter> value) {
        if (!fields.keySet().equals(Set.copyOf(settings))) {
            build(document, settings);
        }
        Decimals decimals = form.session().decimalsProperty().get().exact();
        fields.forEach((setting, field) -> field.show(decimals.format(value.applyAsDouble(setting))));
        grid.setVisible(!settings.isEmpty());
        grid.setManaged(!settings.isEmpty());
    }

    private void build(Document document, Collection<Hyperparameter> settings) {
        fields.clear();
        grid.getChildren().clear();
        var words = new EditWords(form.texts(), document);
        for (Hyperparameter parameter : settings) {
            String name = words.of(parameter);
            var field = new EntryField();
            field.onEntry(
                    typed -> form.number(typed, value -> edit.apply(parameter, value)),
                    form.reasons().at(field));
            field.setAccessibleText(name);
            field.setId(parameter.key() + idEnd);
            var label = new Label(name);
            label.setLabelFor(field);
            grid.addRow(fields.size(), label, field);
            fields.put(parameter, field);
        }
    }
}
