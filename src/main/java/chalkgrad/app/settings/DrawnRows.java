package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.NetworkEdit;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How the weights are drawn: the rule, its number, and the seed. Each choice draws all weights at once, as an edit
/// that can be undone.
final class DrawnRows {
    private static final Drawn FIRST = new Drawn(Initialisation.BY_ACTIVATION, 1);

    private final SettingsForm form;
    private final Texts texts;
    private final ChoiceBox<Optional<Initialisation>> rule = new ChoiceBox<>();
    private final Choosing<Optional<Initialisation>> rules;
    private final Label nameOfSetting = new Label();
    private final EntryField setting = new EntryField();
    private final EntryField seed = new EntryField();
    private final Button next;

    DrawnRows(GridPane grid, SettingsForm form) {
        this.form = form;
        this.texts = form.texts();
        rule.setId("initialisation");
        rule.setMaxWidth(Double.MAX_VALUE);
        rule.setAccessibleText(texts.get("settings.initialisation"));
        rules = new Choosing<>(
                rule,
                SettingsForm.orNone(List.of(Initialisation.values())),
                this::words,
                this::choose,
                form.reasons().at(rule));
        setting.setId("drawnSetting");
        setting.onEntry(
                typed -> form.number(typed, number -> draw(now().withSetting(number))),
                form.reasons().at(setting));
        seed.setId("seed");
        seed.setAccessibleText(texts.get("settings.seed"));
        seed.onEntry(
                typed -> form.whole(typed, number -> draw(now().withSeed(number))),
                form.reasons().at(seed));
        next = button("nextSeed");
        next.setOnAction(event -> form.reasons().at(next).accept(form.make(draw(now().withSeed(now().seed() + 1)))));
        Button again = button("drawAgain");
        again.setOnAction(event -> form.reasons().at(again).accept(form.make(draw(now()))));
        HBox.setHgrow(seed, Priority.ALWAYS);
        grid.addRow(0, label(new Label(texts.get("settings.initialisation")), rule), rule);
        grid.addRow(1, label(nameOfSetting, setting), setting);
        var seeds = new HBox(seed, again, next);
        seeds.getStyleClass().add("seed-row");
        grid.addRow(2, label(new Label(texts.get("settings.seed")), seed), seeds);
    }

    private static Label label(Label label, Node of) {
        label.setLabelFor(of);
        return label;
    }

    private Button button(String id) {
        var button = new Button(texts.get("settings." + id));
        button.getStyleClass().add("flat");
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get("settings." + id + ".tip")));
        return button;
    }

    private String words(Optional<Initialisation> choice) {
        return choice.map(form.words()::of).orElseGet(() -> texts.get("settings.initialisation.given"));
    }

    /// Draws by a rule. Weights that were drawn by one are never again the given ones.
    private Optional<String> choose(Optional<Initialisation> choice) {
        return choice.map(one -> form.make(draw(new Drawn(one, now().seed()))))
                .orElseGet(() -> Optional.of(texts.get("settings.initialisation.noGiven")));
    }

    private static NetworkEdit draw(Drawn drawn) {
        return new NetworkEdit.Initialise(0, drawn);
    }

    /// How the weights were drawn, or would be.
    private Drawn now() {
        return form.document().drawn().orElse(FIRST);
    }

    void show(Document document, Decimals decimals) {
        rules.show(document.drawn().map(Drawn::rule));
        Optional<Hyperparameter> number = now().rule().setting();
        for (Node node : List.of(nameOfSetting, setting)) {
            node.setVisible(number.isPresent());
            node.setManaged(number.isPresent());
        }
        number.ifPresent(of -> {
            String name = new EditWords(texts, document).of(of);
            nameOfSetting.setText(name);
            setting.setAccessibleText(name);
            setting.show(decimals.exact().format(now().setting()));
        });
        seed.show(Long.toString(now().seed()));
        seed.setDisable(now().rule().isFixed());
        next.setDisable(now().rule().isFixed());
    }
}
