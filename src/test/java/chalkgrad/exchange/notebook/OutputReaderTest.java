package chalkgrad.exchange.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.mistake.WrittenNumber;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken for results in the text that a cell printed.
class OutputReaderTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static List<Item> read(String code, String output) {
        List<Cell.OutputLine> lines = Arrays.stream(output.split("\n", -1))
                .map(line -> new Cell.OutputLine("1", line))
                .toList();
        return OutputReader.read(new Cell(1, "cell 1", code, lines));
    }

    private static List<String> numbers(String code, String output) {
        return read(code, output).stream()
                .flatMap(item -> item.printed().all().stream())
                .map(WrittenNumber::text)
                .toList();
    }

    @Test
    void dotsBehindDecimalsBelongToThem() {
        assertThat(numbers("", "loss 0.4375... next 0.25… done 3...")).containsExactly("0.4375…", "0.25…", "3.");
        assertThat(numbers("", "[0.4375 0.25 ... 0.5]")).containsExactly("0.4375", "0.25", "0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Epoch 3/20",
                "[ 30/250]",
                "17/64",
                "took 4.5s",
                "elapsed 12.5 s",
                "8ms/step",
                "best so far: 91.2 %",
                "08:15:59",
                " 70%|#######   | 70/100 [00:05<00:02, 14.1it/s]"
            })
    void whatSaysWhenOrHowFastIsNoResult(String line) {
        assertThat(numbers("", line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Epoch 2/20 - loss: 0.4375; 0.4375",
                "12/12 [=====] - 1s 3ms/step - loss: 0.4375; 0.4375",
                "Step [20/300], Loss: 0.4375; 0.4375",
                " 70%|#######   | 70/100 [00:05<00:02, 14.1it/s, loss=0.4375]; 0.4375",
                "08:15:59 loss 0.4375; 0.4375"
            })
    void theLossOfALogIsAResult(String line, String number) {
        assertThat(numbers("", line)).containsExactly(number);
    }

    @Test
    void theNameBehindAProgressBarIsTheLabel() {
        assertThat(read("", "9/9 [====] - 0s 2ms/step - loss: 0.4375 - mse: 0.25"))
                .extracting(Item::text)
                .containsExactly("loss", "mse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for t in range(2):\n    print(t, cost)",
                "for t, x in enumerate(X):\n    print('%d %f' % (t, cost))",
                "t = 0\nwhile t < 2:\n    print(f'{t} {cost}')\n    t += 1"
            })
    void aWholeNumberThatALoopCountsIsNoResult(String code) {
        List<Item> items = read(code, "0 0.875\n1 0.625");
        assertThat(items).extracting(Item::counter).containsExactly(0, 1);
        assertThat(numbers(code, "0 0.875\n1 0.625")).containsExactly("0.875", "0.625");
    }

    @Test
    void aTupleThatALoopCountsHoldsOnlyItsResults() {
        String code = "for t in range(2):\n    print((t, cost))";
        assertThat(numbers(code, "(0, 0.875)\n(1, 0.625)")).containsExactly("0.875", "0.625");
        assertThat(read(code, "(0, 0.875)\n(1, 0.625)"))
                .extracting(Item::counter)
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"print(X)", "for x, y in data:\n    print(x, y)"})
    void rowsOfDataKeepTheirWholeNumbers(String code) {
        assertThat(numbers(code, "1 0.875\n2 0.625")).containsExactly("1", "0.875", "2", "0.625");
    }

    @Test
    void aTableOfEpochsHasItsCounterInEveryRow() {
        List<Item> items = read("history()", "epoch  loss  acc\n10  0.875  0.5\n20  0.625  0.75");
        assertThat(items).extracting(Item::text).containsExactly("loss", "acc", "loss", "acc");
        assertThat(items).extracting(Item::counter).containsExactly(10, 10, 20, 20);
    }

    @Test
    void aTableOfResultsIsReadByColumns() {
        List<Item> items = read("df", "      z1     z2x\n0   0.875  0.5\n1   0.625  0.75");
        assertThat(items).extracting(Item::text).containsExactly("z1", "z2x");
        assertThat(items.getFirst().printed().all())
                .extracting(WrittenNumber::value)
                .containsExactly(0.875, 0.625);
    }

    @Test
    void theLayerSpokenOfAboveBelongsToTheLabel() {
        assertThat(read("", "Layer 2:\nweights [0.5]\nbias [0.25]\n\nother [0.75]"))
                .extracting(Item::text)
                .containsExactly("Layer 2 weights", "Layer 2 bias", "other");
    }

    @Test
    void keysOfDictionariesAreLabels() {
        assertThat(read("", "{'dW': array([0.5, 0.25]), \"db\": 0.125}"))
                .extracting(Item::text)
                .containsExactly("dW", "db");
    }

    static List<String> longOutputs() {
        return List.of(
                "[".repeat(100_000),
                "(".repeat(50_000) + "1" + ")".repeat(50_000),
                "[[1, 2], ".repeat(20_000),
                "loss = ".repeat(20_000),
                "0.5, ".repeat(40_000),
                "9".repeat(100_000),
                "1/".repeat(50_000),
                "a[1".repeat(40_000),
                "\t".repeat(100_000) + "0.5",
                "epoch ".repeat(20_000) + "0.5",
                "\"'".repeat(50_000) + " 0.5",
                "a\tb\n".repeat(20_000),
                "layer 1\n".repeat(10_000) + "z 0.5\n".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("longOutputs")
    void longOutputIsReadInATimeThatGrowsWithItsLength(String output) {
        assertTimeoutPreemptively(SOON, () -> read("", output));
    }

    @Test
    void tenThousandLinesOfALogAreRead() {
        String log = String.join(
                "\n",
                IntStream.range(0, 10_000)
                        .mapToObj(k -> "Epoch " + k + ", loss: 0." + (10_000 + k))
                        .toList());
        List<Item> items = assertTimeoutPreemptively(SOON, () -> read("", log));
        assertThat(items).hasSize(10_000);
        assertThat(items.getLast().counter()).isEqualTo(9_999);
    }
}
