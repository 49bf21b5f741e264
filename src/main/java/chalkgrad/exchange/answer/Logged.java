package chalkgrad.exchange.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The numbers of training logs, and the logs in which no new mistakes are looked for: what a loop does wrong it does
/// wrong from its start on.
final class Logged {
    /// A log is given up when so many of its numbers in a row have not been explained.
    private static final int MOST_UNEXPLAINED = 12;

    private final Set<Labels.Named> all;
    private final Map<String, Integer> unexplained = new HashMap<>();

    /// @param all the numbers whose lines tell their iteration
    Logged(Set<Labels.Named> all) {
        this.all = all;
    }

    boolean has(Labels.Named named) {
        return all.contains(named);
    }

    boolean isGivenUp(Labels.Named named) {
        return has(named) && unexplained.getOrDefault(Logs.stem(named), 0) >= MOST_UNEXPLAINED;
    }

    void failed(Labels.Named named) {
        if (has(named)) {
            unexplained.merge(Logs.stem(named), 1, Integer::sum);
        }
    }

    void explained(Labels.Named named) {
        if (has(named)) {
            unexplained.remove(Logs.stem(named));
        }
    }
}
