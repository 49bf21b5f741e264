package chalkgrad.script.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How the lines of code are computed from each other, and what they would be if one had other numbers. Lines that are
/// taken to be right keep their numbers, whatever they are computed from.
final class Dependencies {
    private final List<ComputedLine> lines;

    /// The lines that each is computed from, with no other line between.
    private final List<int[]> from;

    private final List<LineFormula> formulas;
    private final BitSet kept;

    /// Whether a line depends on another that it is computed from, by both.
    private final Map<List<Integer>, Boolean> depends;

    /// The line whose followers were asked for last, as they are for each repair of it.
    private int asked = -1;

    private List<Integer> followers = List.of();

    private Dependencies(
            List<ComputedLine> lines,
            List<int[]> from,
            List<LineFormula> formulas,
            BitSet kept,
            Map<List<Integer>, Boolean> depends) {
        this.lines = List.copyOf(lines);
        this.from = from;
        this.formulas = formulas;
        this.kept = kept;
        this.depends = depends;
    }

    static Dependencies of(List<ComputedLine> lines, Arithmetic arithmetic) {
        return new Dependencies(
                lines,
                lines.stream()
                        .map(line -> line.from().stream().mapToInt(k -> k).toArray())
                        .toList(),
                lines.stream()
                        .map(line -> new LineFormula(line, arithmetic, lines))
                        .toList(),
                new BitSet(),
                new HashMap<>());
    }

    List<ComputedLine> lines() {
        return lines;
    }

    ComputedLine line(int k) {
        return lines.get(k);
    }

    /// Whether a line is taken to be right.
    boolean isKept(int k) {
        return kept.get(k);
    }

    /// The same with lines that have other numbers.
    ///
    /// @param at the line that keeps its numbers from now on
    Dependencies with(Map<Integer, ComputedLine> changed, int at) {
        List<ComputedLine> others = new ArrayList<>(lines);
        changed.forEach(others::set);
        BitSet keeping = (BitSet) kept.clone();
        keeping.set(at);
        return new Dependencies(others, from, formulas, keeping, depends);
    }

    /// The lines that a line is computed from, with no other line between.
    int[] from(int k) {
        return from.get(k);
    }

    /// A line and all that it comes from.
    BitSet sources(int k) {
        return sources(k, source -> true);
    }

    /// A line and all that it comes from, in order, but not what lines that keep their numbers come from.
    List<Integer> openSources(int k) {
        return sources(k, source -> source == k || !kept.get(source)).stream()
                .boxed()
                .toList();
    }

    private BitSet sources(int k, IntPredicate goesOn) {
        var seen = new BitSet();
        seen.set(k);
        for (int source = k; source >= 0; source = seen.previousSetBit(source - 1)) {
            if (goesOn.test(source)) {
                for (int one : from.get(source)) {
                    seen.set(one);
                }
            }
        }
        return seen;
    }

    /// The lines that are computed from one, in order.
    List<Integer> following(int at) {
        if (asked != at) {
            followers = findFollowing(at).stream().boxed().toList();
            asked = at;
        }
        return followers;
    }

    private BitSet findFollowing(int at) {
        var follows = new BitSet();
        follows.set(at);
        for (int k = at + 1; k < lines.size(); k++) {
            if (!kept.get(k) && isAny(follows, from.get(k))) {
                follows.set(k);
            }
        }
        follows.clear(at);
        return follows;
    }

    private static boolean isAny(BitSet set, int[] all) {
        for (int one : all) {
            if (set.get(one)) {
                return true;
            }
        }
        return false;
    }

    /// The line to whose numbers a line adds something.
    Optional<Integer> changes(int k) {
        return formulas.get(k).changes();
    }

    /// Whether two lines are computed with the same operations.
    boolean areAlike(int k, int other) {
        return formulas.get(k).form() == formulas.get(other).form();
    }

    /// Whether each number of a line is divided by itself.
    boolean dividesByItself(int k) {
        return formulas.get(k).dividesByItself();
    }

    /// The lines of whose numbers a line takes the logarithm, with no other function between.
    Set<Integer> inLogarithms(int k) {
        Set<Integer> result = new HashSet<>();
        var open = new ArrayDeque<>(formulas.get(k).inLogarithms());
        while (!open.isEmpty()) {
            int source = open.pop();
            if (result.add(source)) {
                open.addAll(formulas.get(source).madeOf());
            }
        }
        return result;
    }

    /// Whether two lines compute the same number on the way.
    boolean share(int k, int other) {
        return formulas.get(k).shares(formulas.get(other));
    }

    /// The given numbers of which a line is made and that no line before it has, each in all worlds.
    Stream<List<Double>> given(int k) {
        return formulas.get(k).given();
    }

    /// How many numbers are computed for a line.
    int size(int k) {
        return formulas.get(k).size();
    }

    /// The lines that would be other ones if one had other numbers.
    ///
    /// @param isPossible whether a line can be what it would be; the others are not computed if it cannot
    /// @return no line if one cannot
    Map<Integer, ComputedLine> changed(int at, ComputedLine other, BiPredicate<Integer, ComputedLine> isPossible) {
        Map<Integer, ComputedLine> result = new TreeMap<>(Map.of(at, other));
        List<ComputedLine> all = new ArrayList<>(lines);
        all.set(at, other);
        for (int k : following(at)) {
            ComputedLine changed = formulas.get(k).given(all);
            if (!isPossible.test(k, changed)) {
                return Map.of();
            }
            result.put(k, changed);
            all.set(k, changed);
        }
        return result;
    }

    /// Whether a line has other numbers if one that it is computed from has slightly others: where a number is only
    /// compared with 0, it often has not.
    boolean depends(int at, int source) {
        return depends.computeIfAbsent(
                List.of(at, source),
                both -> !given(at, source, lines.get(source).nudged()).isNear(lines.get(at)));
    }

    /// A line as it would be if another had the numbers of a third.
    ComputedLine given(int at, int source, ComputedLine numbers) {
        List<ComputedLine> all = new ArrayList<>(lines);
        all.set(source, lines.get(source).withValues(numbers.values()));
        return formulas.get(at).given(all);
    }

    /// The lines that a line is computed from directly or through what the functions return that it calls, but nothing
    /// that it finds in an object itself.
    ///
    /// @param mayCall whether a line may call functions of the code
    List<Integer> arguments(int at, Predicate<ComputedLine> mayCall) {
        BitSet calls = calls(at, mayCall);
        return calls.stream()
                .boxed()
                .flatMap(k -> lines.get(k).from().stream())
                .filter(source -> !calls.get(source) && !lines.get(at).looksUp(lines.get(source)))
                .distinct()
                .toList();
    }

    /// A line as it would be if one of its arguments had the numbers of another line.
    ComputedLine withArgument(int at, int argument, ComputedLine numbers, Predicate<ComputedLine> mayCall) {
        List<ComputedLine> all = new ArrayList<>(lines);
        all.set(argument, lines.get(argument).withValues(numbers.values()));
        calls(at, mayCall).stream().forEach(k -> all.set(k, formulas.get(k).given(all)));
        return all.get(at);
    }

    /// A line and what the functions return that are called to compute it.
    private BitSet calls(int at, Predicate<ComputedLine> mayCall) {
        var result = new BitSet();
        result.set(at);
        for (int k = at; k >= 0; k--) {
            if (result.get(k) && mayCall.test(lines.get(k))) {
                lines.get(k).from().stream()
                        .filter(source -> lines.get(source).isReturned())
                        .forEach(result::set);
            }
        }
        return result;
    }
}
