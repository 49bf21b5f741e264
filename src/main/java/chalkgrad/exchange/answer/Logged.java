package chalkgrad.exchange.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The numbers of training logs, counted or not, and the logs in which no new mistakes are looked for: what a loop does
/// wrong it does
/// wrong from its start on.
final class Logged {
    /// A log is given up when so many of its numbers in a row have not been explained.
    private static final int MOST_UNEXPLAINED = 12;

    private final Set<Labels.Named> counted;
    private final Set<Labels.Named> uncounted;
    private final Set<String> fromZero;
    private final Map<String, Integer> unexplained = new HashMap<>();

    private Logged(Set<Labels.Named> counted, Set<Labels.Named> uncounted, Set<String> fromZero) {
        this.counted = counted;
        this.uncounted = uncounted;
        this.fromZero = fromZero;
    }

    /// @param cells what each cell printed
    static Logged in(List<List<Labels.Named>> cells) {
        return new Logged(
                cells.stream().flatMap(cell -> Logs.of(cell).stream()).collect(Collectors.toUnmodifiableSet()),
                cells.stream().flatMap(cell -> Logs.uncounted(cell).stream()).collect(Collectors.toUnmodifiableSet()),
                cells.stream().flatMap(cell -> Logs.fromZero(cell).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /// The same logs, of which nothing has been checked.
    Logged unchecked() {
        return new Logged(counted, uncounted, fromZero);
    }

    /// Whether the line of a number tells its iteration.
    boolean has(Labels.Named named) {
        return counted.contains(named);
    }

    /// The earliest iteration that the line of a number can mean; iterations count from 1.
    int iteration(Labels.Named named) {
        return named.counter() + (fromZero.contains(Logs.stem(named)) ? 1 : 0);
    }

    private boolean isOfLoop(Labels.Named named) {
        return counted.contains(named) || uncounted.contains(named);
    }

    boolean isGivenUp(Labels.Named named) {
        return isOfLoop(named) && unexplained.getOrDefault(Logs.stem(named), 0) >= MOST_UNEXPLAINED;
    }

    void failed(Labels.Named named) {
        if (isOfLoop(named)) {
            unexplained.merge(Logs.stem(named), 1, Integer::sum);
        }
    }

    void explained(Labels.Named named) {
        if (isOfLoop(named)) {
            unexplained.remove(Logs.stem(named));
        }
    }
}
