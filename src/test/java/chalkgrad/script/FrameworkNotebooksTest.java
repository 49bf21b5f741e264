package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.Json;
import chalkgrad.pass.Run;
import chalkgrad.script.NotebookNetworks.Network;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Programs that use PyTorch, TensorFlow or Keras. All of them, and expressions with values that are known, are the
/// cells of one notebook, so the Python for them starts once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameworkNotebooksTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "script");
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    /// What is not there is said in these words.
    private static final Map<String, String> MISSING = Map.of(
            "import torch.fft", "it needs torch.fft, which is not run yet",
            "import torch\ntorch.trapezoid(1)", "it needs torch.trapezoid, which is not run yet",
            "from torch.nn import Conv2d", "it needs torch.nn.Conv2d, which is not run yet",
            "import tensorflow as tf\ntf.math.bessel_i0(1.0)",
                    "it needs tensorflow.math.bessel_i0, which is not run yet",
            "from tensorflow.keras.layers import LSTM", "it needs keras.layers.LSTM, which is not run yet");

    private List<Path> programs = List.of();
    private List<String> expressions = List.of();
    private List<String> missing = List.of();
    private NotebookNetworks read = new NotebookNetworks(List.of(), List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    void run(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("frameworks"))) {
            programs = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
        List<String> cells = new ArrayList<>();
        for (Path program : programs) {
            cells.add(Files.readString(program));
        }
        cells.add(Files.readString(RESOURCES.resolve("known-values.py")));
        expressions = Stream.concat(
                        Files.readAllLines(RESOURCES.resolve("torch.txt")).stream(),
                        Files.readAllLines(RESOURCES.resolve("tensorflow.txt")).stream())
                .toList();
        for (String line : expressions) {
            int arrow = line.indexOf(" => ");
            cells.add("check(%s, %s)".formatted(line.substring(0, arrow), line.substring(arrow + " => ".length())));
        }
        missing = MISSING.keySet().stream().sorted().toList();
        cells.addAll(missing);
        read = NotebookNetworks.run(folder, cells, Duration.ofMinutes(10), (cell, all) -> {});
    }

    /// The sentences about some cells, without the number of the cell.
    private List<String> problems(int first, int count) {
        return read.stopped().stream()
                .filter(one -> one.cell() >= first && one.cell() < first + count)
                .map(one -> one.cell() - first + ": " + one.reason())
                .toList();
    }

    @Test
    void expressionsHaveTheValuesThatAreKnown() {
        assertThat(expressions).hasSizeGreaterThan(100);
        assertThat(problems(programs.size() + 1, 1 + expressions.size()).stream()
                        .map(problem -> problem + "  "
                                + expressions.get(
                                        Math.max(0, Integer.parseInt(problem.substring(0, problem.indexOf(':'))) - 1))))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        List<String> sentences = problems(programs.size() + 2 + expressions.size(), missing.size());
        assertThat(sentences.stream().map(problem -> problem.substring(problem.indexOf(' ') + 1)))
                .containsExactlyElementsOf(missing.stream().map(MISSING::get).toList());
    }

    /// Beside each program stands the network that it must give, with the losses of its first and last iteration, from
    /// plain loops.
    @Test
    void eachProgramGivesItsNetwork() throws IOException {
        var softly = new SoftAssertions();
        softly.assertThat(problems(1, programs.size())).isEmpty();
        softly.assertThat(read.notes()).as("notes").isEmpty();
        for (int k = 0; k < programs.size(); k++) {
            int cell = k + 1;
            List<Network> found = read.networks().stream()
                    .filter(network -> network.firstCell() == cell)
                    .toList();
            compare(softly, programs.get(k), found);
        }
        softly.assertAll();
        assertThat(programs).hasSizeGreaterThan(20);
    }

    private static void compare(SoftAssertions softly, Path program, List<Network> found) throws IOException {
        String name = String.valueOf(program.getFileName()).replace(".py", "");
        softly.assertThat(found).as(name).hasSize(1);
        if (found.size() != 1) {
            return;
        }
        softly.assertThat(found.getFirst().wrongLines()).as(name).isEmpty();
        String text = Files.readString(program.resolveSibling(name + ".json"));
        Document expected = DocumentReader.read(text, name);
        Document own = found.getFirst().document();
        softly.assertThat(own.network()).as(name).isEqualTo(expected.network());
        softly.assertThat(own.parameters()).as(name).isEqualTo(expected.parameters());
        softly.assertThat(own.samples()).as(name).isEqualTo(expected.samples());
        softly.assertThat(own.optimizer().rule().name())
                .as(name)
                .isEqualTo(expected.optimizer().rule().name());
        softly.assertThat(own.optimizer().settings())
                .as(name)
                .isEqualTo(expected.optimizer().settings());
        softly.assertThat(own.penalty()).as(name).isEqualTo(expected.penalty());
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
