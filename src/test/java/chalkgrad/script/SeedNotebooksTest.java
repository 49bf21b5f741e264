package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.exchange.notebook.NotebookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The networks of the seed notebooks come out of their code as the worked networks have them. All of them are run as
/// the cells of one notebook, so the Python for them starts once.
class SeedNotebooksTest {
    private static final Path SHARED = Path.of("..", "shared");

    private static final Map<String, List<String>> NETWORKS = new TreeMap<>(Map.of(
            "000", List.of("seed000-q1-q2-sse", "seed000-q3-softmax"),
            "001", List.of("seed001-regression"),
            "002", List.of("seed002-softmax-3333"),
            "003", List.of("seed003-silu-momentum"),
            "004", List.of("seed004-single-layer-softmax", "seed004-relu-softmax-242")));

    @TempDir
    private Path folder;

    @Test
    void theNetworksAreThoseOfTheWorkedExamples() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the seed notebooks are not there");
        Files.copy(SHARED.resolve("worked-examples").resolve("parameters.npz"), folder.resolve("parameters.npz"));
        List<String> code = new ArrayList<>();
        for (String number : NETWORKS.keySet()) {
            NotebookFile.readCode(export(number)).forEach(cell -> code.add(cell.code()));
        }
        List<Document> found =
                NotebookNetworks.run(folder, code, Duration.ofMinutes(10), (cell, all) -> {}).networks().stream()
                        .map(NotebookNetworks.Network::document)
                        .toList();
        List<Document> expected = NETWORKS.values().stream()
                .flatMap(List::stream)
                .map(WorkedNetworks::open)
                .toList();
        assertThat(found).hasSameSizeAs(expected);
        for (int n = 0; n < found.size(); n++) {
            assertSame(found.get(n), expected.get(n));
        }
    }

    /// The text export of a notebook, without the extension that other files have there.
    private Path export(String number) throws IOException {
        try (Stream<Path> files = Files.list(SHARED.resolve("notebooks"))) {
            Path file = files.filter(one -> String.valueOf(one.getFileName()).startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(file, folder.resolve(number + ".txt"));
        }
    }

    private static void assertSame(Document own, Document worked) {
        assertThat(own.network()).isEqualTo(worked.network());
        assertThat(own.parameters()).isEqualTo(worked.parameters());
        assertThat(own.samples()).isEqualTo(worked.samples());
        assertThat(own.loss()).isEqualTo(worked.loss());
        assertThat(own.printedLoss()).isEqualTo(worked.printedLoss());
        assertThat(own.reduction()).isEqualTo(worked.reduction());
        assertThat(own.optimizer().settings()).isEqualTo(worked.optimizer().settings());
        assertThat(own.optimizer().rule().name())
                .isEqualTo(worked.optimizer().rule().name());
        assertThat(own.optimizer().updatesBiases()).isEqualTo(worked.optimizer().updatesBiases());
        assertThat(own.iterations()).isEqualTo(worked.iterations());
    }
}
