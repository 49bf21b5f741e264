package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers under names with all their indices are taken for that number and for no other one. The network has 2 inputs,
/// 3 hidden neurons with sigmoid and 1 output: z = x W + b, x = (1, 2).
class CompleteNamesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void writeTheNetwork() throws IOException {
        Files.writeString(folder.resolve("network.json"), """
            {"schema": "chalkgrad/1", "name": "own", "inputSize": 2,
             "layers": [{"size": 3, "activation": "sigmoid"}, {"size": 1, "activation": "identity"}],
             "weights": [[[0.5, 0.25, 0.6], [0.13, -0.1, 0.69]], [[0.36], [0.53], [-0.48]]],
             "biases": [[0, 0, 0], [0]], "samples": [{"x": [1, 2], "y": [1]}], "loss": "half_squared_error"}
            """);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // keys that are always there
    private List<Map<String, Object>> checked(String answer) throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.txt"), answer);
        Outcome outcome = Outcome.of(
                "check", folder.resolve("network.json").toString(), "--answers", answers.toString(), "--json");
        return (List<Map<String, Object>>) ((Map<String, Object>) Json.read(outcome.out(), "output")).get("numbers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w1[1,2] = 0,35 | w1[1,2] | wrong",
                "w1[1;2] = 0,25 | w1[1,2] | right",
                // 0.69 is w1[2,3]
                "w1[1;2] = 0.69 | w1[1,2] | wrong",
                "z1[1] = 0,76 | z1[1] | right",
                "z1[1] = 0,12 | z1[1] | wrong",
            })
    void aDecimalCommaOrASemicolonLeavesItOneNumber(String answer, String quantity, String verdict) throws IOException {
        assertThat(checked(answer))
                .singleElement()
                .satisfies(number ->
                        assertThat(number).containsEntry("quantity", quantity).containsEntry("verdict", verdict));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            // 0.6 is w1[1,3]
            value = {"w3[1,1] = 0.6", "dL/dw3[1,1] = 0.6", "z3[1] = 0.76", "a4[1] = 1"})
    void aLayerThatThereIsNotIsNoOtherOne(String answer) throws IOException {
        assertThat(checked(answer)).singleElement().satisfies(number -> {
            assertThat(number).containsEntry("verdict", "unknown");
            assertThat(String.valueOf(number.get("note"))).contains("the network has 2 layers");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a0[1] = 1 | x[1]",
                "a0[2] = 2 | x[2]",
                "w1[2,3]*a0[2] = 1.38 | w1[2,3]*x[2]",
            })
    void theActivationsOfLayer0AreTheInputs(String answer, String quantity) throws IOException {
        assertThat(checked(answer))
                .singleElement()
                .satisfies(number ->
                        assertThat(number).containsEntry("quantity", quantity).containsEntry("verdict", "right"));
        assertThat(checked("a0 = [1, 2]"))
                .hasSize(2)
                .allSatisfy(number -> assertThat(number).containsEntry("verdict", "right"));
    }

    /// Who counts layers from 0 calls the first layer a0: sigmoid(0.76) = 0.68135, sigmoid(0.05) = 0.51250.
    @Test
    void activationsOfLayer0ThatAreNotTheInputsAreNotAccused() throws IOException {
        assertThat(checked("a0[1] = 0.68135")).noneMatch(number -> "wrong".equals(number.get("verdict")));
        assertThat(checked("a0 = [0.68135, 0.51250, 0.87868]"))
                .noneMatch(number -> "wrong".equals(number.get("verdict")));
    }

    /// The slope of a sigmoid of 0.05 is 0.24984; that of 0.76 is 0.21711.
    @Test
    void aCompleteNameInASlopeMeansThatNeuron() throws IOException {
        assertThat(checked("sigmoid'(z1[2]) = 0.24984").getFirst()).containsEntry("verdict", "right");
        assertThat(checked("sigmoid'(z1[2]) = 0.21711").getFirst()).containsEntry("verdict", "wrong");
    }

    @Test
    void severalNumbersUnderTheNameOfARowAreStillSeveral() throws IOException {
        assertThat(checked("z1 = 0,76; 0,05; 1,98")).hasSize(3);
    }
}
