package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check --notebook` with the network's file names the numbers that the code gives otherwise.
class OtherNumbersTest {
    private static final String NETWORK = """
        {"schema": "chalkgrad/1",
         "inputSize": 2,
         "layers": [{"size": 1, "activation": "sigmoid"}],
         "weights": [[[0.3], [0.45]]],
         "biases": [[0.1]],
         "samples": [{"x": [0.8, -0.4], "y": [0.9]}],
         "loss": "half_squared_error",
         "reduction": "mean",
         "optimizer": {"kind": "sgd", "learningRate": 0.5, "updatesBiases": true},
         "iterations": 1}
        """;

    private static final String PROGRAM = """
        import math
        x1, x2, t = 0.8, -0.4, 0.9
        w2 = 0.3
        w3 = 0.54
        b = 0.1
        a = 1 / (1 + math.exp(-(w2 * x1 + w3 * x2 + b)))
        E = (a - t) ** 2 / 2
        """;

    @Test
    @Thorough
    void aMistypedWeightIsNamedWithItsPlaceAndBothNumbers(@TempDir Path folder) throws IOException {
        Path network = Files.writeString(folder.resolve("network.json"), NETWORK);
        Path program = Files.writeString(folder.resolve("homework.py"), PROGRAM);
        Outcome outcome = Outcome.of("check", network.toString(), "--notebook", program.toString());
        assertThat(outcome.out()).contains("line 4: w3 = 0.54", "w3 is 0.54 here, 0.45 in the network");
        assertThat(outcome.out().lines().filter(line -> line.contains(", line ")))
                .hasSize(1);
        assertThat(outcome.out()).doesNotContain("no wrong line found");
        assertThat(outcome.code()).isEqualTo(Cli.FOUND_WRONG);
    }

    @Test
    void ofARightProgramItIsSaidThatNoLineIsWrong(@TempDir Path folder) throws IOException {
        Path network = Files.writeString(folder.resolve("network.json"), NETWORK);
        Path program = Files.writeString(folder.resolve("homework.py"), PROGRAM.replace("0.54", "0.45"));
        Outcome outcome = Outcome.of("check", network.toString(), "--notebook", program.toString());
        assertThat(outcome.out()).contains("no wrong line found in the code of ");
        assertThat(outcome.code()).isEqualTo(Cli.DONE);
    }
}
