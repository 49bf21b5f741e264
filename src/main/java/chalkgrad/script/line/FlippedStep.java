package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A line that changes parameters by the right step with the wrong sign. Where all parameters are changed so, none
/// makes anything right alone; so these are recognised by their numbers, however many samples there are.
///
/// @param line the index of the line
/// @param way the new values that it should give
record FlippedStep(int line, Way way) {
    /// The first run of each such line; none if the code does not compute the loss with its sign, as code does that
    /// maximizes something.
    static List<FlippedStep> of(Judgement code, NudgedRuns worlds) {
        boolean hasLoss = IntStream.range(0, code.lines().size())
                .anyMatch(k -> code.tie(k).grade() == 2
                        && !code.tie(k).isNegative()
                        && code.kind(k).equals(Optional.of(Kind.LOSS)));
        List<FlippedStep> result = new ArrayList<>();
        Set<List<Integer>> places = new HashSet<>();
        for (int k : hasLoss ? code.suspects().stream().toArray() : new int[0]) {
            ComputedLine line = code.line(k);
            List<Quantity> before = changed(code, k);
            if (line.round() <= 1
                    && code.tie(k).isNothing()
                    && before.size() == line.size()
                    && !before.isEmpty()
                    && comesFromRight(code, k)
                    && isFlipped(line, before, worlds)
                    && places.add(List.of(line.cell(), line.line()))) {
                result.add(new FlippedStep(k, Way.of(after(before), worlds.count())));
            }
        }
        return result;
    }

    private static List<Quantity> changed(Judgement code, int k) {
        List<Quantity> named = code.updates().parameters(k);
        return named.isEmpty() ? code.updates().addedTo(k) : named;
    }

    private static List<Quantity> after(List<Quantity> before) {
        return before.stream().map(one -> one.as(Kind.NEW_PARAMETER)).toList();
    }

    /// Whether all that a line is computed from is right, but for a memory that goes the wrong way, too.
    private static boolean comesFromRight(Judgement code, int k) {
        return code.dependencies().openSources(k).stream()
                .filter(source -> source != k && !code.isAlias(source))
                .allMatch(source ->
                        !code.isSuspect(source) && !code.tie(source).isNegative() || isMemory(code, k, source));
    }

    /// Whether a source of a step is nothing known, and is computed again in the next iteration from what it was.
    private static boolean isMemory(Judgement code, int k, int source) {
        return code.tie(source).quantities().isEmpty()
                && code.line(source).size() == code.line(k).size()
                && code.secondRound(source)
                        .anyMatch(next -> code.line(next).from().contains(source));
    }

    private static boolean isFlipped(ComputedLine line, List<Quantity> before, NudgedRuns worlds) {
        List<List<Double>> was = worlds.right(Way.of(before, worlds.count()), 1);
        List<List<Double>> right = worlds.right(Way.of(after(before), worlds.count()), 1);
        boolean isAny = false;
        for (int w = 0; w < worlds.count(); w++) {
            for (int k = 0; k < line.size(); k++) {
                double old = was.get(w).get(k);
                double expected = 2 * old - right.get(w).get(k);
                if (!(Math.abs(line.value(w, k) - expected) <= KnownNumbers.near(Math.abs(old) + Math.abs(expected)))) {
                    return false;
                }
                isAny |= Math.abs(line.value(w, k) - right.get(w).get(k)) > 1e-6 * Math.abs(old);
            }
        }
        return isAny;
    }
}
