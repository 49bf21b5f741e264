package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each notebook of the test resources gives the network that it means, also those with a mistake. All of them are run
/// as the cells of one, so the Python for them starts once.
class KnownNotebooksTest {
    @TempDir
    private Path folder;

    @Test
    void eachGivesTheNetworkThatItMeans() {
        List<KnownNotebook> known = KnownNotebook.all();
        NotebookNetworks read = NotebookNetworks.run(
                folder,
                known.stream().flatMap(one -> one.cells().stream()).toList(),
                Duration.ofMinutes(10),
                (cell, all) -> {});
        assertThat(read.problems()).isEmpty();
        List<String> wrong = new ArrayList<>();
        int before = 0;
        for (KnownNotebook one : known) {
            int from = before;
            before += one.cells().size();
            int to = before;
            List<Document> found = read.networks().stream()
                    .filter(network -> network.firstCell() > from && network.firstCell() <= to)
                    .map(NotebookNetworks.Network::document)
                    .toList();
            String difference =
                    found.size() == 1 ? difference(one.network(), found.getFirst()) : found.size() + " networks";
            if (!difference.isEmpty()) {
                wrong.add(one.file() + ": " + difference);
            }
        }
        assertThat(wrong).as("%d of %d", wrong.size(), known.size()).isEmpty();
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
                "iterations", of.iterations());
    }
}
