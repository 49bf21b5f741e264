package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.NetworkEdit;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row for the inputs and one for each layer: size, activation, whether the layer shares one bias, and its removal.
final class LayerRows {
    /// Between an activation and its settings.
    private static final double SPACE = 4;

    private final GridPane grid;
    private final SettingsForm form;
    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();

    LayerRows(GridPane grid, SettingsForm form) {
        this.grid = grid;
        this.form = form;
        this.texts = form.texts();
    }

    void show(Document document) {
        Network network = document.network();
        if (rows.size() != network.depth() + 1) {
            build(network.depth());
        }
        for (int l = 0; l <= network.depth(); l++) {
            rows.get(l).show(name(l, network.depth()), document, l);
        }
    }

    private void build(int depth) {
        rows.clear();
        grid.getChildren().clear();
        grid.addRow(
                0,
                heading("settings.layer"),
                heading("settings.size"),
                heading("settings.activation"),
                heading("settings.biases"));
        for (int l = 0; l <= depth; l++) {
            rows.add(l == 0 ? inputs() : layer(l, depth));
        }
    }

    private String name(int l, int depth) {
        if (l == 0) {
            return texts.get("settings.inputs");
        }
        if (l == depth) {
            return texts.get("settings.outputs");
        }
        return depth == 2 ? texts.get("settings.hidden") : texts.get("settings.hiddenNumber", Integer.toString(l));
    }

    private Label heading(String key) {
        var label = new Label(texts.get(key));
        label.getStyleClass().add("column");
        return label;
    }

    private Row inputs() {
        var row = new Row(new Label(), size(0), Optional.empty(), Optional.empty(), Optional.empty());
        grid.addRow(1, row.name, row.size);
        return row;
    }

    private EntryField size(int layer) {
        var field = new EntryField();
        field.onEntry(
                typed -> form.whole(typed, size -> new NetworkEdit.SetSize(layer, size, layer)),
                form.reasons().at(field));
        field.setAccessibleText(texts.get("settings.size"));
        field.setId("size" + layer);
        return field;
    }

    /// A grid for the settings of an activation. Their names are short, and shown whole.
    private static GridPane settingsGrid() {
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var result = new GridPane();
        result.getStyleClass().add("settings-grid");
        result.getColumnConstraints().add(names);
        return result;
    }

    private Row layer(int l, int depth) {
        var box = new ChoiceBox<Activation>();
        box.setId("layerActivation" + l);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get("settings.activation"));
        var activation =
                form.choosing(box, Activations.ALL, EditWords::of, chosen -> new NetworkEdit.SetActivation(l, chosen));
        var biases = new ChoiceBox<Biases>();
        biases.setId("biases" + l);
        biases.setMaxWidth(Double.MAX_VALUE);
        biases.setAccessibleText(texts.get("settings.biases"));
        biases.setTooltip(new Tooltip(texts.get("settings.biases.tip")));
        var ofBiases = form.choosing(
                biases,
                List.of(Biases.values()),
                (words, choice) -> texts.get("settings.biases." + choice),
                chosen -> new NetworkEdit.SetBiases(l, chosen));
        GridPane ofActivation = settingsGrid();
        var settings = new SettingRows(ofActivation, form, Integer.toString(l), (setting, value) -> {
            Activation now = form.document().network().layer(l).activation();
            return new NetworkEdit.SetActivation(l, now.with(Map.of(setting, value)));
        });
        var row = new Row(new Label(), size(l), Optional.of(activation), Optional.of(settings), Optional.of(ofBiases));
        grid.addRow(l + 1, row.name, row.size, new VBox(SPACE, box, ofActivation), biases);
        if (depth > 1) {
            grid.add(removal(l), 4, l + 1);
        }
        return row;
    }

    private Button removal(int l) {
        var button = new Button(null, new FontIcon("bi-x"));
        button.getStyleClass().add("flat");
        button.setId("removeLayer" + l);
        button.setAccessibleText(texts.get("settings.removeLayer"));
        button.setTooltip(new Tooltip(texts.get("settings.removeLayer")));
        button.setOnAction(event -> form.reasons().at(button).accept(form.make(new NetworkEdit.RemoveLayer(l, l))));
        return button;
    }

    /// Adds a hidden layer like the last one, before the outputs.
    Optional<String> addLayer() {
        Network network = form.document().network();
        int depth = network.depth();
        Layer like = network.layer(Math.max(1, depth - 1));
        Activation activation =
                depth > 1 ? like.activation() : Activations.named("sigmoid").orElse(Activations.IDENTITY);
        int size = depth > 1 ? like.size() : Math.max(2, network.inputSize());
        return form.make(new NetworkEdit.AddLayer(depth, size, activation, depth));
    }

    private record Row(
            Label name,
            EntryField size,
            Optional<Choosing<Activation>> activation,
            Optional<SettingRows> settings,
            Optional<Choosing<Biases>> biases) {
        void show(String words, Document document, int l) {
            Network network = document.network();
            name.setText(words);
            size.show(Integer.toString(network.size(l)));
            activation.ifPresent(choice ->
                    choice.show(Activations.withPresets(network.layer(l).activation())));
            settings.ifPresent(fields -> {
                Map<Hyperparameter, Double> values =
                        network.layer(l).activation().settings();
                fields.show(document, values.keySet(), values::get);
            });
            biases.ifPresent(choice -> choice.show(network.layer(l).biases()));
        }
    }
}
