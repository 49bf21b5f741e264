package chalkgrad.app.settings;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.EditWords;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Decimals;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.OptimizerRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A row for each setting of the optimizer.
final class OptimizerRows {
    private final GridPane grid;
    private final Texts texts;
    private final Edits edits;
    private final Reasons reasons;
    private final Map<Hyperparameter, EntryField> fields = new LinkedHashMap<>();
    private Optional<OptimizerRule> rule = Optional.empty();

    OptimizerRows(GridPane grid, Session session, Texts texts, Reasons reasons) {
        this.grid = grid;
        this.texts = texts;
        this.edits = new Edits(session, texts);
        this.reasons = reasons;
    }

    void show(Document document, Decimals decimals) {
        OptimizerRule now = document.optimizer().rule();
        if (!rule.equals(Optional.of(now))) {
            rule = Optional.of(now);
            build(document, now);
        }
        fields.forEach((parameter, field) ->
                field.show(decimals.exact().format(document.optimizer().of(parameter))));
    }

    private void build(Document document, OptimizerRule now) {
        fields.clear();
        grid.getChildren().clear();
        var words = new EditWords(texts, document);
        for (Hyperparameter parameter : now.hyperparameters()) {
            String name = words.of(parameter);
            var field = new EntryField();
            field.onEntry(
                    typed -> edits.number(typed, value -> new TrainingEdit.SetHyperparameter(parameter, value)),
                    reasons.at(field));
            field.setAccessibleText(name);
            field.setId(parameter.key());
            var label = new Label(name);
            label.setLabelFor(field);
            grid.addRow(fields.size(), label, field);
            fields.put(parameter, field);
        }
    }
}
