package chalkgrad.script.line;

import chalkgrad.pass.Quantity;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which parameters a line changes.
final class Updates {
    private final Dependencies dependencies;
    private final List<Tie> ties;

    /// The lines that hold parameters as the code gives them.
    private final List<Integer> initial;

    /// Those of them that have the name of another line.
    private final Map<String, List<Integer>> sameNames = new HashMap<>();

    private final Map<Integer, List<Quantity>> known = new HashMap<>();

    Updates(Dependencies dependencies, List<Tie> ties) {
        this.dependencies = dependencies;
        this.ties = ties;
        this.initial = IntStream.range(0, ties.size())
                .filter(k -> ties.get(k)
                        .quantities()
                        .filter(all ->
                                !all.isEmpty() && all.stream().allMatch(one -> one.isGiven() && one.isOfParameter()))
                        .isPresent())
                .boxed()
                .toList();
    }

    /// Whether a line gives new values to parameters.
    boolean isOne(int k) {
        return !parameters(k).isEmpty() || !addedTo(k).isEmpty();
    }

    /// What a line changes, if it assigns to a variable that held parameters before; otherwise nothing.
    List<Quantity> parameters(int k) {
        return known.computeIfAbsent(k, this::before);
    }

    private List<Quantity> before(int k) {
        List<Integer> same = sameNames.computeIfAbsent(
                dependencies.line(k).name(),
                name -> initial.stream()
                        .filter(one ->
                                LineNames.areSame(name, dependencies.line(one).name()))
                        .toList());
        if (same.isEmpty() || same.getFirst() >= k) {
            return List.of();
        }
        BitSet sources = dependencies.sources(k);
        return same.stream()
                .filter(one -> one < k && sources.get(one))
                .findFirst()
                .flatMap(one -> ties.get(one).quantities())
                .orElse(List.of());
    }

    /// The parameters to which a line adds something, whatever it is called; nothing if there are none.
    List<Quantity> addedTo(int k) {
        return dependencies
                .changes(k)
                .flatMap(source -> ties.get(source).quantities())
                .filter(all -> all.stream().allMatch(one -> one.isGiven() && one.isOfParameter()))
                .orElse(List.of());
    }
}
