package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.Json;
import chalkgrad.pass.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The networks of programs that use PyTorch, TensorFlow or Keras. Beside each program stands the network that it must
/// give, with the losses of its first and last iteration, from plain loops. All programs are the cells of one notebook,
/// so the Python for them starts once.
class FrameworkNotebooksTest {
    private static final Path PROGRAMS = Path.of("src", "test", "resources", "script", "frameworks");
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    @TempDir
    private Path folder;

    @Test
    void eachProgramGivesItsNetwork() throws IOException {
        List<Path> programs;
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            programs = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
        List<String> cells = new ArrayList<>();
        for (Path program : programs) {
            cells.add(Files.readString(program));
        }
        NotebookNetworks read = NotebookNetworks.run(folder, cells, Duration.ofMinutes(10), (cell, all) -> {});
        var softly = new SoftAssertions();
        softly.assertThat(read.problems()).isEmpty();
        for (int k = 0; k < programs.size(); k++) {
            int cell = k + 1;
            List<Document> found = read.networks().stream()
                    .filter(network -> network.firstCell() == cell)
                    .map(NotebookNetworks.Network::document)
                    .toList();
            compare(softly, programs.get(k), found);
        }
        softly.assertAll();
        assertThat(programs).hasSizeGreaterThan(15);
    }

    private static void compare(SoftAssertions softly, Path program, List<Document> found) throws IOException {
        String name = String.valueOf(program.getFileName()).replace(".py", "");
        softly.assertThat(found).as(name).hasSize(1);
        if (found.size() != 1) {
            return;
        }
        String text = Files.readString(program.resolveSibling(name + ".json"));
        Document expected = DocumentReader.read(text, name);
        Document own = found.getFirst();
        softly.assertThat(own.network()).as(name).isEqualTo(expected.network());
        softly.assertThat(own.parameters()).as(name).isEqualTo(expected.parameters());
        softly.assertThat(own.samples()).as(name).isEqualTo(expected.samples());
        softly.assertThat(own.optimizer().rule().name())
                .as(name)
                .isEqualTo(expected.optimizer().rule().name());
        softly.assertThat(own.optimizer().settings())
                .as(name)
                .isEqualTo(expected.optimizer().settings());
        softly.assertThat(own.iterations()).as(name).isEqualTo(expected.iterations());
        // two losses are the same if they have the same values, such as a sum over one output and its mean
        List<?> losses = (List<?>)
                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(Json.read(text, name))).get("losses"));
        var run = new Run(own);
        softly.assertThat(run.loss(1)).as(name).isCloseTo(number(losses.getFirst()), ROUNDING);
        softly.assertThat(run.loss(own.iterations())).as(name).isCloseTo(number(losses.getLast()), ROUNDING);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
