package chalkgrad.exchange.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the lines of training logs among what a cell printed: numbers that are called the same and counted.
final class Logs {
    /// Fewer lines may be the numbers of different neurons.
    private static final int FEWEST = 50;

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

    /// What lines are called that count their iterations from 0.
    static Set<String> fromZero(List<Labels.Named> cell) {
        return cell.stream()
                .filter(named -> named.counter() == 0)
                .map(Logs::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The numbers that a loop printed without saying in which iteration: one after the other under one label.
    static Set<Labels.Named> uncounted(List<Labels.Named> cell) {
        Map<String, List<Labels.Named>> byStem = new HashMap<>();
        for (Labels.Named named : cell.stream().flatMap(Logs::singly).toList()) {
            if (named.counter() == Item.NOT_COUNTED && named.printed().size() == 1) {
                byStem.computeIfAbsent(stem(named), any -> new ArrayList<>()).add(named);
            }
        }
        var result = new HashSet<Labels.Named>();
        byStem.values().stream().filter(lines -> lines.size() >= FEWEST).forEach(result::addAll);
        return result;
    }

    private static Stream<Labels.Named> singly(Labels.Named named) {
        return named.parts().isEmpty() ? Stream.of(named) : named.parts().stream();
    }

    /// The label without what counts.
    static String stem(Labels.Named named) {
        var stem = new StringBuilder();
        named.label().chars().filter(c -> !Character.isDigit(c)).forEach(c -> stem.append((char) c));
        return stem.toString().strip();
    }
}
