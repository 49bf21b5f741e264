package chalkgrad.grading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.Logs;
import chalkgrad.exchange.notebook.NamedNumbers;
import chalkgrad.exchange.reading.NotebookReadings;
import chalkgrad.exchange.reading.Reading;
import chalkgrad.grading.Account.Standing;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.notation.CourseNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks what a notebook printed by one network.
final class NetworkCheck {
    /// So many readings that are equally sure are compared with the numbers.
    private static final int MOST_READINGS = 400;

    /// Lines beyond the network's iterations need so many digits more to be right.
    private static final int MORE_DIGITS = 2;

    private final Document document;
    private final Logs logs;
    private final Patience patience;
    private final CourseNames names;
    private final NotebookReadings readings;
    private final Diagnosis diagnosis;
    private @Nullable Occurrences occurrences;
    private int now = 1;

    /// @param logs the lines of logs, which tell their iteration
    NetworkCheck(Document document, List<Cell> cells, Logs logs) {
        this.document = document;
        this.logs = logs;
        this.patience = new Patience(logs);
        this.names = new CourseNames(document);
        this.readings = new NotebookReadings(document, cells);
        this.diagnosis = new Diagnosis(document);
    }

    /// Whether printed numbers with many digits are those of this network, whatever their label says.
    boolean knows(NamedNumbers named) {
        return readings.mayBeOfNetwork(named)
                && named.isTelling(1)
                && right(named, readings.guesses(named.printed()), Certainty.DOUBTFUL)
                        .isPresent();
    }

    /// What a line of a log says of its iteration, if that is right; of others nothing.
    Optional<Account> attemptLogged(NamedNumbers named) {
        if (!logs.tellsIteration(named) || !readings.mayBeOfNetwork(named)) {
            return Optional.empty();
        }
        Optional<Account> counted = rightInItsIteration(named);
        if (counted.isPresent() || !named.isTelling(isBeyond(named) ? MORE_DIGITS : 0)) {
            return counted;
        }
        readings.lookNear(now, found(named));
        return rightAsSaid(named, readings.of(named));
    }

    /// The reading of a label by which all numbers are right.
    Optional<Account> attemptRight(NamedNumbers named) {
        if (!readings.mayBeOfNetwork(named)) {
            return Optional.empty();
        }
        List<Reading> all = considered(named);
        return rightAsSaid(named, all).or(() -> named.isTelling() ? rightInDoubt(named, all) : Optional.empty());
    }

    /// Remembers numbers that are right before others are looked at, which mistakes must have left so.
    void know(NamedNumbers named) {
        if (readings.mayBeOfNetwork(named) && named.isTelling()) {
            rightInItsIteration(named).ifPresent(account -> diagnosis.knowRight(account.trial()));
        }
    }

    /// What the numbers are: right, as the label says or in doubt, or explained by mistakes where the label is clear.
    Optional<Account> attempt(NamedNumbers named) {
        if (!readings.mayBeOfNetwork(named)) {
            return Optional.empty();
        }
        List<Reading> all = considered(named);
        // a name may count from 0 or from 1: what is right in either way is no mistake in the other
        Optional<Account> right = rightAsSaid(named, all)
                .or(() -> named.isTelling() ? Optional.empty() : right(named, all, Certainty.PARTLY_WORDED));
        if (right.isPresent()) {
            return right;
        }
        boolean isClear = readings.areClear(named, all);
        var search = new MistakeSearch(diagnosis, named, all);
        return isClear(isClear, search, named, Grade.EXPLAINED)
                .or(() -> rightInDoubt(named, all))
                .or(() -> isClear(isClear, search, named, Grade.DOUBTFUL))
                .or(() -> named.isTelling()
                        ? right(named, readings.guesses(named.printed()), Certainty.DOUBTFUL, Certainty.GUESSED)
                        : Optional.empty());
    }

    private Optional<Account> isClear(boolean isClear, MistakeSearch search, NamedNumbers named, Grade least) {
        return isClear ? search.explained(least, depths(named)) : Optional.empty();
    }

    /// What a loop does wrong it does wrong again.
    private Depth[] depths(NamedNumbers named) {
        boolean logged = logs.tellsIteration(named);
        return patience.isOver(named)
                ? logged ? new Depth[] {Depth.FOUND} : new Depth[] {}
                : logged
                        ? new Depth[] {Depth.FOUND, Depth.SINGLE, Depth.UPON_EARLIER}
                        : new Depth[] {Depth.SINGLE, Depth.UPON_EARLIER};
    }

    /// The same with two mistakes at once, for what nothing else explains.
    Optional<Account> attemptPairs(NamedNumbers named) {
        if (!readings.mayBeOfNetwork(named) || patience.isOver(named)) {
            return Optional.empty();
        }
        List<Reading> all = considered(named);
        Optional<Account> found = readings.areClear(named, all)
                ? new MistakeSearch(diagnosis, named, all).explained(Grade.DOUBTFUL, Depth.PAIRS)
                : Optional.empty();
        if (found.isEmpty()) {
            patience.failed(named);
        }
        return found;
    }

    /// Numbers under a telling label of which most are right, though nothing explains the others.
    Optional<Account> attemptPartly(NamedNumbers named) {
        if (!readings.mayBeOfNetwork(named)) {
            return Optional.empty();
        }
        return readings.of(named).stream()
                .filter(reading -> reading.certainty().isSaid() && isMostlyRight(attempt(named, reading)))
                .map(reading -> Account.of(
                        Standing.MOSTLY_RIGHT,
                        reading.certainty(),
                        diagnosis.attempt(attempt(named, reading).answers(), Depth.SINGLE),
                        reading.iteration()))
                .min(Comparator.naturalOrder());
    }

    private boolean isMostlyRight(Attempt attempt) {
        long right = attempt.answers().stream()
                .filter(answer -> answer.written().value() != 0)
                .filter(answer -> Grade.of(diagnosis.judged(answer)) == Grade.RIGHT)
                .count();
        return right > 1 && 2 * right > attempt.expected().size();
    }

    private static Attempt attempt(NamedNumbers named, Reading reading) {
        return new Attempt(named.printed(), reading.expected());
    }

    private Optional<Account> rightInItsIteration(NamedNumbers named) {
        List<Reading> all = considered(named);
        return isBeyond(named) ? Optional.empty() : rightAsSaid(named, all);
    }

    /// The first reading that the label says without doubt and by which all is right.
    private Optional<Account> rightAsSaid(NamedNumbers named, List<Reading> all) {
        return right(named, all, Certainty.NAMED).or(() -> right(named, all, Certainty.WORDED));
    }

    private Optional<Account> rightInDoubt(NamedNumbers named, List<Reading> all) {
        return right(named, all, Certainty.PARTLY_WORDED).or(() -> right(named, all, Certainty.DOUBTFUL));
    }

    private Optional<Account> right(NamedNumbers named, List<Reading> all, Certainty certainty) {
        return right(named, all, certainty, certainty);
    }

    /// The first of some readings by which all numbers are right.
    private Optional<Account> right(NamedNumbers named, List<Reading> all, Certainty of, Certainty as) {
        boolean isChance = !named.isTelling() && !as.isSaid();
        return all.stream()
                .filter(reading -> reading.certainty() == of)
                .limit(MOST_READINGS)
                .filter(reading -> attempt(named, reading).isRight(diagnosis))
                .findFirst()
                .map(reading -> Account.of(
                        isChance ? Standing.RIGHT_BY_FEW_DIGITS : Standing.RIGHT,
                        as,
                        diagnosis.attempt(attempt(named, reading).answers()),
                        reading.iteration()));
    }

    /// The iteration in which the notebook is comes first, then the one after it.
    private int distance(int iteration) {
        return iteration >= now ? iteration - now : 10 + now - iteration;
    }

    /// The readings in the iterations that the line tells of, or that something else speaks for, the nearest first.
    private List<Reading> considered(NamedNumbers named) {
        if (logs.tellsIteration(named) && !isBeyond(named)) {
            // counted from 0 or from 1, and printed before or after the update
            readings.lookAt(List.of(named.counter(), named.counter() + 1, named.counter() + 2));
        } else {
            readings.lookNear(now, found(named));
        }
        return readings.of(named).stream()
                .sorted(Comparator.comparingInt(reading -> distance(reading.iteration())))
                .toList();
    }

    /// The iterations in which the first or the last of the numbers is a parameter or the loss.
    private Set<Integer> found(NamedNumbers named) {
        if (readings.areAllLookedAt() || !named.isTelling()) {
            return Set.of();
        }
        if (occurrences == null) {
            occurrences = Occurrences.of(document);
        }
        List<WrittenNumber> all = named.printed().all();
        var found = new TreeSet<>(occurrences.of(all.getFirst()));
        found.addAll(occurrences.of(all.getLast()));
        return found;
    }

    /// Whether a line of a log tells of an iteration that the network does not have.
    boolean isBeyond(NamedNumbers named) {
        return logs.tellsIteration(named) && logs.iteration(named) > document.iterations() + 1;
    }

    /// The number of iterations that the network has.
    int iterations() {
        return document.iterations();
    }

    /// The sentence that what numbers are called means nothing, with names that may be meant; empty if no name is like
    /// it.
    Optional<String> misspelt(NamedNumbers named) {
        return readings.mayBeOfNetwork(named) ? readings.misspelt(named) : Optional.empty();
    }

    /// Remembers what was found, and tells it.
    List<Checked> accept(NamedNumbers named, Account account) {
        diagnosis.accept(account.trial());
        patience.explained(named);
        now = Math.max(now, account.iteration());
        return account.trial().findings().stream()
                .map(finding -> Checked.of(named.label(), finding, document, names::text)
                        .unlessUnexplained())
                .toList();
    }
}
