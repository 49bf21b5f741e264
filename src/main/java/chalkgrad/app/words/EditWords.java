package chalkgrad.app.words;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.SnapshotEdit;
import chalkgrad.document.TrainingEdit;
import chalkgrad.math.Decimals;
import chalkgrad.network.Activation;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Loss;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedule;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;

/// Says in plain words what an edit does: `Change w1[1,2] to 0.3`.
///
/// @param document the document that is or was edited
/// @param decimals how its numbers are written, all of their digits
public record EditWords(Texts texts, Document document, Decimals decimals) {
    public EditWords {
        decimals = decimals.exact();
    }

    /// For words of edits without numbers.
    public EditWords(Texts texts, Document document) {
        this(texts, document, Decimals.EXACT);
    }

    /// The edit in words.
    public String of(Edit edit) {
        return switch (edit) {
            case Edit.SetWeight set -> number(Quantity.weight(set.layer(), set.from(), set.to()), set.value());
            case Edit.SetBias set -> number(Quantity.bias(set.layer(), set.to()), set.value());
            case Edit.SetInput set -> number(Quantity.input(set.index()).at(shown(set.sample()), 1), set.value());
            case Edit.SetTarget set -> number(Quantity.target(set.index()).at(shown(set.sample()), 1), set.value());
            case Edit.Describe describe -> texts.get("edit.describe");
            case Edit.UseNotation use -> texts.get("edit.notation");
            case Edit.Replace replace -> texts.get("edit.replace");
            case NetworkEdit change -> network(change);
            case TrainingEdit change -> training(change);
            case SampleEdit change -> sample(change);
            case SnapshotEdit change -> snapshot(change);
        };
    }

    private String network(NetworkEdit edit) {
        return switch (edit) {
            case NetworkEdit.SetActivation set ->
                texts.get("edit.activation", layer(set.layer()), of(set.activation()));
            case NetworkEdit.SetBiases set -> texts.get("edit.biases." + set.biases(), layer(set.layer()));
            case NetworkEdit.SetSize set -> texts.get("edit.size", layer(set.layer()), Integer.toString(set.size()));
            case NetworkEdit.RemoveNeuron remove ->
                texts.get(
                        "edit.removeNeuron",
                        new QuantityWords(texts, document).neuron(remove.layer(), remove.neuron()));
            case NetworkEdit.Initialise draw -> initialisation(draw);
            case NetworkEdit.AddLayer add -> texts.get("edit.addLayer", Integer.toString(add.layer()));
            case NetworkEdit.RemoveLayer remove -> texts.get("edit.removeLayer", Integer.toString(remove.layer()));
        };
    }

    private String initialisation(NetworkEdit.Initialise edit) {
        String rule = of(edit.drawn().rule());
        String seed = Long.toString(edit.drawn().seed());
        return edit.layer() == 0
                ? texts.get("edit.initialise", rule, seed)
                : texts.get("edit.initialise.layer", layer(edit.layer()), rule, seed);
    }

    private String snapshot(SnapshotEdit edit) {
        return switch (edit) {
            case SnapshotEdit.TakeSnapshot take -> texts.get("edit.takeSnapshot", take.name());
            case SnapshotEdit.UseSnapshot use -> texts.get("edit.useSnapshot", nameOf(use.snapshot()));
            case SnapshotEdit.RenameSnapshot rename -> texts.get("edit.renameSnapshot", rename.name());
            case SnapshotEdit.RemoveSnapshot remove -> texts.get("edit.removeSnapshot");
        };
    }

    /// The name of a snapshot, which counts from 1; its number if the document no longer has it.
    private String nameOf(int snapshot) {
        return snapshot <= document.snapshots().size()
                ? document.snapshots().get(snapshot - 1).name()
                : Integer.toString(snapshot);
    }

    private String training(TrainingEdit edit) {
        return switch (edit) {
            case TrainingEdit.SetLoss set -> texts.get("edit.loss", of(set.loss()));
            case TrainingEdit.SetPrintedLoss set ->
                set.printed()
                        .map(loss -> texts.get("edit.printedLoss", of(loss)))
                        .orElseGet(() -> texts.get("edit.printedLoss.same"));
            case TrainingEdit.SetPenalty set ->
                set.penalty()
                        .map(rule -> texts.get("edit.penalty", of(rule)))
                        .orElseGet(() -> texts.get("edit.penalty.none"));
            case TrainingEdit.SetSchedule set ->
                set.schedule()
                        .map(schedule -> texts.get("edit.schedule", of(schedule)))
                        .orElseGet(() -> texts.get("edit.schedule.none"));
            case TrainingEdit.SetReduction set -> texts.get("edit.reduction", of(set.reduction()));
            case TrainingEdit.SetRule set -> texts.get("edit.rule", of(set.rule()));
            case TrainingEdit.SetHyperparameter set ->
                texts.get("edit.change", of(set.hyperparameter()), decimals.format(set.value()));
            case TrainingEdit.SetUpdatesBiases set -> texts.get(set.updatesBiases() ? "edit.biases" : "edit.noBiases");
            case TrainingEdit.SetBatches set ->
                set.batches().size() == 0
                        ? texts.get("edit.batches.whole")
                        : texts.get(
                                "edit.batches", Integer.toString(set.batches().size()));
            case TrainingEdit.ContinueFrom from ->
                texts.get("edit.continue", Integer.toString(from.start().iterations()));
            case TrainingEdit.SetIterations set -> texts.get("edit.iterations", Integer.toString(set.iterations()));
        };
    }

    private String sample(SampleEdit edit) {
        return switch (edit) {
            case SampleEdit.AddSample add -> texts.get("edit.addSample");
            case SampleEdit.DuplicateSample copy -> texts.get("edit.duplicateSample", Integer.toString(copy.sample()));
            case SampleEdit.SetSample set -> texts.get("edit.setSample", Integer.toString(set.sample()));
            case SampleEdit.SetSamples set ->
                texts.get("edit.setSamples", Integer.toString(set.samples().size()));
            case SampleEdit.UseData use -> texts.get("edit.useData", use.name());
            case SampleEdit.RemoveSample remove -> texts.get("edit.removeSample", Integer.toString(remove.sample()));
        };
    }

    /// An edit of a number, named in the notation of the document.
    private String number(Quantity quantity, double value) {
        return texts.get("edit.change", new CourseNames(document).text(quantity), decimals.format(value));
    }

    private int shown(int sample) {
        return document.hasSingleSample() ? 0 : sample;
    }

    /// A layer by its place; layer 0 is the inputs.
    public String layer(int layer) {
        return layer == 0 ? texts.get("diagram.inputs") : new QuantityWords(texts, document).layer(layer);
    }

    /// The name of an activation for people.
    public String of(Activation activation) {
        return named("activation", activation.name());
    }

    /// The name of a loss for people.
    public String of(Loss loss) {
        return named("loss", loss.name());
    }

    /// The name of a reduction for people.
    public String of(Reduction reduction) {
        return named("reduction", reduction.key());
    }

    /// The name of an optimizer rule for people.
    public String of(OptimizerRule rule) {
        return named("optimizer", rule.name());
    }

    /// The name of a penalty for people.
    public String of(PenaltyRule rule) {
        return named("penalty", rule.name());
    }

    /// The name of a schedule of the learning rate for people.
    public String of(Schedule schedule) {
        return named("schedule", schedule.name());
    }

    /// The name of an initialisation for people.
    public String of(Initialisation rule) {
        return named("initialisation", rule.key());
    }

    /// The name of an optimizer setting for people.
    public String of(Hyperparameter hyperparameter) {
        return named("hyperparameter", hyperparameter.key());
    }

    /// The name for people; the name in files for a kind that has no text yet.
    private String named(String kind, String name) {
        String key = kind + "." + name;
        return texts.has(key) ? texts.get(key) : name.replace('_', ' ');
    }
}
