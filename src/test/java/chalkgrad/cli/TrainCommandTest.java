package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One neuron, a = w x, learns y = 2 x from w = 0 with half the squared error: each iteration with x = 1 multiplies the
/// error, which is 2 at first, by 1 - rate.
class TrainCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void writeTheNetwork() throws IOException {
        write("network.json", "0.5");
        write("wild.json", "1e200");
    }

    private void write(String name, String rate) throws IOException {
        Files.writeString(folder.resolve(name), """
            {"schema": "chalkgrad/1", "name": "own", "inputSize": 1,
             "layers": [{"size": 1, "activation": "identity", "bias": false}],
             "weights": [[[0]]], "biases": [[]], "samples": [{"x": [1], "y": [2]}],
             "loss": "half_squared_error", "optimizer": {"kind": "sgd", "learningRate": %s}}
            """.formatted(rate));
    }

    private Outcome train(String name, String... more) {
        String[] first = {"train", path(name), "-o", path("out.json")};
        return Outcome.of(
                Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Document written() {
        return DocumentReader.read(folder.resolve("out.json"));
    }

    @Test
    void theFileThatIsWrittenContinuesFromThere() {
        Outcome outcome = train("network.json", "--epochs", "3");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("after 3 iterations", "loss 0.03125");
        assertThat(written().parameters().weights(1).get(0, 0)).isCloseTo(1.75, within(1e-15));
        assertThat(written().start().iterations()).isEqualTo(3);
    }

    @Test
    void theTrainingEndsAtABound() {
        assertThat(train("network.json", "--until", "0.01").code()).isZero();
        // the loss is 2 · 0.25^t
        assertThat(written().start().iterations()).isEqualTo(4);
    }

    @Test
    void aBoundThatIsNotReachedIsSaid() {
        Outcome outcome = train("network.json", "--iterations", "2", "--until", "0.01");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("the loss is still above 0.01");
    }

    @Test
    void aTrainingThatDivergesLeavesTheLastGoodState() {
        Outcome outcome = train("wild.json", "--epochs", "1000000000");
        assertThat(outcome.code()).isEqualTo(TrainCommand.DIVERGED);
        assertThat(outcome.err()).contains("the training diverges: in iteration 2");
        assertThat(written().parameters().weights(1).get(0, 0)).isFinite();
    }

    @Test
    void somethingMustSayHowLongToTrain() {
        assertThat(train("network.json").code()).isEqualTo(Cli.WRONG_USAGE);
        assertThat(train("network.json", "--epochs", "1", "--iterations", "1").code())
                .isEqualTo(Cli.WRONG_USAGE);
        assertThat(train("network.json", "--epochs", "0").code()).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void aFileIsNotOverwrittenUnasked() {
        train("network.json", "--epochs", "1");
        assertThat(train("network.json", "--epochs", "2").code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(train("network.json", "--epochs", "2", "--force").code()).isZero();
        assertThat(written().start().iterations()).isEqualTo(2);
    }

    @Test
    void evalCountsClasses() throws IOException {
        Files.writeString(folder.resolve("classes.json"), """
            {"schema": "chalkgrad/1", "name": "own", "inputSize": 1,
             "layers": [{"size": 1, "activation": "identity", "bias": false}],
             "weights": [[[1]]], "biases": [[]], "loss": "half_squared_error",
             "samples": [{"x": [0.2], "y": [0]}, {"x": [0.7], "y": [1]}, {"x": [0.4], "y": [1]}]}
            """);
        Outcome outcome = Outcome.of("eval", path("classes.json"));
        // (0.04 + 0.09 + 0.36) / 2 / 3
        assertThat(outcome.out()).contains("loss 0.0816667, accuracy 66.67 % (2 of 3)", "  1  0", "  1  1");
        assertThat(Outcome.of("eval", path("classes.json"), "--json").out().replaceAll("\\s", ""))
                .contains("\"confusion\":[[1,0],[1,1]]", "\"test\":null");
    }

    /// For the first sample ∞ - ∞, for the second 1.
    @Test
    void evalCountsSamplesWithoutNumbersAsNotRight() throws IOException {
        Files.writeString(folder.resolve("nan.json"), """
            {"schema": "chalkgrad/1", "name": "own", "inputSize": 1,
             "layers": [{"size": 2, "activation": "identity", "bias": false},
                        {"size": 1, "activation": "sigmoid", "bias": false}],
             "weights": [[[1e300, 1e300]], [[1e10], [-1e10]]], "biases": [[], []], "loss": "half_squared_error",
             "samples": [{"x": [1], "y": [0.01]}, {"x": [1e-300], "y": [0.01]}, {"x": [0], "y": [0.99]}]}
            """);
        assertThat(Outcome.of("eval", path("nan.json")).out())
                .contains("(1 of 3)", "because their outputs are not numbers: 1 sample");
        assertThat(Outcome.of("eval", path("nan.json"), "--json").out().replaceAll("\\s", ""))
                .contains("\"confusion\":[[1,0],[1,0]],\"undecided\":1");
    }

    @Test
    void evalNamesTheClassesThatAreKnown() throws IOException {
        Files.writeString(folder.resolve("named.json"), """
            {"schema": "chalkgrad/1", "name": "own", "inputSize": 1,
             "layers": [{"size": 1, "activation": "identity", "bias": false}],
             "weights": [[[1]]], "biases": [[]], "loss": "half_squared_error",
             "columns": {"inputs": [{"name": "size", "offset": 10, "divisor": 5}], "classes": ["cat", "horse"]},
             "samples": [{"x": [0.2], "y": [0]}, {"x": [0.7], "y": [1]}, {"x": [0.4], "y": [1]}]}
            """);
        assertThat(Outcome.of("eval", path("named.json")).out().lines().skip(1))
                .containsExactly("         cat  horse", "cat        1      0", "horse      1      1");
    }

    @Test
    void theBarIsFullAtTheEnd() {
        assertThat(TrainProgress.text(5, 10, "loss 1")).isEqualTo("[##########..........] 50 %, iteration 5, loss 1");
        assertThat(TrainProgress.text(10, 10, "loss 1")).startsWith("[####################] 100 %");
    }

    /// From w = 0 with rate 0.5 and one sample x = 1, y = 4: w becomes 0.5 · 4.
    @Test
    void theSamplesOfATableTakeThePlaceOfThoseOfTheFile() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "a;b;set\n1,0;4;train\n2,5;5;test\n");
        train("network.json", "--epochs", "1", "--data", path("data.csv"));
        assertThat(written().parameters().weights(1).get(0, 0)).isEqualTo(2);
        assertThat(written().testSamples()).hasSize(1);
        Files.writeString(folder.resolve("wide.csv"), "a,b,c\n1,2,3\n");
        assertThat(train("network.json", "--force", "--epochs", "1", "--data", path("wide.csv"))
                        .err())
                .contains("the data have 2 inputs, but the network has 1");
    }
}
