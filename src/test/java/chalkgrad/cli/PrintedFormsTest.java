package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.fuzz.NotebookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms in which notebooks print arrays and answers name numbers, of which right ones must not be called wrong
/// and wrong ones must. The network is x = (1, 2), W1 = [[0.1, 0.2], [0.3, 0.4]], b1 = (0.1, 0.2), W2 = [0.5, 0.6],
/// b2 = 0.3, relu: z1 = (0.8, 1.2), output 1.42, loss 0.2592, delta of the output 0.72, of the hidden layer (0.36,
/// 0.432), dL/dW1 = [[0.36, 0.432], [0.72, 0.864]]; the learning rate is 0.01.
class PrintedFormsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private String checked(String option, String text) {
        try {
            Path file = Files.writeString(folder.resolve("numbers"), text);
            return Outcome.of("check", "seed001-regression", option, file.toString())
                    .out();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String printed(String code, String output) {
        return checked("--notebook", NotebookText.jupyter("%% code\n" + code + "\n%% output\n" + output));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dW1: ['0.3600', '0.4320', '0.7200', '0.8640']",
                "dW1 = 0.3600, 0.4320, 0.7200, 0.8640",
                "| dW1 | 0.3600 | 0.4320 |\n| dW1 | 0.7200 | 0.8640 |",
                "dW1 [0.36 0.432]\ndW1 [0.72 0.864]",
                "dW1[0][0] = 0.36000\ndW1[0][1] = 0.43200\ndW1[1][0] = 0.72000\ndW1[1][1] = 0.86400",
                "dW1[1,1] = 0.36000\ndW1[1,2] = 0.43200\ndW1[2,1] = 0.72000\ndW1[2,2] = 0.86400"
            })
    void anArrayIsReadInEveryFormInWhichALoopPrintsIt(String output) {
        assertThat(printed("show(dW1)", output)).endsWith("4 right\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dW1: ['-0.3600', '-0.4320', '-0.7200', '-0.8640']",
                "dW1 = -0.3600, -0.4320, -0.7200, -0.8640",
                "| dW1 | -0.3600 | -0.4320 |\n| dW1 | -0.7200 | -0.8640 |",
                "dW1[0][0] = -0.36000\ndW1[0][1] = -0.43200\ndW1[1][0] = -0.72000\ndW1[1][1] = -0.86400"
            })
    void aMistakeIsNamedInEachOfThem(String output) {
        assertThat(printed("show(dW1)", output)).contains("sign-flipped").contains("4 wrong");
    }

    @Test
    void listsOfLayersCountFromWhereTheNotebookShowsThatTheyDo() {
        String code = "dz[1] = a[2] - y\ndz[0] = (W[1].T @ dz[1]) * relu_derivative(z[0])\nshow(dz)";
        assertThat(printed(code, "dz[1] = [0.72]\ndz[0] = [0.36  0.432]")).endsWith("3 right\n");
        assertThat(printed(code, "dz[1] = [0.72]\ndz[0] = [-0.36 -0.432]"))
                .contains("1 right, 2 wrong")
                .contains("dL/dZ1[0]");
    }

    @Test
    void whatACellUpdatesIsPrintedAsItIsAfterwards() {
        String code = "W1 = W1 - lr * dW1\nprint('W1 =', W1)";
        assertThat(printed(code, "W1 = [[0.0964 0.19568] [0.2928 0.39136]]")).endsWith("4 right\n");
        assertThat(printed(code, "W1 = [[0.1000 0.2000] [0.3000 0.4000]]")).contains("not-updated");
        assertThat(printed("z1 = W1 @ x\nz1 += b1\nprint('z1 =', z1)", "z1 = [0.8 1.2]"))
                .endsWith("2 right\n");
        assertThat(printed("dW1 += np.outer(x, d1)\nprint('dW1 =', dW1)", "dW1 = [[0.36 0.432] [0.72 0.864]]"))
                .endsWith("4 right\n");
    }

    @Test
    void anIndexBehindAMarkIsNoNumber() {
        assertThat(printed("show(W1)", "W1'[0][0] = 0.0964\nf'(z1)[0] = 1.0")).endsWith("2 right\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"L: 0,25920 | 1 right", "L = 2,592e-01 | 1 right", "L: 0,51840 | 1 wrong"})
    void aCommaMayBeThatOfADecimal(String output, String verdict) {
        assertThat(printed("print('L: ' + str(loss).replace('.', ','))", output))
                .endsWith(verdict + "\n");
    }

    @Test
    void numbersThatTheCodeRoundsAreNoSurerWithAPowerOfTen() {
        String output = "step: [3.60e-03 4.30e-03]";
        assertThat(printed("print('step of b1:', np.round(lr * db1, 4))", output.replace("step", "step of b1")))
                .contains("2 right");
    }

    @Test
    void countersInBracketsAreNoNumbersOfTheNetwork() {
        String code = "for i in range(2):\n    print('[%3d] loss = %.5f' % (i + 1, loss))";
        assertThat(printed(code, "[  1] loss = 0.25920\n[  2] loss = 0.22567")).endsWith("2 right\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = 1", "delta = 0.3", "sum = 4", "j = 0", "step = 0.5", "h = 2", "i = 7", "grad = 0.1"})
    void aNameThatMayMeanManyThingsIsNotGuessed(String answer) {
        assertThat(checked("--answers", answer)).endsWith("1 unknown\n");
        assertThat(printed("show()", answer)).doesNotContain("wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"loss = 0.35", "L = 0.35", "z2 = 1.5", "delta1 = [0.36, 0.5]", "z1[1] = 0.81", "y_hat = 1.5"})
    void aNameThatMeansOneThingMayBeWrong(String answer) {
        assertThat(checked("--answers", answer)).contains("wrong");
    }

    @Test
    void aNumberIsFoundByWhatTheNotebookShowsBesideItsCell() {
        String notebook = """
            {"cells": [{"cell_type": "markdown", "source": "prose"},
             {"cell_type": "code", "execution_count": 5, "source": "print('dW1:', dW1)",
              "outputs": [{"output_type": "stream", "text": "dW1: [[0.36 0.432] [0.72 0.864]]"}]},
             {"cell_type": "code", "source": "print('L:', L)",
              "outputs": [{"output_type": "stream", "text": "L: 0.2592"}]}]}\
            """;
        assertThat(checked("--notebook", notebook)).contains("In [5], line 1").contains("cell 3, line 1");
    }
}
