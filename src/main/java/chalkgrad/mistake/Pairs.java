package chalkgrad.mistake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Any two single mistakes at once, from the likeliest on. Of mistakes that have done the same to the numbers from the
/// same place on only the likeliest is tried with others; where it fits, all of them are candidates.
final class Pairs {
    /// So many passes of one sample are computed at most.
    private static final int MOST_PASSES = 250_000;

    private final List<Meeting> meetings;
    private final int passes;

    /// @param passes of how many passes of one sample the numbers are computed
    /// @param values what a mistake makes of the numbers
    Pairs(List<Hypothesis> singles, int passes, Function<Hypothesis, List<Float>> values) {
        this.passes = passes;
        Collection<List<Hypothesis>> alike = singles.stream()
                .sorted(Comparator.comparingDouble(Hypothesis::cost))
                .collect(Collectors.groupingBy(
                        one -> List.of(one.lapses().getFirst().order(), values.apply(one))))
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
        /// Where the others begin, so that no two meet twice.
        int first(int p) {
            return some.equals(others) ? p + 1 : 0;
        }
    }

    /// All pairs that may fit, because one with the same effect does.
    List<Hypothesis> candidates(Predicate<Hypothesis> fits) {
        var result = new ArrayList<Hypothesis>();
        int done = 0;
        for (Meeting meeting : meetings) {
            for (int p = 0; p < meeting.some.size() && done < MOST_PASSES; p++) {
                Alike one = meeting.some.get(p);
                for (Alike other : meeting.others.subList(meeting.first(p), meeting.others.size())) {
                    if (one.isOther(other)) {
                        done += passes;
                        if (bothWays(one.all.getFirst(), other.all.getFirst()).stream()
                                .anyMatch(fits)) {
                            result.addAll(all(one, other));
                        }
                    }
                }
            }
        }
        return result;
    }

    private static List<Hypothesis> all(Alike one, Alike other) {
        return one.all.stream()
                .flatMap(p ->
                        other.all.stream().filter(q -> !p.id().equals(q.id())).flatMap(q -> bothWays(p, q).stream()))
                .toList();
    }

    /// Two mistakes, and the other way round where it matters which one is made first.
    static List<Hypothesis> bothWays(Hypothesis p, Hypothesis q) {
        boolean matters = p.lapses().getFirst().meets(q.lapses().getFirst());
        return matters ? List.of(p.and(q), q.and(p)) : List.of(p.and(q));
    }
}
