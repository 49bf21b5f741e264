package chalkgrad.exchange.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lines of training logs among what cells printed: numbers that are called the same and counted, or that a loop
/// printed one after the other.
///
/// @param counted the numbers of which the line tells the iteration
/// @param uncounted the numbers of loops that do not say in which iteration
/// @param fromZero what lines are called that count their iterations from 0
public record Logs(Set<NamedNumbers> counted, Set<NamedNumbers> uncounted, Set<String> fromZero) {
    /// Fewer uncounted lines may be the numbers of different neurons.
    private static final int FEWEST = 50;

    public Logs {
        counted = Set.copyOf(counted);
        uncounted = Set.copyOf(uncounted);
        fromZero = Set.copyOf(fromZero);
    }

    /// @param cells what each cell printed
    static Logs in(List<List<NamedNumbers>> cells) {
        var counted = new HashSet<NamedNumbers>();
        var uncounted = new HashSet<NamedNumbers>();
        var fromZero = new HashSet<String>();
        for (List<NamedNumbers> cell : cells) {
            addCounted(cell, counted);
            addUncounted(cell, uncounted);
            cell.stream().filter(named -> named.counter() == 0).map(Logs::stem).forEach(fromZero::add);
        }
        return new Logs(counted, uncounted, fromZero);
    }

    private static void addCounted(List<NamedNumbers> cell, Set<NamedNumbers> counted) {
        Map<String, Set<Integer>> counters = new HashMap<>();
        for (NamedNumbers named : cell) {
            if (named.counter() != Item.NOT_COUNTED) {
                counters.computeIfAbsent(stem(named), any -> new HashSet<>()).add(named.counter());
            }
        }
        for (NamedNumbers named : cell) {
            if (named.counter() != Item.NOT_COUNTED
                    && counters.getOrDefault(stem(named), Set.of()).size() > 1) {
                counted.add(named);
            }
        }
    }

    private static void addUncounted(List<NamedNumbers> cell, Set<NamedNumbers> uncounted) {
        Map<String, List<NamedNumbers>> byStem = new HashMap<>();
        for (NamedNumbers named : cell.stream().flatMap(Logs::singly).toList()) {
            if (named.counter() == Item.NOT_COUNTED && named.printed().size() == 1) {
                byStem.computeIfAbsent(stem(named), any -> new ArrayList<>()).add(named);
            }
        }
        byStem.values().stream().filter(lines -> lines.size() >= FEWEST).forEach(uncounted::addAll);
    }

    private static Stream<NamedNumbers> singly(NamedNumbers named) {
        return named.parts().isEmpty() ? Stream.of(named) : named.parts().stream();
    }

    /// The label without what counts.
    private static String stem(NamedNumbers named) {
        var stem = new StringBuilder();
        named.label().chars().filter(c -> !Character.isDigit(c)).forEach(c -> stem.append((char) c));
        return stem.toString().strip();
    }

    /// Whether the line of a number tells its iteration.
    public boolean tellsIteration(NamedNumbers named) {
        return counted.contains(named);
    }

    /// The earliest iteration that the line of a number can mean; iterations count from 1.
    public int iteration(NamedNumbers named) {
        return named.counter() + (fromZero.contains(stem(named)) ? 1 : 0);
    }

    /// What all lines of the log of a number are called; empty if it is not a line of a log.
    public Optional<String> log(NamedNumbers named) {
        return counted.contains(named) || uncounted.contains(named) ? Optional.of(stem(named)) : Optional.empty();
    }
}
