package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Huber;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Reduction;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents are read with defaults for what is left out, and every mistake is named with its place.
final class DocumentReaderTest {
    @Test
    void whatIsLeftOutHasItsDefault() {
        Document document = read("""
            {"schema": "chalkgrad/1", "inputSize": 1.0, "layers": [{"size": 1, "activation": "tanh"}],
             "weights": [[[2]]], "biases": [[3]], "samples": [{"x": [4], "y": [0]}], "loss": "sum_squared_error"}
            """);
        assertThat(document.reduction()).isEqualTo(Reduction.MEAN);
        assertThat(document.optimizer().rule()).isEqualTo(Optimizers.NONE);
        assertThat(document.optimizer().updatesBiases()).isFalse();
        assertThat(document.iterations()).isEqualTo(1);
        assertThat(document.network().layer(1).tiedBias()).isFalse();
        assertThat(document.notation()).isEqualTo(Notation.CANONICAL);
        assertThat(document.description().tags()).isEmpty();
    }

    @Test
    void optimizersThatMoveUpdateBiasesUnlessToldOtherwise() {
        assertThat(read(DocumentText.VALID).optimizer().updatesBiases()).isTrue();
    }

    @Test
    void numbersAreReadToTheNearestDouble() {
        Document document = read(DocumentText.replacing("[7, 8]", "[0.1, 123456789012345678901234567890]"));
        assertThat(document.parameters().biases(1)).isEqualTo(Matrix.row(0.1, 1.2345678901234568e29));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        "schema": "chalkgrad/1" | "schema": "chalkgrad/2" | /schema: found "chalkgrad/2", but this version opens "chalkgrad/1"; the file needs a newer Chalkgrad
        "schema": "chalkgrad/1" | "schema": "chalkgrad/12" | /schema: found "chalkgrad/12", but this version opens "chalkgrad/1"; the file needs a newer Chalkgrad
        "schema": "chalkgrad/1" | "schema": "chalkgrad/0" | /schema: found "chalkgrad/0", but this version opens "chalkgrad/1" and "mlp-example/1"
        "schema": "chalkgrad/1" | "schema": "chalkgrad/x" | /schema: found "chalkgrad/x", but this version opens "chalkgrad/1" and "mlp-example/1"
        "schema": "chalkgrad/1" | "schema": "chalkgrad/" | /schema: found "chalkgrad/", but this version opens "chalkgrad/1" and "mlp-example/1"
        "schema": "chalkgrad/1" | "schema": 1             | /schema: found 1, but this version opens "chalkgrad/1" and "mlp-example/1"
        "schema": "chalkgrad/1",| ''                      | /schema: missing, but a network's file says "schema": "chalkgrad/1" and has "layers", "weights" and "samples"
        "inputSize": 2          | "inputSize": 2.5        | /inputSize: found 2.5, but a network needs a whole number of inputs, at least 1
        "inputSize": 2          | "inputSize": 1e300      | /inputSize: found 1E+300, but at most 2147483647 is possible
        "inputSize": 2          | "inputSize": 3          | /weights/0: found 2 rows, but the network has 3 inputs
        "inputSize": 2          | "inputSize": null       | /inputSize: found null, but a network needs a whole number of inputs, at least 1
        "inputSize": 2,         | ''                      | /inputSize: missing, but a network has at least 1 input
        "name": "tiny"          | "name": 7               | /name: found 7, but a text in double quotes belongs here
        "name": "tiny"          | "tags": ["a", false]    | /tags/1: found false, but a text in double quotes belongs here
        "size": 1               | "size": 0               | /layers/1/size: found 0, but a layer needs at least 1 neuron, and a whole number of them
        "size": 2,              | ''                      | /layers/0/size: missing, but a layer has at least 1 neuron
        "relu"                  | "rellu"                 | /layers/0/activation: found "rellu", but the activations are [activations]; did you mean relu?
        "relu"                  | "Leaky-ReLU"            | /layers/0/activation: found "Leaky-ReLU", but the activations are [activations]; did you mean leaky_relu?
        "relu"                  | "chalk"                 | /layers/0/activation: found "chalk", but the activations are [activations]
        "name": "tiny"          | "start": {"iterations": 2147483647} | /start/iterations: iterations is 2147483647, but at most 2146483647 can be counted
        "name": "tiny"          | "columns": []           | /columns: found an empty list, but columns are an object with inputs, targets and classes
        "name": "tiny"          | "columns": {"inputs": [{"name": "a"}]} | /columns/inputs: found 1 column, but the network has 2 inputs
        "name": "tiny"          | "columns": {"inputs": [{}, {"divisor": 0}]} | /columns/inputs/1/divisor: the divisor is 0, but must be another number
        "name": "tiny"          | "columns": {"inputs": [{}, {"offset": "2"}]} | /columns/inputs/1/offset: found "2", but a number belongs here
        "name": "tiny"          | "columns": {"targets": ["a", "b"]} | /columns/targets: found 2 columns, but the network has 1 output
        "name": "tiny"          | "columns": {"classes": ["a"]} | /columns/classes: found 1 class, but the last layer has 1 neuron, which tells 2 classes apart
        "tiedBias": true        | "tiedBias": "yes"       | /layers/1/tiedBias: found "yes", but true or false belongs here
        [[1, 2], [3, 4]]        | [[1, 2], [3, 4, 5]]     | /weights/0/1: found 3 numbers, but layer 1 has 2 neurons
        [[1, 2], [3, 4]]        | [[1, 2]]                | /weights/0: found 1 row, but the network has 2 inputs
        [[5], [6]]              | [[5]]                   | /weights/1: found 1 row, but layer 1 has 2 neurons
        , [[5], [6]]            | ''                      | /weights: found 1 matrix, but the network has 2 layers
        [[5], [6]]              | [[5], 6]                | /weights/1/1: found 6, but a list of 1 number belongs here
        [[5], [6]]              | [[5], ["6"]]            | /weights/1/1/0: found "6", but a number belongs here
        [[5], [6]]              | [[5], ["NaN"]]          | /weights/1/1/0: found "NaN", but a number belongs here
        [[5], [6]]              | [[5], [1e999]]          | /weights/1/1/0: found 1E+999, but numbers end at about 1.8e308
        [7, 8]                  | [7]                     | /biases/0: found 1 number, but layer 1 has 2 neurons
        [9]                     | [9, 9]                  | /biases/1: found 2 numbers, but the tied bias of layer 2 is 1 number
        [9]                     | [null]                  | /biases/1/0: found null, but a number belongs here
        "x": [1, 2]             | "x": [1]                | /samples/0/x: found 1 number, but the network has 2 inputs
        "y": [1]                | "y": [1, 0]             | /samples/0/y: found 2 numbers, but the last layer has 1 neuron
        , "y": [1]              | ''                      | /samples/0/y: missing, but a sample has its targets y
        {"x": [1, 2], "y": [1]} | ''                      | /samples: found an empty list, but a document has at least 1 sample
        {"x": [1, 2], "y": [1]} | 5                       | /samples/0: found 5, but a sample is an object with x and y
        half_squared_error      | half_squared_eror       | /loss/name: found "half_squared_eror", but the losses are [losses]; did you mean half_squared_error?
        {"name": "half_squared_error"} | []               | /loss: found an empty list, but a loss is an object with a name
        "sum"                   | "average"               | /reduction: found "average", but the reductions are mean, sum
        "sgd"                   | "sdg"                   | /optimizer/kind: found "sdg", but the optimizers are none, sgd, momentum, nesterov, rmsprop, adam; did you mean sgd?
        "learningRate": 0.5     | "learningRate": "fast"  | /optimizer/learningRate: found "fast", but a number belongs here
        "learningRate": 0.5     | "learningRate": -1      | /optimizer/learningRate: learningRate is -1, but must be 0 or a positive number
        "iterations": 1         | "iterations": 0         | /iterations: found 0, but a document has at least 1 iteration
        "iterations": 1         | "iterations": 1e1000000000 | /iterations: found 1E+1000000000, but at most 1000000 is possible
        "iterations": 1         | "notation": {"indexBase": 2} | /notation/indexBase: found 2, but indices count from 0 or from 1
        "iterations": 1         | "notation": {"weights": ["W"]} | /notation/weights: found 1 name, but the network has 2 layers
        "iterations": 1         | "notation": {"activation": " "} | /notation/activation: found " ", but a name has at least 1 letter
        "iterations": 1         | "notation": {"indexOrder": "output-input"} | /notation/indexOrder: found "output-input", but the orders of indices are input,output, output,input; did you mean output,input?
        """)
    void aMistakeIsNamedWithItsPlace(String part, String replacement, String wanted) {
        String sentence = wanted.replace("[activations]", names(Activations.ALL, Activation::name))
                .replace("[losses]", names(Losses.ALL, Loss::name));
        assertThatThrownBy(() -> read(DocumentText.replacing(part, replacement)))
                .isInstanceOf(InputException.class)
                .hasMessage("f.json: " + sentence);
    }

    @Test
    void textsOfThousandsOfCharactersAreRefusedWithTheirPlace() {
        String name = "a_1".repeat(1000);
        assertThatThrownBy(() -> read(DocumentText.replacing(
                        "\"iterations\": 1", "\"notation\": {\"names\": {\"x[1]\": \"" + name + "\"}}")))
                .hasMessage(
                        "f.json: /notation/names/x[1]: found a text of 3000 characters, but at most 60 are possible");
        assertThatThrownBy(() -> read(DocumentText.replacing("\"iterations\": 1", "\"title\": \"" + name + "\"")))
                .hasMessage("f.json: /title: found a text of 3000 characters, but at most 300 are possible");
    }

    @Test
    void targetsOfACrossEntropyLieFromZeroToOne() {
        String text = DocumentText.replacing("half_squared_error", "binary_cross_entropy")
                .replace("\"y\": [1]", "\"y\": [2]");
        assertThatThrownBy(() -> read(text))
                .hasMessage("f.json: /samples/0/y/0: the target 2 lies outside [0, 1],"
                        + " where binary_cross_entropy is not defined; use"
                        + " sum_squared_error, half_squared_error, mean_squared_error, mean_absolute_error, huber");
    }

    @Test
    void targetsOfAHingeLossAreSigns() {
        String text = DocumentText.replacing("half_squared_error", "hinge");
        assertThat(read(text.replace("\"y\": [1]", "\"y\": [-1]")).targets()).isEqualTo(Matrix.row(-1.0));
        assertThatThrownBy(() -> read(text.replace("\"y\": [1]", "\"y\": [0]")))
                .hasMessageStartingWith(
                        "f.json: /samples/0/y/0: the target 0 is neither -1 nor 1, where hinge is not defined");
    }

    @Test
    void aLossIsReadWithItsSettings() {
        String huber = "\"huber\", \"delta\": %s";
        assertThat(read(DocumentText.replacing("\"half_squared_error\"", huber.formatted("0.5")))
                        .loss())
                .isEqualTo(new Huber(0.5));
        assertThat(read(DocumentText.replacing("half_squared_error", "huber")).loss())
                .isEqualTo(new Huber(1));
        assertThatThrownBy(() -> read(DocumentText.replacing("\"half_squared_error\"", huber.formatted("0"))))
                .hasMessage("f.json: /loss/delta: delta is 0, but must be a positive number");
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining(", "));
    }

    @Test
    void aTextThatIsNotAnObjectIsNotADocument() {
        assertThatThrownBy(() -> read("[1]")).hasMessage("f.json: found a list, but a document is an object in braces");
    }

    @Test
    void aFolderIsNotADocument(@TempDir Path folder) {
        assertFileRefused(folder, "this is a folder, but a file is expected");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertFileRefused(folder.resolve("missing.json"), "there is no such file or folder");
    }

    @Test
    void anEmptyFileIsRefused(@TempDir Path folder) throws IOException {
        assertFileRefused(
                Files.createFile(folder.resolve("empty.json")),
                "this file is empty, not a network: a network's file is JSON with \"layers\", \"weights\" and"
                        + " \"samples\"");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("latin.json"), "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        assertFileRefused(file, "this is not a text file in UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreRefused(@TempDir Path folder) throws IOException {
        assertFileRefused(Files.write(folder.resolve("zeros.json"), new byte[8]), "this is not a text file");
    }

    @Test
    void aHugeFileIsRefusedWithoutReadingIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertFileRefused(file, "the file is larger than 64 MB");
    }

    @Test
    void aByteOrderMarkIsSkipped(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("marked.json"), "\uFEFF" + DocumentText.VALID);
        assertThat(DocumentReader.read(file)).isEqualTo(read(DocumentText.VALID));
    }

    private static void assertFileRefused(Path file, String sentence) {
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": " + sentence);
    }

    private static Document read(String text) {
        return DocumentReader.read(text, "f.json");
    }
}
