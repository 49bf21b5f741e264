package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What notebooks print beside numbers, and how files hold it. The network is x = (1, 2), W1 = [[0.1, 0.2], [0.3,
/// 0.4]], b1 = (0.1, 0.2), W2 = [0.5, 0.6], b2 = 0.3, relu: z1 = (0.8, 1.2), output 1.42, dL/dW1 = [[0.36, 0.432],
/// [0.72, 0.864]].
class NotebookFormatsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Outcome check(String notebook) {
        try {
            Path file = Files.writeString(folder.resolve("notebook"), notebook);
            return Outcome.of("check", "seed001-regression", "--notebook", file.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome ofLines(String... lines) {
        return check(String.join("\n", lines));
    }

    /// A notebook of one cell with this source, as JSON, that prints dL/dW1 as it is on its left.
    private static String notebook(String source) {
        return "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"prose 0.12345\"}, {\"cell_type\": \"code\", "
                + source
                + " \"outputs\": [{\"output_type\": \"stream\", \"text\": [\"dW1: [[0.36 0.432]\\n"
                + "\", \" [0.72 0.864]]\"]}]}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"source\": \"print('dW1:', dW1)\",", "\"source\": [\"x = 1\\n\", \"print('dW1:', dW1)\"],", ""
            })
    void theSourceOfACellIsATextOrItsLinesOrMissing(String source) {
        assertThat(check(notebook(source)).out()).contains("4 right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[1, 2]", "{\"a\": \"b\"}", "true"})
    void anotherSourceIsToldWithItsCell(String source) {
        Outcome outcome = check(notebook("\"source\": " + source + ","));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("cell 2, source: found ").contains("a text or a list of its lines");
    }

    @Test
    void whatIsNoCellAndNoOutputIsToldWithItsPlace() {
        assertThat(check("{\"cells\": 3}").err()).contains("cells: found 3, but a list is expected");
        assertThat(check("{\"cells\": [3]}").err()).contains("cell 1: found 3, but a cell is an object");
        assertThat(check("{\"cells\": [{\"cell_type\": \"code\", \"source\": \"x\", \"outputs\": 4}]}")
                        .err())
                .contains("cell 1, outputs: found 4, but a list is expected");
        assertThat(check("prose only").err())
                .contains("there are no code cells in it")
                .contains("In [1]:");
    }

    @Test
    void aNotebookWithoutNumbersSaysSo() {
        assertThat(check("In [1]:\nimport numpy as np").out()).contains("there are no printed numbers in it");
    }

    @Test
    void printedShapesAreNoNumbers() {
        Outcome outcome = ofLines(
                "In [1]:",
                "print('Gradient of W1 (shape', dW1.shape, '):')",
                "print(dW1)",
                "print('z1 shape:', z1.shape, z1)",
                "",
                "Gradient of W1 (shape (2, 2) ):",
                "[[0.36  0.432]",
                " [0.72  0.864]]",
                "z1 shape: (2,) [0.8 1.2]");
        assertThat(outcome.out()).endsWith("6 right\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pre-activation",
                "Weighted sum",
                "Net input",
                "Linear combination",
                "Netzeingabe",
                "Gewichtete Summe"
            })
    void preActivationsHaveManyNames(String name) {
        // 0.5 · 0.8 + 0.6 · 1.2 + 0.3 is 1.42, and 1.12 without the bias
        Outcome outcome = ofLines(
                "In [1]:", "print('" + name + " of layer 2:', value)", "", name + " of layer 2: 1.1200000000000001");
        assertThat(outcome.out()).contains("Z2[0]").contains("bias-left-out");
    }

    @Test
    void theLayerOfAHeadingIsThatOfTheLinesBelowIt() {
        // without the bias the second z is 1.12
        Outcome outcome = ofLines(
                "In [1]:",
                "for l in range(2):",
                "    print(f'--- Layer {l + 1} ---')",
                "    print('z =', z[l])",
                "",
                "--- Layer 1 ---",
                "z = [0.8 1.2]",
                "--- Layer 2 ---",
                "z = [1.12]");
        assertThat(outcome.out()).contains("Z2[0]").contains("2 right, 1 wrong");
    }

    @Test
    void theKeysOfAPrintedDictionaryAreNames() {
        Outcome outcome = ofLines(
                "In [1]:",
                "print(grads)",
                "",
                "{'dW1': array([[0.36 , 0.432],",
                "       [0.72 , 0.864]]), 'db1': array([0.36 , 0.5184])}");
        assertThat(outcome.out()).contains("5 right, 1 wrong").contains("dL/db_1[1]");
    }

    @Test
    void inAnArrayThatNoMistakeExplainsTheRightNumbersAreRight() {
        Outcome outcome = ofLines("In [1]:", "print('dW1:', dW1)", "", "dW1: [[0.36 0.432 ]", " [0.72 77.123456]]");
        assertThat(outcome.out()).contains("3 right, 1 unknown");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void longTextsInTheCodeDoNoHarm() {
        String text = Stream.generate(() -> "picture").limit(5000).collect(Collectors.joining(" "));
        assertThat(ofLines("In [1]:", "icon = \"" + text + "\"", "print('L:', L)", "", "L: 0.2592")
                        .out())
                .contains("1 right");
    }

    /// Binary cross-entropy of an identity output.
    @ParameterizedTest
    @ValueSource(strings = {"trace", "check"})
    void aLossThatDoesNotFitIsToldOnceBesideTheResult(String command) throws IOException {
        Path network = Files.writeString(folder.resolve("network.json"), """
            {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[0.5]]], "biases": [[0.1]], "samples": [{"x": [1], "y": [1]}],
             "loss": "binary_cross_entropy"}
            """);
        Path answers = Files.writeString(folder.resolve("answers"), "z1 = 0.6");
        Outcome outcome = command.equals("trace")
                ? Outcome.of("trace", network.toString(), "--quantity", "z1[1]")
                : Outcome.of("check", network.toString(), "--answers", answers.toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("/layers/0/activation").contains("use sigmoid for the output layer");
    }
}
