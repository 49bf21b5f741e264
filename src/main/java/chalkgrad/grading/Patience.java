package chalkgrad.grading;

import chalkgrad.exchange.notebook.Logs;
import chalkgrad.exchange.notebook.NamedNumbers;
import java.util.HashMap;
import java.util.Map;

/// Gives up the logs in which no new mistakes are looked for: what a loop does wrong it does wrong from its start on.
final class Patience {
    /// A log is given up when so many of its numbers in a row have not been explained.
    private static final int MOST_UNEXPLAINED = 12;

    private final Logs logs;
    private final Map<String, Integer> unexplained = new HashMap<>();

    Patience(Logs logs) {
        this.logs = logs;
    }

    boolean isOver(NamedNumbers named) {
        return logs.log(named)
                .filter(log -> unexplained.getOrDefault(log, 0) >= MOST_UNEXPLAINED)
                .isPresent();
    }

    void failed(NamedNumbers named) {
        logs.log(named).ifPresent(log -> unexplained.merge(log, 1, Integer::sum));
    }

    void explained(NamedNumbers named) {
        logs.log(named).ifPresent(unexplained::remove);
    }
}
