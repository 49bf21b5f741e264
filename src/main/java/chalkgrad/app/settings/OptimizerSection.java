package chalkgrad.app.settings;

import chalkgrad.app.words.EditWords;
import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.GridPane;

/// The optimizer, its settings, the schedule of its learning rate, and whether it moves biases.
final class OptimizerSection {
    private final Choosing<OptimizerRule> rules;
    private final Choosing<Optional<Schedule>> schedules;
    private final ChoiceBox<Optional<Schedule>> schedule;
    private final SettingRows settings;
    private final CheckBox updatesBiases;

    OptimizerSection(
            SettingsForm form,
            ChoiceBox<OptimizerRule> optimizer,
            GridPane grid,
            ChoiceBox<Optional<Schedule>> schedule,
            CheckBox updatesBiases) {
        this.schedule = schedule;
        this.updatesBiases = updatesBiases;
        rules = form.choosing(optimizer, Optimizers.ALL, EditWords::of, TrainingEdit.SetRule::new);
        schedules = form.choosingOrNone(
                schedule, Schedules.ALL, "settings.schedule.none", EditWords::of, TrainingEdit.SetSchedule::new);
        settings = new SettingRows(grid, form);
        updatesBiases.setOnAction(event -> form.reasons()
                .at(updatesBiases)
                .accept(form.make(new TrainingEdit.SetUpdatesBiases(updatesBiases.isSelected()))));
    }

    void show(Document document) {
        OptimizerRule rule = document.optimizer().rule();
        rules.show(rule.scheduled(Optional.empty()));
        settings.show(document, rule.hyperparameters(), document::setting);
        schedules.show(rule.schedule());
        schedule.setDisable(!rule.moves());
        updatesBiases.setSelected(document.optimizer().updatesBiases());
        updatesBiases.setDisable(!rule.moves());
    }
}
