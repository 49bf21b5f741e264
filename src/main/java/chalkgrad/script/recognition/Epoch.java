package chalkgrad.script.recognition;

import chalkgrad.document.Batches;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Said;
import chalkgrad.script.recognition.LossReading.FoundLoss;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import chalkgrad.script.recognition.Structure.SampleNodes;
import chalkgrad.script.recognition.UpdateReading.FoundUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The samples that a network is trained with, in the order in which the code takes them.
///
/// @param structure with the samples of all batches
/// @param used the samples that have targets
/// @param loss with the targets of all samples
/// @param iterations how many updates there are
/// @param note what the network does not show of the code
record Epoch(
        Structure structure,
        List<Integer> used,
        Optional<FoundLoss> loss,
        Batches batches,
        int iterations,
        Optional<Said> note) {
    private static final int MOST_NUMBERS = 100_000;

    /// So many updates are shown of code that takes other samples each time.
    private static final int SHOWN = 20;

    Epoch {
        used = List.copyOf(used);
    }

    /// A network that is trained with all its samples at once, or not at all.
    static Epoch ofOneBatch(Structure first, List<Integer> used, Optional<FoundLoss> loss) {
        return new Epoch(first, used, loss, Batches.WHOLE, 1, Optional.empty());
    }

    private Epoch withIterations(int count) {
        return new Epoch(structure, used, loss, batches, count, note);
    }

    private Epoch with(Said words) {
        return new Epoch(structure, used, loss, batches, iterations, Optional.of(words));
    }

    /// Reads the batches of the first updates.
    ///
    /// @param batches the network before each of them, with the samples of the update
    /// @param used the samples of the first that have targets
    static Epoch of(
            Graph graph,
            Origins origins,
            List<Structure> batches,
            List<Integer> used,
            Optional<FoundLoss> loss,
            FoundUpdate update) {
        Epoch first = ofOneBatch(batches.getFirst(), used, loss);
        int known = batches.size();
        int period = period(batches.stream().map(one -> inputs(graph, one)).toList());
        boolean isRepeated = period < known && (period == update.perRound() || known >= 2 * period);
        if (isRepeated && period == 1 || known == 1 && update.perRound() == 1) {
            return first.withIterations(update.iterations());
        }
        boolean isAll = isRepeated || known == update.iterations();
        int shown = isRepeated ? period : isAll ? known : Math.min(known, Math.max(SHOWN, update.perRound()));
        List<Structure> epoch = even(batches.subList(0, shown));
        if (epoch.size() == 1 || isTooLarge(epoch)) {
            return first.with(Said.of("batches", update.perRound()));
        }
        Epoch whole = joined(graph, origins, epoch, used, loss);
        return isAll && epoch.size() == shown
                ? whole.withIterations(update.iterations())
                : whole.withIterations(epoch.size()).with(Said.of("order", epoch.size()));
    }

    private static List<List<Double>> inputs(Graph graph, Structure batch) {
        return batch.samples().stream()
                .map(sample -> sample.x().stream().map(graph::value).toList())
                .toList();
    }

    /// After how many batches the same come again; the number of all if they do not.
    private static int period(List<List<List<Double>>> inputs) {
        return IntStream.range(1, inputs.size())
                .filter(p -> inputs.subList(p, inputs.size()).equals(inputs.subList(0, inputs.size() - p)))
                .findFirst()
                .orElse(inputs.size());
    }

    /// The first batches that have the same size; the last can be smaller.
    private static List<Structure> even(List<Structure> batches) {
        int size = batches.getFirst().samples().size();
        int count = 1;
        while (count < batches.size()
                && batches.get(count - 1).samples().size() == size
                && batches.get(count).samples().size() <= size) {
            count++;
        }
        return batches.subList(0, count);
    }

    private static boolean isTooLarge(List<Structure> epoch) {
        return (long) epoch.size()
                        * epoch.getFirst().samples().size()
                        * epoch.getFirst().layers().getFirst().weights().size()
                > MOST_NUMBERS;
    }

    private static Epoch joined(
            Graph graph, Origins origins, List<Structure> epoch, List<Integer> used, Optional<FoundLoss> loss) {
        List<SampleNodes> samples = new ArrayList<>();
        List<Integer> all = new ArrayList<>(used);
        Map<OutputOfSample, Double> targets = new HashMap<>();
        loss.ifPresent(one -> targets.putAll(one.targets()));
        for (Structure batch : epoch) {
            int before = samples.size();
            if (before > 0) {
                loss.ifPresent(known -> LossReading.targets(graph, origins, batch, known)
                        .forEach((place, value) ->
                                targets.put(new OutputOfSample(before + place.sample(), place.output()), value)));
                IntStream.range(0, batch.samples().size()).forEach(s -> all.add(before + s));
            }
            samples.addAll(batch.samples());
        }
        return new Epoch(
                epoch.getFirst().withSamples(samples),
                all,
                loss.map(one -> one.withTargets(targets)),
                new Batches(epoch.getFirst().samples().size(), OptionalInt.empty()),
                1,
                Optional.empty());
    }
}
