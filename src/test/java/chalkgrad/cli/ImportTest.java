package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.NumpyBytes;
import chalkgrad.exchange.WorkedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import` makes documents from NumPy files.
final class ImportTest {
    /// The parameters of the worked network seed002-softmax-3333, as its notebook stores them: \[output\]\[input\].
    private static final String PARAMETERS =
            Path.of("src", "test", "resources", "npz", "parameters.npz").toString();

    private static final String WORKED = "seed002-softmax-3333";

    @TempDir
    private Path folder;

    @Test
    void theParametersOfTheWorkedNetworkComeOutAsItHasThem() {
        Outcome outcome = imported("--input", "0.1,-0.2,0.3", "--target", "0,1,0", "--optimizer", "momentum");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Document document = DocumentReader.read(file());
        assertThat(document.parameters()).isEqualTo(WorkedNetworks.open(WORKED).parameters());
        assertThat(document.samples().getFirst().x().toArray(0)).containsExactly(0.1, -0.2, 0.3);
        assertThat(document.samples().getFirst().y().toArray(0)).containsExactly(0, 1, 0);
        assertThat(document.optimizer().rule().name()).isEqualTo("momentum");
        assertThat(document.description().name()).isEqualTo("parameters");
    }

    @Test
    void itSaysHowTheShapesWereRead() {
        assertThat(imported().out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "weights read as [output][input], for W x + b, as the shapes show: W1 (3, 3)"),
                        line -> assertThat(line).isEqualTo("wrote " + file() + ", a 3-3-3-3 network"));
    }

    @Test
    void theOtherOrientationGivesTheTransposedWeights() {
        assertThat(imported("--orientation", "input-output").code()).isZero();
        assertThat(DocumentReader.read(file()).parameters().weights(2))
                .isEqualTo(WorkedNetworks.open(WORKED).parameters().weights(2).transpose());
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws IOException {
        Files.writeString(file(), "precious");
        Outcome refused = imported();
        assertThat(refused.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(refused.err())
                .contains("the file exists; --force overwrites it")
                .hasLineCount(1);
        assertThat(file()).hasContent("precious");
        assertThat(imported("--force").code()).isZero();
        assertThat(DocumentReader.read(file()).network().depth()).isEqualTo(3);
    }

    @Test
    void theFileThatIsReadIsNotReplacedEvenByForce() throws IOException {
        Path copy = Files.copy(Path.of(PARAMETERS), folder.resolve("copy.npz"));
        Outcome outcome = Outcome.of(
                "import",
                copy.toString(),
                "-o",
                copy.toString(),
                "--force",
                "--activations",
                "relu",
                "--loss",
                "half_squared_error");
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(copy).hasSameBinaryContentAs(Path.of(PARAMETERS));
    }

    @Test
    void whereShapesLeaveAChoiceTheOptionIsNamed() throws IOException {
        byte[] weights = NumpyBytes.array("(2, 2)", 1, 2, 3, 4);
        Path square = Files.write(folder.resolve("square.npz"), NumpyBytes.archive(true, Map.of("W1", weights)));
        Outcome outcome = Outcome.of(
                "import",
                square.toString(),
                "-o",
                file().toString(),
                "--activations",
                "relu",
                "--loss",
                "half_squared_error");
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(outcome.err()).contains("--orientation input-output").hasLineCount(1);
        assertThat(file()).doesNotExist();
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertRefused("--input gives 2 numbers, but the network needs 3", "--input", "1,2");
        assertRefused("outside [0, 1]", "--target", "0,2,0");
        assertRefused("learningRate", "--learning-rate", "-1");
    }

    private void assertRefused(String sentence, String... more) {
        Outcome outcome = imported(more);
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(outcome.err()).contains(sentence).hasLineCount(1);
        assertThat(file()).doesNotExist();
    }

    @Test
    void anOptimizerWithoutALearningRateTakesNone() {
        Outcome outcome = imported("--optimizer", "none", "--learning-rate", "1");
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_USAGE);
        assertThat(outcome.err()).contains("the optimizer none has no learning rate");
    }

    private Path file() {
        return folder.resolve("network.json");
    }

    private Outcome imported(String... more) {
        var arguments = new ArrayList<>(List.of(
                "import",
                PARAMETERS,
                "-o",
                file().toString(),
                "--activations",
                "sigmoid,sigmoid,softmax",
                "--loss",
                "categorical_cross_entropy"));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }
}
