package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.EditWords;
import chalkgrad.document.NetworkEdit;
import chalkgrad.network.Activation;
import chalkgrad.network.Hyperparameter;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// A row for each setting of a layer's activation, such as the slope of a leaky ReLU.
final class ActivationSettings {
    private final int layer;
    private final SettingsForm form;
    private final GridPane rows = new GridPane();
    private final Map<Hyperparameter, EntryField> fields = new LinkedHashMap<>();

    ActivationSettings(int layer, SettingsForm form) {
        this.layer = layer;
        this.form = form;
        rows.getStyleClass().add("settings-grid");
    }

    GridPane rows() {
        return rows;
    }

    void show(Activation activation) {
        Map<Hyperparameter, Double> settings = activation.settings();
        if (!fields.keySet().equals(settings.keySet())) {
            fields.clear();
            rows.getChildren().clear();
            settings.keySet().forEach(this::addRow);
        }
        var decimals = form.session().decimalsProperty().get().exact();
        fields.forEach(
                (setting, field) -> field.show(decimals.format(settings.getOrDefault(setting, setting.preset()))));
        rows.setVisible(!settings.isEmpty());
        rows.setManaged(!settings.isEmpty());
    }

    private void addRow(Hyperparameter setting) {
        String name = new EditWords(form.texts(), form.document()).of(setting);
        var field = new EntryField();
        field.onEntry(
                typed -> form.number(typed, value -> changed(setting, value)),
                form.reasons().at(field));
        field.setAccessibleText(name);
        field.setId(setting.key() + layer);
        var label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        rows.addRow(fields.size(), label, field);
        fields.put(setting, field);
    }

    private NetworkEdit changed(Hyperparameter setting, double value) {
        Activation now = form.document().network().layer(layer).activation();
        return new NetworkEdit.SetActivation(layer, now.with(Map.of(setting, value)));
    }
}
