package chalkgrad.mistake.search;

import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Any two single mistakes at once, the likeliest first, and their value for one number. Of mistakes with the same
/// effect from the same place on, only the likeliest is tried with others; if it fits, all of them are candidates. Each
/// value is computed once for all numbers given for the same expected number.
final class Pairs {
    /// The most passes of one sample that are computed.
    private static final int MOST_PASSES = 250_000;

    private final List<Meeting> meetings;
    private final int passes;
    private final ToDoubleFunction<Hypothesis> value;
    private final List<Met> met = new ArrayList<>();

    /// @param passes of how many passes of one sample the number is computed
    /// @param value the value of the number under some mistakes
    Pairs(List<Hypothesis> singles, int passes, ToDoubleFunction<Hypothesis> value) {
        this.passes = passes;
        this.value = value;
        Collection<List<Hypothesis>> alike = singles.stream()
                .sorted(Comparator.comparingDouble(Hypothesis::cost))
                .collect(Collectors.groupingBy(
                        one -> List.of(one.occurrences().getFirst().order(), (float) value.applyAsDouble(one))))
                .values();
        var byCost = new TreeMap<Double, List<Alike>>();
        for (List<Hypothesis> all : alike) {
            byCost.computeIfAbsent(all.getFirst().cost(), any -> new ArrayList<>())
                    .add(Alike.of(all));
        }
        var groups = List.copyOf(byCost.entrySet());
        this.meetings = groups.stream()
                .flatMap(p -> groups.stream()
                        .filter(q -> p.getKey() <= q.getKey())
                        .map(q -> new Meeting(p.getKey() + q.getKey(), p.getValue(), q.getValue())))
                .sorted(Comparator.comparingDouble(Meeting::cost))
                .toList();
    }

    /// Mistakes with the same effect, the likeliest one first.
    private record Alike(List<Hypothesis> all, Set<String> ids) {
        static Alike of(List<Hypothesis> all) {
            return new Alike(all, all.stream().map(Hypothesis::id).collect(Collectors.toSet()));
        }

        boolean isOther(Alike other) {
            return ids.size() > 1 || !ids.equals(other.ids);
        }
    }

    /// Mistakes of one cost that meet those of another.
    private record Meeting(double cost, List<Alike> some, List<Alike> others) {
        /// The index where the others begin, so that no pair is tried twice.
        int first(int p) {
            return some.equals(others) ? p + 1 : 0;
        }
    }

    /// Two groups of mistakes, and the value of the number under the likeliest of each, in one order or the other.
    private record Met(Alike one, Alike other, double cost, double value, double otherwise) {
        boolean make(WrittenNumber written) {
            return written.agrees(value) || written.agrees(otherwise);
        }
    }

    /// Whether any two mistakes can give a number.
    boolean anyMake(WrittenNumber written) {
        return met().stream().anyMatch(two -> two.make(written));
    }

    /// All pairs that can give a number, because one with the same effect does.
    ///
    /// @param chance counts all that were tried
    List<Hypothesis> candidates(WrittenNumber written, Chance chance) {
        var result = new ArrayList<Hypothesis>();
        for (Met two : met()) {
            chance.tried(two.cost, List.of(two.value));
            if (two.make(written)) {
                result.addAll(all(two.one, two.other));
            }
        }
        return result;
    }

    private List<Met> met() {
        if (met.isEmpty()) {
            int done = 0;
            for (Meeting meeting : meetings) {
                for (int p = 0; p < meeting.some.size() && done < MOST_PASSES; p++) {
                    Alike one = meeting.some.get(p);
                    for (Alike other : meeting.others.subList(meeting.first(p), meeting.others.size())) {
                        if (one.isOther(other)) {
                            done += passes;
                            met.add(meet(one, other));
                        }
                    }
                }
            }
        }
        return met;
    }

    private Met meet(Alike one, Alike other) {
        List<Hypothesis> ways = bothWays(one.all.getFirst(), other.all.getFirst());
        double first = value.applyAsDouble(ways.getFirst());
        double last = ways.size() == 1 ? first : value.applyAsDouble(ways.getLast());
        return new Met(one, other, ways.getFirst().cost(), first, last);
    }

    private static List<Hypothesis> all(Alike one, Alike other) {
        return one.all.stream()
                .flatMap(p ->
                        other.all.stream().filter(q -> !p.id().equals(q.id())).flatMap(q -> bothWays(p, q).stream()))
                .toList();
    }

    /// Two mistakes, in both orders if it matters which one is made first.
    static List<Hypothesis> bothWays(Hypothesis p, Hypothesis q) {
        boolean matters = p.occurrences().getFirst().meets(q.occurrences().getFirst());
        return matters ? List.of(p.and(q), q.and(p)) : List.of(p.and(q));
    }
}
