package chalkgrad.app.settings;

import chalkgrad.app.look.EntryField;
import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.TrainingEdit;
import java.util.OptionalInt;

/// How many samples an iteration takes, and in which order. An empty size stands for all samples, an empty seed for
/// their order.
final class BatchFields {
    private final SettingsForm form;
    private final EntryField size;
    private final EntryField seed;

    BatchFields(SettingsForm form, EntryField size, EntryField seed) {
        this.form = form;
        this.size = size;
        this.seed = seed;
        size.onEntry(
                typed -> typed.isBlank()
                        ? form.make(new TrainingEdit.SetBatches(Batches.WHOLE))
                        : form.whole(typed, count -> with(count, batches().seed())),
                form.reasons().at(size));
        seed.onEntry(
                typed -> typed.isBlank()
                        ? form.make(with(batches().size(), OptionalInt.empty()))
                        : form.whole(typed, number -> with(batches().size(), OptionalInt.of(number))),
                form.reasons().at(seed));
    }

    private Batches batches() {
        return form.document().batches();
    }

    private static TrainingEdit with(int size, OptionalInt seed) {
        return new TrainingEdit.SetBatches(new Batches(size, seed));
    }

    void show(Document document) {
        Batches batches = document.batches();
        size.show(batches.size() == 0 ? "" : Integer.toString(batches.size()));
        seed.show(batches.seed().isPresent() ? Integer.toString(batches.seed().getAsInt()) : "");
        seed.setDisable(batches.size() == 0);
    }
}
