package chalkgrad.script.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// How the lines of code are computed from each other, and what they would be if one had other numbers. Lines that are
/// taken to be right keep their numbers, whatever they are computed from.
final class Dependencies {
    private final List<ComputedLine> lines;
    private final List<LineFormula> formulas;
    private final BitSet kept;

    private Dependencies(List<ComputedLine> lines, List<LineFormula> formulas, BitSet kept) {
        this.lines = List.copyOf(lines);
        this.formulas = formulas;
        this.kept = kept;
    }

    static Dependencies of(List<ComputedLine> lines, Arithmetic arithmetic) {
        return new Dependencies(
                lines,
                lines.stream()
                        .map(line -> new LineFormula(line, arithmetic, lines))
                        .toList(),
                new BitSet());
    }

    List<ComputedLine> lines() {
        return lines;
    }

    ComputedLine line(int k) {
        return lines.get(k);
    }

    /// The same with lines that have other numbers.
    ///
    /// @param at the line that keeps its numbers from now on
    Dependencies with(Map<Integer, ComputedLine> changed, int at) {
        List<ComputedLine> others = new ArrayList<>(lines);
        changed.forEach(others::set);
        BitSet keeping = (BitSet) kept.clone();
        keeping.set(at);
        return new Dependencies(others, formulas, keeping);
    }

    /// A line and all that it comes from, in order.
    List<Integer> sources(int k) {
        var seen = new BitSet();
        seen.set(k);
        for (int source = k; source >= 0; source--) {
            if (seen.get(source)) {
                lines.get(source).from().forEach(seen::set);
            }
        }
        return seen.stream().boxed().toList();
    }

    /// The lines that are computed from one, in order.
    List<Integer> following(int at) {
        var follows = new BitSet();
        follows.set(at);
        for (int k = at + 1; k < lines.size(); k++) {
            boolean isComputed = lines.get(k).sources().stream().anyMatch(source -> follows.get(source.line()));
            follows.set(k, isComputed && !kept.get(k));
        }
        follows.clear(at);
        return follows.stream().boxed().toList();
    }

    /// How many numbers are computed to find out what follows from a line.
    long cost(List<Integer> following) {
        return following.stream().mapToLong(k -> formulas.get(k).size()).sum();
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

    /// A line as it would be if another had the numbers of a third.
    ComputedLine given(int at, int source, ComputedLine numbers) {
        List<ComputedLine> all = new ArrayList<>(lines);
        all.set(source, lines.get(source).withValues(numbers.values()));
        return formulas.get(at).given(all);
    }
}
