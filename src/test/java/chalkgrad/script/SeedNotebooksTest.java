package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The networks of the seed notebooks come out of their code as the worked networks have them.
class SeedNotebooksTest {
    private static final Path SHARED = Path.of("..", "shared");

    @TempDir
    private Path folder;

    static Stream<Arguments> notebooks() {
        return Stream.of(
                Arguments.of("000", List.of("seed000-q1-q2-sse", "seed000-q3-softmax")),
                Arguments.of("001", List.of("seed001-regression")),
                Arguments.of("002", List.of("seed002-softmax-3333")),
                Arguments.of("003", List.of("seed003-silu-momentum")),
                Arguments.of("004", List.of("seed004-single-layer-softmax", "seed004-relu-softmax-242")));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void theNetworksAreThoseOfTheWorkedExamples(String number, List<String> expected) throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "the seed notebooks are not there");
        Path notebook = folder.resolve(number + ".txt");
        try (Stream<Path> files = Files.list(SHARED.resolve("notebooks"))) {
            Files.copy(
                    files.filter(file -> String.valueOf(file.getFileName()).startsWith(number))
                            .findFirst()
                            .orElseThrow(),
                    notebook);
        }
        Files.copy(SHARED.resolve("worked-examples").resolve("parameters.npz"), folder.resolve("parameters.npz"));
        List<Document> found = NotebookNetworks.read(notebook, (cell, all) -> {}).networks().stream()
                .map(NotebookNetworks.Network::document)
                .toList();
        assertThat(found).hasSameSizeAs(expected);
        for (int n = 0; n < found.size(); n++) {
            Document worked = WorkedNetworks.open(expected.get(n));
            Document own = found.get(n);
            assertThat(own.network()).isEqualTo(worked.network());
            assertThat(own.parameters()).isEqualTo(worked.parameters());
            assertThat(own.samples()).isEqualTo(worked.samples());
            assertThat(own.loss()).isEqualTo(worked.loss());
            assertThat(own.printedLoss()).isEqualTo(worked.printedLoss());
            assertThat(own.reduction()).isEqualTo(worked.reduction());
            assertThat(own.optimizer().settings()).isEqualTo(worked.optimizer().settings());
            assertThat(own.optimizer().rule().name())
                    .isEqualTo(worked.optimizer().rule().name());
            assertThat(own.optimizer().updatesBiases())
                    .isEqualTo(worked.optimizer().updatesBiases());
            assertThat(own.iterations()).isEqualTo(worked.iterations());
        }
    }
}
