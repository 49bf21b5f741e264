package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Batches;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.WorkedNetworks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// `trace` tells every number with its formula.
final class TraceTest {
    static List<String> workedNetworks() {
        return WorkedNetworks.names();
    }

    @Test
    void aStepShowsItsFormulaTheNumbersPutInAndTheResult() {
        assertThat(walk("seed001-regression"))
                .contains("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432")
                .contains("dL/db1[2]   = dL/dz1[2] = 0.432")
                .contains("da/dz2[1]   = 1")
                .contains("w1[2,1]*x[2] = 0.3 · 2 = 0.6")
                .contains("new w1[1,2] = w1[1,2] - eta · dL/dw1[1,2] = 0.2 - 0.01 · 0.432 = 0.1957");
    }

    @Test
    void aHeadingOpensEveryIterationAndTheFinalForwardPass() {
        assertThat(walk("seed003-silu-momentum"))
                .containsSubsequence("=== Iteration 1 ===", "=== Iteration 2 ===", "=== Final forward pass ===");
    }

    @Test
    void aWalkBeginsWithWhatTheNetworkIs() {
        assertThat(walk("seed004-relu-softmax-242"))
                .containsSubsequence(
                        "2-4-2 ReLU, softmax (seed004-relu-softmax-242)",
                        "network    2 inputs, 4 relu, 2 softmax",
                        "loss       categorical_cross_entropy: -sum_j y_j ln a_j",
                        "optimizer  sgd, eta 0.5, weights only: w := w - lr*g");
    }

    @Test
    void whatTheHeadingSaysIsLeftOutOfNamesAndWhatDiffersIsKept() {
        List<String> lines = walk("seed003-silu-momentum");
        String reduced = lines.stream()
                .filter(line -> line.startsWith("dL/dw1[1,2] = (dL/dw1[1,2]@1 + dL/dw1[1,2]@2 + dL/dw1[1,2]@3) / 3"))
                .findFirst()
                .orElseThrow();
        assertThat(reduced).doesNotContain("#");
        int second = lines.indexOf("=== Iteration 2 ===");
        assertThat(lines.subList(second, lines.size()))
                .anyMatch(line -> line.startsWith("v(w1[1,1])  = mu · v(w1[1,1])#1 - eta · dL/dw1[1,1] = "))
                .noneMatch(line -> line.contains("#2") || line.contains("#3"));
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void everyLineOfAStepStatesAnEquation(String name) {
        List<String> lines = walk(name);
        int start = lines.indexOf("=== Iteration 1 ===");
        assertThat(lines.subList(start, lines.size()))
                .allMatch(line -> line.isEmpty()
                        || line.startsWith("---")
                        || line.startsWith("===")
                        || line.matches("[^=]+ = [^=]+( = [^=]+){0,2}"));
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void noLineRepeatsTheSameTwice(String name) {
        assertThat(walk(name)).noneMatch(line -> line.matches(".* = ([^=]+) = \\1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seed001-regression    | dL/dw1[1,2]     | dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432
        seed001-regression    | dL/dw1[1,2]@1   | dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432
        seed001-regression    | w1[1,2]         | w1[1,2] = 0.2
        seed001-regression    | w1[2,1]*x[2]    | w1[2,1]*x[2] = 0.3 · 2 = 0.6
        seed001-regression    | w1[1,2]#2       | w1[1,2]#2 = w1[1,2] - eta · dL/dw1[1,2] = 0.2 - 0.01 · 0.432 = 0.19568000000000002
        """)
    void oneNumberIsToldInOneLine(String network, String name, String line) {
        Outcome outcome = Outcome.of("trace", network, "--quantity", name);
        assertThat(outcome).isEqualTo(new Outcome(0, line + System.lineSeparator(), ""));
    }

    @Test
    void oneNumberIsRoundedWhereDecimalsAreGiven() {
        assertThat(Outcome.of("trace", "seed001-regression", "--quantity", "w1[1,2]#2", "--decimals", "3")
                        .out())
                .endsWith(" = 0.2 - 0.01 · 0.432 = 0.196" + System.lineSeparator());
    }

    @Test
    void oneNumberAsJsonHasItsFormulaAndItsValue() {
        assertThat(Outcome.of("trace", "seed001-regression", "--json", "--quantity", "dL/dw1[1,2]")
                        .out())
                .isEqualTo("""
                    {
                      "quantity": "dL/dw1[1,2]",
                      "formula": "dL/dz1[2] · x[1]",
                      "numbers": "0.432 · 1",
                      "value": 0.432
                    }
                    """);
    }

    @Test
    void aTerminalWithoutTheCharactersGetsOthers() {
        assertThat(Outcome.in(StandardCharsets.US_ASCII, "trace", "seed001-regression")
                        .out())
                .contains("dL/dw1[1,2] = dL/dz1[2] * x[1] = 0.432 * 1 = 0.432")
                .doesNotContain("?");
        assertThat(Outcome.in(StandardCharsets.US_ASCII, "trace", "seed001-regression", "--json", "--quantity", "L")
                        .out())
                .contains("\"1 / 2 \\u00b7 (a2[1] - y[1])^2\"");
    }

    @Test
    void theWalkEndsQuietlyWhenNobodyReadsOn() {
        var err = new ByteArrayOutputStream();
        var terminal = Terminal.of(new Pipe(), StandardCharsets.UTF_8, err, StandardCharsets.UTF_8);
        assertThat(Cli.run(terminal, file -> 0, "trace", "seed001-regression", "--iterations", "2000000000"))
                .isZero();
        assertThat(err.size()).isZero();
    }

    /// w = 3, x = 1e180, t = 2: (a - t)^2 is beyond the largest double, so that new w = -∞ and new w + ∞ is NaN.
    @Test
    void aNumberThatIsNoNumberIsNotComparedWithItself(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("overflow.json"), """
            {"schema": "chalkgrad/1", "inputSize": 1, "layers": [{"size": 1, "activation": "identity"}],
             "weights": [[[3]]], "biases": [[1]], "samples": [{"x": [1e180], "y": [2]}],
             "loss": "sum_squared_error", "reduction": "mean", "iterations": 2,
             "optimizer": {"kind": "sgd", "learningRate": 1}}
            """);
        assertThat(walk(file.toString()))
                .filteredOn(line -> line.contains("NaN"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" = NaN"))
                .noneMatch(line -> line.contains("exactly"));
        assertThat(Outcome.of("trace", file.toString(), "--by-hand", "2").out())
                .contains(" = NaN\n")
                .doesNotContain("exactly NaN, off by")
                .doesNotContain("off by NaN", "off by ∞");
    }

    private static List<String> walk(String name) {
        Outcome outcome = Outcome.of("trace", name);
        assertThat(outcome.code()).isZero();
        return outcome.out().lines().toList();
    }

    /// A pipe whose reader leaves after the first page.
    private static final class Pipe extends OutputStream {
        private int written;

        @Override
        public void write(int value) throws IOException {
            written++;
            if (written > 10_000) {
                throw new IOException("Broken pipe");
            }
        }
    }

    @Test
    void anIterationOfABatchNamesItsSamplesInTheirOrder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("batches.json"),
                DocumentWriter.write(WorkedNetworks.open("seed003-silu-momentum")
                        .withIterations(2)
                        .withBatches(new Batches(2, OptionalInt.empty()))));
        assertThat(walk(file.toString()))
                .anyMatch(line -> line.startsWith("batch      2 of 3 samples, in their order"))
                .containsSubsequence("=== Iteration 1: samples 1, 2 ===", "=== Iteration 2: sample 3 ===");
    }
}
