package chalkgrad;

import chalkgrad.document.Batches;
import chalkgrad.document.Document;
import chalkgrad.document.Drawn;
import chalkgrad.document.Edit;
import chalkgrad.document.Metadata;
import chalkgrad.document.NetworkEdit;
import chalkgrad.document.SampleEdit;
import chalkgrad.document.SnapshotEdit;
import chalkgrad.document.Start;
import chalkgrad.document.TrainingEdit;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Initialisation;
import chalkgrad.network.Losses;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.Reduction;
import chalkgrad.network.Schedules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// Random edits that a person could try on a document, sensible or not.
public final class RandomEdits {
    /// How many kinds of edits there are.
    public static final int KINDS = 27;

    private RandomEdits() {}

    public static Edit next(Document document, Random random) {
        return ofKind(random.nextInt(KINDS), document, random);
    }

    /// An edit of one kind, from 0 to [#KINDS] - 1.
    public static Edit ofKind(int kind, Document document, Random random) {
        Network network = document.network();
        int layer = 1 + random.nextInt(network.depth());
        int sample = 1 + random.nextInt(document.samples().size());
        return switch (kind) {
            case 0 ->
                new Edit.SetWeight(
                        layer, from(network.size(layer - 1), random), to(network, layer, random), number(random));
            case 1 ->
                !network.layer(layer).hasBiases()
                        ? new NetworkEdit.SetBiases(layer, Biases.EACH)
                        : new Edit.SetBias(
                                layer,
                                network.layer(layer).tiedBias() ? 0 : to(network, layer, random),
                                number(random));
            case 2 -> new Edit.SetInput(sample, from(network.inputSize(), random), number(random));
            case 3 -> new Edit.SetTarget(sample, to(network, network.depth(), random), random.nextInt(3));
            case 4 -> new Edit.Describe(new Metadata("n" + random.nextInt(9), "", "", List.of()));
            case 5 -> new Edit.Replace(RandomDocuments.next(random));
            case 6 -> new NetworkEdit.SetActivation(layer, pick(Activations.ALL, random));
            case 7 -> new NetworkEdit.SetBiases(layer, pick(List.of(Biases.values()), random));
            case 8 -> new NetworkEdit.SetSize(layer, random.nextInt(6), random.nextLong());
            case 9 -> new NetworkEdit.SetSize(0, random.nextInt(6), random.nextLong());
            case 10 ->
                new NetworkEdit.AddLayer(
                        layer + random.nextInt(2),
                        1 + random.nextInt(4),
                        pick(Activations.ALL, random),
                        random.nextLong());
            case 11 -> new NetworkEdit.RemoveLayer(layer, random.nextLong());
            case 12 -> new TrainingEdit.SetLoss(pick(Losses.ALL, random));
            case 13 -> new TrainingEdit.SetReduction(pick(List.of(Reduction.values()), random));
            case 14 -> new TrainingEdit.SetRule(pick(Optimizers.ALL, random));
            case 15 -> hyperparameter(document, random);
            case 16 -> new TrainingEdit.SetUpdatesBiases(random.nextBoolean());
            case 17 -> new TrainingEdit.SetIterations(random.nextInt(4));
            case 18 -> new TrainingEdit.SetPrintedLoss(pickOrNone(Losses.ALL, random));
            case 19 -> new TrainingEdit.SetPenalty(pickOrNone(Penalties.ALL, random));
            case 20 -> new TrainingEdit.SetSchedule(pickOrNone(Schedules.ALL, random));
            case 21 -> new TrainingEdit.SetBatches(new Batches(random.nextInt(4), OptionalInt.of(random.nextInt(9))));
            case 22 -> new TrainingEdit.ContinueFrom(document.parameters(), new Start(random.nextInt(9), Map.of()));
            case 23 -> {
                int of = random.nextInt(network.depth() + 1);
                yield new NetworkEdit.RemoveNeuron(of, from(network.size(of), random));
            }
            case 24 -> new NetworkEdit.Initialise(random.nextInt(network.depth() + 1), drawn(random));
            case 25 -> snapshotEdit(document, random);
            default -> sampleEdit(document, sample, random);
        };
    }

    private static Edit hyperparameter(Document document, Random random) {
        List<Hyperparameter> all = document.hyperparameters();
        return all.isEmpty()
                ? new TrainingEdit.SetIterations(2)
                : new TrainingEdit.SetHyperparameter(pick(all, random), random.nextInt(11) / 10.0 - 0.1);
    }

    private static Drawn drawn(Random random) {
        var drawn = new Drawn(pick(List.of(Initialisation.values()), random), random.nextInt(100));
        return drawn.rule().setting().isPresent() && random.nextBoolean()
                ? drawn.withSetting(random.nextInt(11) / 10.0)
                : drawn;
    }

    private static Edit snapshotEdit(Document document, Random random) {
        int count = document.snapshots().size();
        String name = random.nextInt(9) == 0 ? " " : "epoch " + random.nextInt(9);
        if (count == 0) {
            return new SnapshotEdit.TakeSnapshot(name);
        }
        int snapshot = 1 + random.nextInt(count);
        return switch (random.nextInt(4)) {
            case 0 -> new SnapshotEdit.TakeSnapshot(name);
            case 1 -> new SnapshotEdit.UseSnapshot(snapshot);
            case 2 -> new SnapshotEdit.RenameSnapshot(snapshot, name);
            default -> new SnapshotEdit.RemoveSnapshot(snapshot);
        };
    }

    private static Edit sampleEdit(Document document, int sample, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new SampleEdit.AddSample();
            case 1 -> new SampleEdit.SetSamples(document.samples().reversed(), document.samples());
            case 2 -> new SampleEdit.DuplicateSample(sample);
            default -> new SampleEdit.RemoveSample(sample);
        };
    }

    private static int from(int size, Random random) {
        return 1 + random.nextInt(size);
    }

    private static int to(Network network, int layer, Random random) {
        return from(network.size(layer), random);
    }

    private static double number(Random random) {
        return Math.round(random.nextGaussian() * 1000) / 1000.0;
    }

    private static <T> Optional<T> pickOrNone(List<T> choices, Random random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(choices, random));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
