package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.mistake.Numeral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Checks every number that a notebook printed: by the network that explains it best.
public final class NotebookCheck {
    private static final System.Logger LOG = System.getLogger(NotebookCheck.class.getName());

    /// What says that a notebook computes in single precision, unless it says otherwise.
    private static final List<String> SINGLE = List.of("float32", "torch", "tensorflow", "tf", "jax", "keras");

    /// So many numbers are looked at beforehand for those that are right.
    private static final int MOST_KNOWN = 400;

    private static final List<String> DOUBLE = List.of("float64", "double");

    private final List<Labels.Named> items;
    private final Map<String, String> shownPlaces;
    private final List<NetworkCheck> concerned;
    private final List<NetworkCheck> others;

    public NotebookCheck(List<Document> documents, List<Cell> cells) {
        String code = String.join("\n", cells.stream().map(Cell::code).toList());
        boolean single = says(code, SINGLE) && !says(code, DOUBLE);
        List<List<Labels.Named>> byCell = cells.stream()
                .map(cell -> Labels.of(cell).stream()
                        .map(named -> single ? inSinglePrecision(named) : named)
                        .toList())
                .toList();
        this.shownPlaces = cells.stream()
                .flatMap(cell -> cell.output().stream())
                .collect(Collectors.toMap(Cell.Line::place, Cell.Line::shownPlace, (one, same) -> one));
        this.items = byCell.stream().flatMap(List::stream).toList();
        Logged logged = Logged.in(byCell);
        List<NetworkCheck> networks = documents.stream()
                .map(document -> new NetworkCheck(document, cells, logged))
                .toList();
        // a network of which the notebook prints no number with many digits is not what it is about
        List<NetworkCheck> known = networks.size() == 1
                ? networks
                : networks.stream()
                        .filter(network -> items.stream().anyMatch(network::knows))
                        .toList();
        this.concerned = known.isEmpty() ? networks : known;
        this.others = networks.stream()
                .filter(network -> !concerned.contains(network))
                .toList();
    }

    /// Whether one of the words stands in a code.
    private static boolean says(String code, List<String> words) {
        return words.stream().anyMatch(word -> {
            int k = code.indexOf(word);
            while (k >= 0 && (isPartOfWord(code, k - 1) || isPartOfWord(code, k + word.length()))) {
                k = code.indexOf(word, k + 1);
            }
            return k >= 0;
        });
    }

    private static boolean isPartOfWord(String code, int k) {
        return k >= 0 && k < code.length() && (Character.isLetterOrDigit(code.charAt(k)) || code.charAt(k) == '_');
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
        concerned.forEach(network -> items.stream().limit(MOST_KNOWN).forEach(named -> know(network, named)));
        return Progress.each(items, this::alone, progress);
    }

    private static void know(NetworkCheck network, Labels.Named named) {
        try {
            network.know(named);
        } catch (RuntimeException | StackOverflowError fails) {
            LOG.log(System.Logger.Level.DEBUG, "is logged when its turn comes", fails);
        }
    }

    /// One that fails does not cost the others.
    private List<Checked> alone(Labels.Named named) {
        try {
            return check(named).stream().map(one -> one.shownAt(shownPlaces)).toList();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "a printed number could not be checked", e);
            return Checked.unknown(named.label(), named.printed()).stream()
                    .map(one -> one.shownAt(shownPlaces))
                    .toList();
        }
    }

    private static Labels.Named inSinglePrecision(Labels.Named named) {
        List<Numeral> all = named.printed().all();
        double scale = all.stream()
                .mapToDouble(numeral -> Math.abs(numeral.value()))
                .filter(Double::isFinite)
                .reduce(1, Math::max);
        return named.with(printed -> new Printed(
                printed.rows().stream()
                        .map(row -> row.stream()
                                .map(numeral -> isWhole(numeral) ? numeral : numeral.single(scale))
                                .toList())
                        .toList(),
                printed.places()));
    }

    private static boolean isWhole(Numeral numeral) {
        return numeral.text().chars().allMatch(c -> Character.isDigit(c) || c == '+' || c == '-');
    }

    private List<Checked> check(Labels.Named named) {
        return switch (named.kind()) {
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
    private Optional<List<Checked>> bestRight(Labels.Named named) {
        return best(concerned, named, NetworkCheck::attemptRight).map(found -> accepted(named, found));
    }

    /// What is said of numbers each of which is right by itself; empty if one is not.
    private Optional<List<Checked>> eachRight(Labels.Named named) {
        boolean right = named.parts().stream()
                .allMatch(part ->
                        best(concerned, part, NetworkCheck::attemptRight).isPresent());
        return right ? Optional.of(singly(named)) : Optional.empty();
    }

    private List<Checked> singly(Labels.Named named) {
        return named.parts().stream()
                .flatMap(part -> checkedAtOnce(part).stream())
                .toList();
    }

    private static List<Checked> accepted(Labels.Named named, Found found) {
        return found.network.accept(named, found.result);
    }

    private List<Checked> checkedAtOnce(Labels.Named named) {
        Optional<Found> right = best(concerned, named, NetworkCheck::attemptLogged);
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
                .orElseGet(() -> Checked.unknown(named.label(), named.printed()));
    }

    private interface Attempt {
        NetworkCheck.Result by(NetworkCheck network, Labels.Named named);
    }

    private record Found(NetworkCheck network, NetworkCheck.Result result) {}

    /// What the network makes of the numbers that explains them best; of equals the one that explained something last.
    private static Optional<Found> best(List<NetworkCheck> networks, Labels.Named named, Attempt attempt) {
        return networks.stream()
                .map(network -> new Found(network, attempt.by(network, named)))
                .filter(found -> !found.result.isNone())
                .reduce((p, q) -> q.result.merit() > p.result.merit() ? q : p);
    }
}
