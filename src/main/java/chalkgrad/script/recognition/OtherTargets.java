package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory.LineValue;
import chalkgrad.script.recognition.LossReading.FoundLoss;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import chalkgrad.script.recognition.PairedLines.Pair;
import chalkgrad.script.recognition.Structure.SampleNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A training that gives inputs other targets in its second round than in its first, as code does that shuffles the
/// inputs and not the targets: all inputs come again, and all targets, but not together.
///
/// @param first the samples of each update of the first round, in the order of the code
/// @param second those of the second round
record OtherTargets(List<List<Pair>> first, List<List<Pair>> second) {
    private static final int MOST_SAMPLES = 2_000;

    OtherTargets {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /// Compares the first two rounds; empty if their inputs have the same targets.
    ///
    /// @param batches the samples of the first updates
    /// @param perRound how many updates a round has
    static Optional<OtherTargets> of(
            Graph graph, Origins origins, List<Structure> batches, int perRound, FoundLoss loss) {
        int size = batches.getFirst().samples().size();
        if (batches.size() < 2 * perRound || (long) size * perRound > MOST_SAMPLES) {
            return Optional.empty();
        }
        List<List<Pair>> pairs = batches.subList(0, 2 * perRound).stream()
                .map(batch -> pairs(graph, batch, LossReading.targets(graph, origins, batch, loss)))
                .toList();
        return Optional.of(new OtherTargets(pairs.subList(0, perRound), pairs.subList(perRound, 2 * perRound)))
                .filter(OtherTargets::differ);
    }

    private boolean differ() {
        return !counts(first, pair -> pair).equals(counts(second, pair -> pair))
                && counts(first, Pair::inputs).equals(counts(second, Pair::inputs))
                && counts(first, Pair::targets).equals(counts(second, Pair::targets));
    }

    /// The line that takes the targets of other inputs, or inputs of which the targets are not taken: where one of both
    /// is in the same order in each round, it is not shuffled with the other.
    Optional<LineValue> line(List<LineValue> lines) {
        var paired = new PairedLines(lines, first, second);
        return areKept(Pair::inputs)
                ? paired.ofInputs()
                : paired.ofTargets().or(() -> areKept(Pair::targets) ? paired.ofInputs() : Optional.empty());
    }

    /// Whether all updates of the second round have the same as those of the first. Within one of several updates, the
    /// order is not always known, since what was computed before is not computed again.
    private <T> boolean areKept(Function<Pair, T> part) {
        return first.size() == 1
                ? inOrder(first, part).equals(inOrder(second, part))
                : IntStream.range(0, first.size())
                        .allMatch(
                                k -> counts(List.of(first.get(k)), part).equals(counts(List.of(second.get(k)), part)));
    }

    private static List<Pair> pairs(Graph graph, Structure batch, Map<OutputOfSample, Double> targets) {
        List<Pair> result = new ArrayList<>();
        IntStream.range(0, batch.samples().size())
                .boxed()
                // the order in which the code computes them
                .sorted(Comparator.comparing(s -> firstZ(batch.samples().get(s))))
                .forEach(s -> result.add(new Pair(
                        batch.samples().get(s).x().stream().map(graph::value).toList(),
                        IntStream.range(0, batch.samples().get(s).outputZ().size())
                                .mapToObj(output -> targets.getOrDefault(new OutputOfSample(s, output), Double.NaN))
                                .toList())));
        return result;
    }

    private static Integer firstZ(SampleNodes sample) {
        return sample.z().getFirst().getFirst();
    }

    private static <T> List<T> inOrder(List<List<Pair>> round, Function<Pair, T> part) {
        return round.stream().flatMap(List::stream).map(part).toList();
    }

    /// How often each is there.
    private static <T> Map<T, Integer> counts(List<List<Pair>> round, Function<Pair, T> part) {
        Map<T, Integer> result = new HashMap<>();
        inOrder(round, part).forEach(one -> result.merge(one, 1, Integer::sum));
        return result;
    }
}
