package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.EditWords;
import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A row for each setting of the loss or the optimizer.
final class SettingRows {
    private final GridPane grid;
    private final SettingsForm form;
    private final Map<Hyperparameter, EntryField> fields = new LinkedHashMap<>();

    SettingRows(GridPane grid, SettingsForm form) {
        this.grid = grid;
        this.form = form;
    }

    /// @param settings those of the document that have a row
    void show(Document document, Collection<Hyperparameter> settings, Decimals decimals) {
        if (!fields.keySet().equals(Set.copyOf(settings))) {
            build(document, settings);
        }
        fields.forEach((setting, field) -> field.show(decimals.exact().format(document.setting(setting))));
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
                    typed -> form.number(typed, value -> new TrainingEdit.SetHyperparameter(parameter, value)),
                    form.reasons().at(field));
            field.setAccessibleText(name);
            field.setId(parameter.key());
            var label = new Label(name);
            label.setLabelFor(field);
            grid.addRow(fields.size(), label, field);
            fields.put(parameter, field);
        }
    }
}
