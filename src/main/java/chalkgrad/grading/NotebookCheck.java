package chalkgrad.grading;

import chalkgrad.document.Document;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.NamedNumbers;
import chalkgrad.exchange.notebook.Notebook;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks every number that a notebook printed: by the network that explains it best.
public final class NotebookCheck {
    private static final System.Logger LOG = System.getLogger(NotebookCheck.class.getName());

    /// So many numbers are looked at beforehand for those that are right.
    private static final int MOST_KNOWN = 400;

    private final Notebook notebook;
    private final List<NetworkCheck> concerned;
    private final List<NetworkCheck> others;

    public NotebookCheck(List<Document> documents, List<Cell> cells) {
        this.notebook = new Notebook(cells);
        List<NetworkCheck> networks = documents.stream()
                .map(document -> new NetworkCheck(document, cells, notebook.logs()))
                .toList();
        // a network of which the notebook prints no number with many digits is not what it is about
        List<NetworkCheck> known = networks.size() == 1
                ? networks
                : networks.stream()
                        .filter(network -> notebook.numbers().stream().anyMatch(network::knows))
                        .toList();
        this.concerned = known.isEmpty() ? networks : known;
        this.others = networks.stream()
                .filter(network -> !concerned.contains(network))
                .toList();
    }

    /// All numbers in their order.
    public List<Checked> all() {
        return all(Progress.NONE);
    }

    /// All numbers in their order.
    ///
    /// @param progress takes them as they are found
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public List<Checked> all(Progress progress) {
        concerned.forEach(
                network -> notebook.numbers().stream().limit(MOST_KNOWN).forEach(named -> know(network, named)));
        return Progress.each(notebook.numbers(), this::alone, progress);
    }

    private static void know(NetworkCheck network, NamedNumbers named) {
        try {
            network.know(named);
        } catch (RuntimeException | StackOverflowError fails) {
            LOG.log(System.Logger.Level.DEBUG, "is logged when its turn comes", fails);
        }
    }

    /// One that fails does not cost the others.
    private List<Checked> alone(NamedNumbers named) {
        try {
            return check(named).stream()
                    .map(one -> one.shownAt(notebook::shownPlace))
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "a printed number could not be checked", e);
            return Checked.unknown(named.label(), named.printed()).stream()
                    .map(one -> one.shownAt(notebook::shownPlace))
                    .toList();
        }
    }

    private List<Checked> check(NamedNumbers named) {
        return switch (named.grouping()) {
            case ONE -> checkedAtOnce(named);
            case ELEMENTS ->
                bestRight(named)
                        .or(() -> eachRight(named))
                        .or(() -> best(concerned, named, NetworkCheck::attempt).map(found -> accepted(named, found)))
                        .orElseGet(() -> singly(named));
            case ROWS -> bestRight(named).or(() -> eachRight(named)).orElseGet(() -> checkedAtOnce(named));
            case COLUMN -> bestRight(named).orElseGet(() -> singly(named));
        };
    }

    /// What is said of numbers that are right together; empty if they are not.
    private Optional<List<Checked>> bestRight(NamedNumbers named) {
        return best(concerned, named, NetworkCheck::attemptRight).map(found -> accepted(named, found));
    }

    /// What is said of numbers each of which is right by itself; empty if one is not.
    private Optional<List<Checked>> eachRight(NamedNumbers named) {
        boolean right = named.parts().stream()
                .allMatch(part ->
                        best(concerned, part, NetworkCheck::attemptRight).isPresent());
        return right ? Optional.of(singly(named)) : Optional.empty();
    }

    private List<Checked> singly(NamedNumbers named) {
        return named.parts().stream()
                .flatMap(part -> checkedAtOnce(part).stream())
                .toList();
    }

    private static List<Checked> accepted(NamedNumbers named, CheckedNetwork found) {
        return found.network.accept(named, found.account);
    }

    private List<Checked> checkedAtOnce(NamedNumbers named) {
        Optional<CheckedNetwork> right = best(concerned, named, NetworkCheck::attemptLogged);
        boolean beyond = right.isEmpty() && concerned.stream().allMatch(network -> network.isBeyond(named));
        if (beyond) {
            int iterations =
                    concerned.stream().mapToInt(NetworkCheck::iterations).max().orElse(0);
            return Checked.beyond(named.label(), named.printed(), iterations);
        }
        return right.or(() -> best(concerned, named, NetworkCheck::attempt))
                .or(() -> best(concerned, named, NetworkCheck::attemptPairs))
                .or(() -> best(others, named, NetworkCheck::attempt))
                .or(() -> best(concerned, named, NetworkCheck::attemptPartly))
                .map(found -> accepted(named, found))
                .orElseGet(() -> unknown(named));
    }

    private List<Checked> unknown(NamedNumbers named) {
        return concerned.stream()
                .flatMap(network -> network.misspelt(named).stream())
                .findFirst()
                .map(sentence -> Checked.unnamed(named.label(), named.printed(), sentence))
                .orElseGet(() -> Checked.unknown(named.label(), named.printed()));
    }

    private interface Attempt {
        Optional<Account> by(NetworkCheck network, NamedNumbers named);
    }

    private record CheckedNetwork(NetworkCheck network, Account account) {}

    /// What the network makes of the numbers that accounts for them best; of equals the first one.
    private static Optional<CheckedNetwork> best(List<NetworkCheck> networks, NamedNumbers named, Attempt attempt) {
        return networks.stream()
                .flatMap(network ->
                        attempt.by(network, named).map(account -> new CheckedNetwork(network, account)).stream())
                .min(Comparator.comparing(CheckedNetwork::account));
    }
}
