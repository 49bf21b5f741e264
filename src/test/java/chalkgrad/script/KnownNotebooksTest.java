package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.line.LineCheck;
import chalkgrad.script.line.Reference;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Each notebook of the test resources gives the network that it means, also those with a mistake, and the lines where
/// the mistakes are. All of them are run as the cells of one, so the Python for them starts once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownNotebooksTest {
    private final List<KnownNotebook> known = Trials.some(3, KnownNotebook.all());
    private final Map<KnownNotebook, List<Network>> networks = new LinkedHashMap<>();

    @BeforeAll
    void read(@TempDir Path folder) {
        NotebookNetworks read = NotebookNetworks.run(folder, all(), Duration.ofMinutes(10), (cell, all) -> {});
        assertThat(read.problems()).isEmpty();
        int before = 0;
        for (KnownNotebook one : known) {
            int from = before;
            before += one.cells().size();
            int to = before;
            networks.put(
                    one,
                    read.networks().stream()
                            .filter(network -> network.firstCell() > from && network.firstCell() <= to)
                            .toList());
        }
    }

    @Test
    void eachGivesTheNetworkThatItMeans() {
        List<String> wrong = new ArrayList<>();
        for (KnownNotebook one : known) {
            List<Document> found = networks(one).stream().map(Network::document).toList();
            String difference =
                    found.size() == 1 ? difference(one.network(), found.getFirst()) : found.size() + " networks";
            if (!difference.isEmpty()) {
                wrong.add(one.file() + ": " + difference);
            }
        }
        assertThat(wrong).as("%d of %d", wrong.size(), known.size()).isEmpty();
    }

    @Test
    void theWrongLinesAreFoundAndNoOther() {
        assertWrongLines((one, network) -> network.wrongLines());
    }

    @Test
    @Thorough
    void comparedWithTheNetworkThatItMeansEachHasTheSameWrongLines() {
        assertWrongLines((one, network) ->
                LineCheck.of(reference(one, network).judged(), all()).wrongLines());
    }

    @Test
    void comparedWithTheNetworkThatItMeansNoneHasOtherNumbers() {
        assertThat(known)
                .allSatisfy(one -> assertThat(networks(one))
                        .allSatisfy(
                                network -> assertThat(reference(one, network).others(network.variables(), all()))
                                        .as(one.file())
                                        .isEmpty()));
    }

    private static Reference reference(KnownNotebook one, Network network) {
        return Reference.of(network.run(), List.of(one.network())).orElseThrow();
    }

    /// The cells of all notebooks.
    private List<String> all() {
        return known.stream().flatMap(one -> one.cells().stream()).toList();
    }

    private void assertWrongLines(BiFunction<KnownNotebook, Network, List<WrongLine>> check) {
        List<String> wrong = new ArrayList<>();
        for (KnownNotebook one : known) {
            int before = known.subList(0, known.indexOf(one)).stream()
                    .mapToInt(other -> other.cells().size())
                    .sum();
            List<String> expected = one.wrong().stream()
                    .map(line -> place(line.cell(), line.line(), line.code()))
                    .toList();
            List<String> found = networks(one).stream()
                    .flatMap(network -> check.apply(one, network).stream())
                    .map(line -> place(line.cell() - before, line.line(), line.code()))
                    .toList();
            if (!found.equals(expected)) {
                wrong.add("%s: %s, not %s".formatted(one.file(), found, expected));
            }
        }
        assertThat(wrong).as("%d of %d", wrong.size(), known.size()).isEmpty();
    }

    private static String place(int cell, int line, String code) {
        return "cell %d, line %d: %s".formatted(cell, line, code);
    }

    private List<Network> networks(KnownNotebook of) {
        return Objects.requireNonNull(networks.get(of));
    }

    /// What differs; empty if nothing does.
    private static String difference(Document expected, Document found) {
        return parts(expected).entrySet().stream()
                .filter(part -> !part.getValue().equals(parts(found).get(part.getKey())))
                .map(part ->
                        "%s is %s, not %s".formatted(part.getKey(), parts(found).get(part.getKey()), part.getValue()))
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> parts(Document of) {
        return Map.of(
                "network", of.network(),
                "parameters", of.parameters(),
                "samples", of.samples(),
                "loss", of.loss(),
                "printed loss", of.printedLoss(),
                "penalty", of.penalty(),
                "reduction", of.reduction(),
                "optimizer", of.optimizer(),
                "iterations", of.iterations(),
                "batches", of.batches());
    }
}
