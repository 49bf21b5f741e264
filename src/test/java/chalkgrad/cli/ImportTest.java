package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.Thorough;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.NumpyBytes;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Matrix;
import chalkgrad.network.Reduction;
import chalkgrad.script.NotebookNetworks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    @Test
    void aNotebookIsReadFromItsCode() throws IOException {
        Path notebook = Files.writeString(folder.resolve("homework.py"), """
            import numpy as np
            X = np.array([[1, 2], [3, -1]])
            y = np.array([[1], [0]])
            W = np.array([[0.1], [-0.2]])
            b = np.array([0.5])
            for epoch in range(5):
                a = 1 / (1 + np.exp(-(X @ W + b)))
                W -= 0.3 * X.T @ (a - y) / 2
                b -= 0.3 * np.mean(a - y, axis=0)
            """);
        Outcome outcome = Outcome.of("import", notebook.toString(), "-o", file().toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .isEqualToIgnoringNewLines(
                        "wrote " + file() + ", a 2-1 sigmoid network with binary cross entropy, sgd from cell 1");
        Document document = DocumentReader.read(file());
        assertThat(document.inputs()).isEqualTo(Matrix.of(new double[] {1, 2}, new double[] {3, -1}));
        assertThat(document.targets()).isEqualTo(Matrix.of(new double[] {1}, new double[] {0}));
        assertThat(document.parameters().weights(1)).isEqualTo(Matrix.of(new double[] {0.1}, new double[] {-0.2}));
        assertThat(document.parameters().biases(1)).isEqualTo(Matrix.row(0.5));
        assertThat(document.reduction()).isEqualTo(Reduction.MEAN);
        assertThat(document.iterations()).isEqualTo(5);
    }

    @Test
    void severalNetworksOfANotebookAreChosenOrNumbered() throws IOException {
        Path notebook = Files.writeString(folder.resolve("two.py"), """
            x1, x2 = 1, 2
            w1, w2, b = 0.5, -0.5, 0.1
            z = x1 * w1 + x2 * w2 + b
            loss = 0.5 * (z - 1) ** 2
            import numpy as np
            W = np.array([[1.0, 2.0], [3.0, 4.0]])
            x = np.array([0.5, -0.5])
            e = np.exp(x @ W)
            p = e / np.sum(e)
            L = -np.log(p[1])
            """);
        NotebookNetworks read = NotebookNetworks.read(notebook, (cell, all) -> {});
        assertThatThrownBy(() -> into(file(), null).write(read))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("2 networks were found", "--network N");
        into(file(), 2).write(read);
        assertThat(DocumentReader.read(file()).targets()).isEqualTo(Matrix.row(0, 1));
        into(folder.resolve("all-{n}.json"), null).write(read);
        assertThat(DocumentReader.read(folder.resolve("all-1.json")).targets()).isEqualTo(Matrix.number(1));
        assertThat(folder.resolve("all-2.json")).exists();
    }

    private static NotebookImport into(Path output, @Nullable Integer chosen) {
        var nowhere = OutputStream.nullOutputStream();
        Terminal terminal = Terminal.of(nowhere, StandardCharsets.UTF_8, nowhere, StandardCharsets.UTF_8);
        return new NotebookImport(terminal, Path.of("two.py"), output, chosen, null, false);
    }

    @Test
    @Thorough
    void aNotebookWithoutANetworkIsToldInASentence() throws IOException {
        Path notebook = Files.writeString(folder.resolve("none.py"), "print(1 + 1)\nimport nothing_like_it");
        Outcome outcome = Outcome.of("import", notebook.toString(), "-o", file().toString());
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(outcome.err().lines())
                .containsExactly(
                        "chalkgrad: " + notebook
                                + ": cell 1 stopped in line 2: it needs nothing_like_it, a module that is not there",
                        "chalkgrad: " + notebook + ": no network was found in its code");
    }

    @Test
    void optionsOfNumPyFilesAreRefusedForNotebooks() {
        Outcome outcome = Outcome.of("import", "homework.ipynb", "-o", file().toString(), "--loss", "hinge");
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_USAGE);
        assertThat(outcome.err()).contains("a notebook's code says what its networks are");
    }
}
