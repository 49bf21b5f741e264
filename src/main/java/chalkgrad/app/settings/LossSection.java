package chalkgrad.app.settings;

import chalkgrad.app.words.EditWords;
import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.GridPane;

/// The loss, how it is reduced, the one that is shown, the penalty, and the settings of all these.
final class LossSection {
    private final Choosing<Loss> losses;
    private final Choosing<Reduction> reductions;
    private final Choosing<Optional<Loss>> printed;
    private final Choosing<Optional<PenaltyRule>> penalties;
    private final SettingRows settings;

    LossSection(
            SettingsForm form,
            ChoiceBox<Loss> loss,
            ChoiceBox<Reduction> reduction,
            ChoiceBox<Optional<Loss>> printedLoss,
            ChoiceBox<Optional<PenaltyRule>> penalty,
            GridPane grid) {
        losses = form.choosing(loss, Losses.ALL, EditWords::of, TrainingEdit.SetLoss::new);
        reductions =
                form.choosing(reduction, List.of(Reduction.values()), EditWords::of, TrainingEdit.SetReduction::new);
        printed = form.choosingOrNone(
                printedLoss, Losses.ALL, "settings.printedLoss.same", EditWords::of, TrainingEdit.SetPrintedLoss::new);
        penalties = form.choosingOrNone(
                penalty, Penalties.ALL, "penalty.none", EditWords::of, TrainingEdit.SetPenalty::new);
        settings = new SettingRows(grid, form);
    }

    void show(Document document) {
        losses.show(registered(document.loss()));
        reductions.show(document.reduction());
        printed.show(document.printedLoss().map(LossSection::registered));
        penalties.show(document.penalty().map(Penalty::rule));
        var numbers = new ArrayList<>(document.hyperparameters());
        numbers.removeAll(document.optimizer().rule().hyperparameters());
        settings.show(document, numbers, document::setting);
    }

    /// The loss with its presets, by which it is chosen.
    private static Loss registered(Loss loss) {
        return Losses.named(loss.name()).orElse(loss);
    }
}
