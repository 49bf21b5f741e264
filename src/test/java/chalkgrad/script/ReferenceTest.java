package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.line.GivenNumber.What;
import chalkgrad.script.line.OtherNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Code that is compared with the network that it should compute: numbers that the code gives otherwise are reported
/// with their place, and lines are wrong only by what they do. All codes are cells of one notebook, so the Python for
/// them starts once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    /// 2-2-1, tanh and sigmoid, half the squared error, one sample, learning rate 0.5, 20 iterations.
    private static final Document RIGHT = DocumentReader.read("""
        {"schema": "chalkgrad/1",
         "inputSize": 2,
         "layers": [{"size": 2, "activation": "tanh"}, {"size": 1, "activation": "sigmoid"}],
         "weights": [[[0.1, 0.2], [0.3, 0.45]], [[0.6], [-0.7]]],
         "biases": [[0.05, -0.15], [0.25]],
         "samples": [{"x": [0.8, -0.4], "y": [0.9]}],
         "loss": "half_squared_error",
         "reduction": "mean",
         "optimizer": {"kind": "sgd", "learningRate": 0.5, "updatesBiases": true},
         "iterations": 20}
        """, "the network");

    private static final String ARRAYS = """
        import numpy as np
        x = np.array([[0.8, -0.4]])
        t = np.array([[0.9]])
        W1 = np.array([[0.1, 0.2],
                       [0.3, 0.45]])
        b1 = np.array([0.05, -0.15])
        W2 = np.array([[0.6], [-0.7]])
        b2 = np.array([0.25])
        eta = 0.5
        epochs = 20
        for epoch in range(epochs):
            z1 = x @ W1 + b1
            h = np.tanh(z1)
            z2 = h @ W2 + b2
            y = 1 / (1 + np.exp(-z2))
            E = 0.5 * np.sum((y - t) ** 2)
            d2 = (y - t) * y * (1 - y)
            d1 = d2 @ W2.T * (1 - h ** 2)
            W2 -= eta * h.T @ d2
            b2 -= eta * d2[0]
            W1 -= eta * x.T @ d1
            b1 -= eta * d1[0]
        """;

    private static final String SCALARS = """
        from math import exp, tanh
        x1, x2 = 0.8, -0.4
        b1, b2, b3 = 0.05, -0.15, 0.25
        w1 = 0.1
        w2 = 0.2
        w3 = 0.3
        w4 = 0.54
        w5 = 0.6
        w6 = -0.7
        h1 = tanh(w1 * x1 + w3 * x2 + b1)
        h2 = tanh(w2 * x1 + w4 * x2 + b2)
        o = 1 / (1 + exp(-(w5 * h1 + w6 * h2 + b3)))
        target = 0.9
        loss = (o - target) ** 2 / 2
        delta = (o - target) * o * (1 - o)
        w5_new = w5 - 0.1 * delta * h1
        """;

    private static final List<String> CELLS = List.of(
            ARRAYS,
            ARRAYS.replace("[0.3, 0.45]", "[0.3, 0.54]")
                    .replace("[[0.9]]", "[[0.7]]")
                    .replace("eta = 0.5", "eta = 0.05")
                    .replace("epochs = 20", "epochs = 30"),
            SCALARS,
            ARRAYS.replace("[0.6], [-0.7]", "[0.9], [-0.7]").replace(" * y * (1 - y)", ""),
            ARRAYS.replace("[[0.1, 0.2],", "[[1.1, 1.2],")
                    .replace("[0.3, 0.45]", "[1.3, 1.4]")
                    .replace("[0.6], [-0.7]", "[1.6], [-1.7]")
                    .replace("[0.05, -0.15]", "[1, 2]"),
            ARRAYS.replace("0.5 * np.sum((y - t) ** 2)", "np.sum((y - t) ** 2)").replace("= (y - t)", "= 2 * (y - t)"),
            ARRAYS.replace("np.tanh(z1)", "1 / (1 + np.exp(-z1))").replace("(1 - h ** 2)", "h * (1 - h)"));

    private List<Network> networks = List.of();

    @BeforeAll
    void read(@TempDir Path folder) {
        networks = NotebookNetworks.run(folder, CELLS, List.of(RIGHT), Duration.ofMinutes(2), (cell, all) -> {})
                .networks();
        assertThat(networks).hasSameSizeAs(CELLS);
    }

    private Network network(int cell) {
        return networks.get(cell - 1);
    }

    private List<String> otherNumbers(int cell) {
        return network(cell).otherNumbers().stream().map(ReferenceTest::text).toList();
    }

    private static String text(OtherNumber one) {
        String what = switch (one.what()) {
            case What.OfQuantity(var quantity) -> quantity.name();
            case What.Setting(String key) -> key;
            case What.Iterations() -> "iterations";
        };
        return "line %d, %s: %s is %s, not %s".formatted(one.line(), one.variable(), what, one.is(), one.right());
    }

    private List<String> wrongLines(int cell) {
        return network(cell).wrongLines().stream()
                .map(line -> "line %d: %s".formatted(line.line(), line.code()))
                .toList();
    }

    @Test
    void nothingIsReportedOfCodeThatComputesTheNetwork() {
        assertThat(otherNumbers(1)).isEmpty();
        assertThat(wrongLines(1)).isEmpty();
    }

    @Test
    void mistypedNumbersAreReportedWhereTheyAreWritten() {
        assertThat(otherNumbers(2))
                .containsExactly(
                        "line 3, t: y[1] is 0.7, not 0.9",
                        "line 5, W1: w1[2,2] is 0.54, not 0.45",
                        "line 9, eta: learningRate is 0.05, not 0.5",
                        "line 10, epochs: iterations is 30.0, not 20.0");
    }

    @Test
    void noLineIsWrongOnlyBecauseANumberIsMistyped() {
        assertThat(wrongLines(2)).isEmpty();
    }

    @Test
    void mistypedNumbersOfCodeWithAVariableForEachAreReported() {
        assertThat(otherNumbers(3))
                .containsExactly("line 7, w4: w1[2,2] is 0.54, not 0.45", "line 16, : learningRate is 0.1, not 0.5");
        assertThat(network(3).otherNumbers().getFirst().isAlone()).isTrue();
        assertThat(wrongLines(3)).isEmpty();
    }

    @Test
    void aMistypedNumberAndAWrongLineAreBothReported() {
        assertThat(otherNumbers(4)).containsExactly("line 7, W2: w2[1,1] is 0.9, not 0.6");
        assertThat(wrongLines(4)).containsExactly("line 17: d2 = (y - t)");
    }

    @Test
    void aNetworkWithMostNumbersOthersIsNotTheOneThatIsMeant() {
        assertThat(network(5).reference()).isEmpty();
        assertThat(otherNumbers(5)).isEmpty();
        assertThat(wrongLines(5)).isEmpty();
    }

    @Test
    void anotherLossIsAMistakeInTheLossAndInItsGradient() {
        assertThat(wrongLines(6))
                .containsExactly("line 16: E = np.sum((y - t) ** 2)", "line 17: d2 = 2 * (y - t) * y * (1 - y)");
    }

    @Test
    void anotherActivationIsAMistakeWhereItIsComputed() {
        assertThat(wrongLines(7))
                .contains("line 13: h = 1 / (1 + np.exp(-z1))")
                .doesNotContain("line 14: z2 = h @ W2 + b2");
    }
}
