package chalkgrad.script.line;

import chalkgrad.script.line.ComputedLine.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines that are judged: of a training, those of the first rounds, whose numbers are known, and what does not come
/// from later ones.
final class FirstRounds {
    private static final int MOST_ROUNDS = 8;

    private FirstRounds() {}

    static List<ComputedLine> of(CodeRun run, NudgedRuns worlds) {
        int last = last(run, worlds);
        Set<Integer> training = training(run.lines());
        Map<Integer, Integer> indices = new HashMap<>();
        List<ComputedLine> result = new ArrayList<>();
        for (int k = 0; k < run.lines().size(); k++) {
            ComputedLine line = run.lines().get(k);
            Integer same = k == 0 ? null : indices.get(k - 1);
            if (same != null && line.isSameCall(run.lines().get(k - 1))) {
                indices.put(k, same);
            } else if ((line.round() <= last || !training.contains(line.loop()))
                    && line.sources().stream().allMatch(source -> indices.containsKey(source.line()))) {
                indices.put(k, result.size());
                result.add(with(line, indices));
            }
        }
        return result;
    }

    /// The loops that compute with what was there before them. The others only make data, all of which is needed.
    private static Set<Integer> training(List<ComputedLine> lines) {
        return lines.stream()
                .filter(line -> line.sources().stream()
                        .anyMatch(source -> lines.get(source.line()).loop() != line.loop()))
                .map(ComputedLine::loop)
                .collect(Collectors.toSet());
    }

    /// A loop of a network that is not trained goes round samples or neurons.
    private static int last(CodeRun run, NudgedRuns worlds) {
        int iterations = run.document().iterations();
        if (iterations == 1) {
            return Integer.MAX_VALUE;
        }
        int known = worlds.lastIteration() < iterations ? Math.max(1, worlds.lastIteration() - 1) : iterations;
        return Math.min(known, MOST_ROUNDS);
    }

    private static ComputedLine with(ComputedLine line, Map<Integer, Integer> indices) {
        return line.with(
                line.nodes(),
                line.sources().stream()
                        .map(source -> new Source(indices.getOrDefault(source.line(), 0), source.node()))
                        .toList());
    }
}
