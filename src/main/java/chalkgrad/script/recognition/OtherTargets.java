package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.LossReading.FoundLoss;
import chalkgrad.script.recognition.OutputNodes.OutputOfSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Whether a training gives inputs other targets in its second round than in its first, as code does that shuffles the
/// inputs and not the targets: all inputs come again, and all targets, but not together.
final class OtherTargets {
    private static final int MOST_SAMPLES = 2_000;

    private final Graph graph;
    private final Origins origins;
    private final FoundLoss loss;

    private OtherTargets(Graph graph, Origins origins, FoundLoss loss) {
        this.graph = graph;
        this.origins = origins;
        this.loss = loss;
    }

    private record Pair(List<Double> inputs, List<Double> targets) {}

    /// Compares the first two rounds.
    ///
    /// @param batches the samples of the first updates
    /// @param perRound how many updates a round has
    static boolean areGiven(Graph graph, Origins origins, List<Structure> batches, int perRound, FoundLoss loss) {
        int size = batches.getFirst().samples().size();
        return batches.size() >= 2 * perRound
                && (long) size * perRound <= MOST_SAMPLES
                && new OtherTargets(graph, origins, loss)
                        .differ(batches.subList(0, perRound), batches.subList(perRound, 2 * perRound));
    }

    private boolean differ(List<Structure> first, List<Structure> second) {
        List<Pair> before = pairs(first);
        List<Pair> after = pairs(second);
        return !counts(before).equals(counts(after))
                && counts(before.stream().map(Pair::inputs).toList())
                        .equals(counts(after.stream().map(Pair::inputs).toList()))
                && counts(before.stream().map(Pair::targets).toList())
                        .equals(counts(after.stream().map(Pair::targets).toList()));
    }

    private List<Pair> pairs(List<Structure> round) {
        List<Pair> result = new ArrayList<>();
        for (Structure batch : round) {
            Map<OutputOfSample, Double> targets = LossReading.targets(graph, origins, batch, loss);
            for (int s = 0; s < batch.samples().size(); s++) {
                int sample = s;
                List<Double> own = IntStream.range(
                                0, batch.samples().get(s).outputZ().size())
                        .mapToObj(output -> targets.getOrDefault(new OutputOfSample(sample, output), Double.NaN))
                        .toList();
                List<Double> inputs =
                        batch.samples().get(s).x().stream().map(graph::value).toList();
                result.add(new Pair(inputs, own));
            }
        }
        return result;
    }

    /// How often each is there.
    private static <T> Map<T, Integer> counts(List<T> all) {
        Map<T, Integer> result = new HashMap<>();
        all.forEach(one -> result.merge(one, 1, Integer::sum));
        return result;
    }
}
