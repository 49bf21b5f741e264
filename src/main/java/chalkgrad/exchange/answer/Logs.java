package chalkgrad.exchange.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the lines of training logs among what a cell printed: numbers that are called the same and counted.
final class Logs {
    private Logs() {}

    /// The numbers of which the line tells the iteration.
    static Set<Labels.Named> of(List<Labels.Named> cell) {
        Map<String, Set<Integer>> counters = new HashMap<>();
        for (Labels.Named named : cell) {
            if (named.counter() != Item.NOT_COUNTED) {
                counters.computeIfAbsent(stem(named), any -> new HashSet<>()).add(named.counter());
            }
        }
        var logged = new HashSet<Labels.Named>();
        for (Labels.Named named : cell) {
            if (named.counter() != Item.NOT_COUNTED
                    && counters.getOrDefault(stem(named), Set.of()).size() > 1) {
                logged.add(named);
            }
        }
        return logged;
    }

    /// The label without what counts.
    static String stem(Labels.Named named) {
        var stem = new StringBuilder();
        named.label().chars().filter(c -> !Character.isDigit(c)).forEach(c -> stem.append((char) c));
        return stem.toString().strip();
    }
}
