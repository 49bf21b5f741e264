package chalkgrad.script.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which lines are looked at: each the first few times that it ran. What has no explanation in one round of a loop has
/// none in the next.
final class FirstRuns {
    /// So often a line is looked at for mistakes.
    private static final int MOST = 3;

    private final Judgement code;
    private final Map<List<Object>, Integer> last = new HashMap<>();
    private final Map<List<Object>, Integer> counts = new HashMap<>();

    FirstRuns(Judgement code) {
        this.code = code;
        for (int k = 0; k < code.lines().size(); k++) {
            last.put(inRound(code.line(k), code.line(k).round()), k);
        }
    }

    /// Whether a line is looked at when it ran this time.
    boolean add(int k) {
        ComputedLine line = code.line(k);
        Integer before = last.get(inRound(line, line.round() - 1));
        return (before == null || !code.isSuspect(before)) && counts.merge(place(line), 1, Integer::sum) <= MOST;
    }

    private static List<Object> inRound(ComputedLine line, int round) {
        return List.of(place(line), line.loop(), round);
    }

    private static List<Object> place(ComputedLine line) {
        return List.of(line.cell(), line.line(), line.name());
    }
}
