package chalkgrad.exchange;

import static chalkgrad.exchange.Orientation.INPUT_OUTPUT;
import static chalkgrad.exchange.Orientation.OUTPUT_INPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.document.Document;
import chalkgrad.document.Rules;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Parameters are found by their names, and their shapes tell which way round they are.
final class ParameterImportTest {
    static final List<Loss> LOSSES = Losses.ALL;

    private static final Pattern ARRAY = Pattern.compile("(\\w+) \\(([^)]*)\\)");
    private static final Pattern LENGTH = Pattern.compile("\\d+");

    @Test
    void theArchiveOfTheNotebookGivesTheWorkedNetwork() {
        Path file = Path.of("src", "test", "resources", "npz", "parameters.npz");
        ParameterImport found = ParameterImport.of(NumpyArchive.read(file));
        assertThat(found.possibleOrientations()).containsExactly(OUTPUT_INPUT);
        Document document = found.toDocument(OUTPUT_INPUT, identities(3), Losses.ALL.getLast(), "imported");
        assertThat(document.parameters())
                .isEqualTo(WorkedNetworks.open("seed002-softmax-3333").parameters());
        assertThat(document.network().inputSize()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        W1 (2, 3)                                   ; INPUT_OUTPUT OUTPUT_INPUT
        W1 (2, 3), b1 (3,)                          ; INPUT_OUTPUT
        W1 (3, 2), b1 (3,)                          ; OUTPUT_INPUT
        w1 (2, 3), W2 (3, 1)                        ; INPUT_OUTPUT
        W1 (3, 2), W2 (1, 3)                        ; OUTPUT_INPUT
        W1 (2, 3), W2 (3, 2)                        ; INPUT_OUTPUT OUTPUT_INPUT
        W1 (2, 3), W2 (3, 2), b2 (2,)               ; INPUT_OUTPUT
        W1 (2, 2)                                   ; INPUT_OUTPUT OUTPUT_INPUT
        W1 (2, 2), b1 (2,)                          ; INPUT_OUTPUT OUTPUT_INPUT
        W1 (2, 2), b1 ()                            ; INPUT_OUTPUT OUTPUT_INPUT
        W1 (2, 2), b1 (2, 1)                        ; OUTPUT_INPUT
        W1 (2, 2), b1 (1, 2)                        ; INPUT_OUTPUT
        W1 (2, 2), W2 (2, 2), b1 (2, 1), b2 (1, 2)  ; INPUT_OUTPUT OUTPUT_INPUT
        W1 (2, 3), b1 (3, 1)                        ; INPUT_OUTPUT
        W1 (1, 3), b1 (1,)                          ; OUTPUT_INPUT
        W1 (2, 3), b1 ()                            ; INPUT_OUTPUT OUTPUT_INPUT
        """)
    void shapesTellTheOrientationOrLeaveAChoice(String arrays, String orientations) {
        ParameterImport found = ParameterImport.of(archive(arrays));
        assertThat(found.possibleOrientations()).extracting(Enum::name).containsExactly(orientations.split(" "));
        assertThat(found.isAmbiguous()).isEqualTo(orientations.contains(" "));
    }

    @Test
    void bothOrientationsGiveTheirOwnNetwork() {
        ParameterImport found = ParameterImport.of(archive("W1 (2, 3)"));
        assertThat(found.sizes(INPUT_OUTPUT)).containsExactly(2, 3);
        assertThat(found.sizes(OUTPUT_INPUT)).containsExactly(3, 2);
        Matrix stored = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(document(found, INPUT_OUTPUT).parameters().weights(1)).isEqualTo(stored);
        assertThat(document(found, OUTPUT_INPUT).parameters().weights(1)).isEqualTo(stored.transpose());
    }

    @Test
    void missingBiasesAreZeros() {
        assertThat(document(ParameterImport.of(archive("W1 (2, 3)")), INPUT_OUTPUT)
                        .parameters()
                        .biases(1))
                .isEqualTo(Matrix.row(0, 0, 0));
    }

    @Test
    void aSingleBiasOfSeveralNeuronsIsTied() {
        Document document = document(ParameterImport.of(archive("W1 (2, 3), b1 (1, 1)")), INPUT_OUTPUT);
        assertThat(document.network().layer(1)).isEqualTo(new Layer(3, Activations.IDENTITY, true));
        assertThat(document.parameters().biases(1)).isEqualTo(Matrix.row(1.0));
    }

    @Test
    void aSingleBiasOfASingleNeuronIsItsOwn() {
        Document document = document(ParameterImport.of(archive("W1 (2, 1), b1 (1,)")), INPUT_OUTPUT);
        assertThat(document.network().layer(1).tiedBias()).isFalse();
    }

    @Test
    void otherArraysAreLeftAlone() {
        assertThat(ParameterImport.of(archive("W1 (2, 3), X (7, 7), weights (2,)"))
                        .shapes())
                .isEqualTo("W1 (2, 3)");
    }

    @ParameterizedTest
    @FieldSource("LOSSES")
    void theDocumentIsValidUnderEveryLoss(Loss loss) {
        Document document =
                ParameterImport.of(archive("W1 (2, 3)")).toDocument(INPUT_OUTPUT, identities(1), loss, "imported");
        assertThat(Rules.check(document)).isEmpty();
        assertThat(DocumentReader.read(DocumentWriter.write(document), "saved")).isEqualTo(document);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
        X (2, 3)                        ; 'there are no weights W1, W2, ... in it; its arrays are X'
        W1 (2, 3), W3 (3, 2)            ; W2 is missing, but weights are numbered from W1 on without gaps: W1 (2, 3), W3 (3, 2)
        W0 (2, 3), W1 (3, 2)            ; W2 is missing, but
        W1 (2, 3), w1 (2, 3)            ; the arrays W1 and w1 are both for layer 1
        W1 (2, 3), b2 (3,)              ; there are no weights for the biases b2: W1 (2, 3), b2 (3,)
        W1 (2, 3), W2 (4, 5)            ; the shapes do not fit together, neither as [input][output] nor as [output][input]: W1 (2, 3), W2 (4, 5)
        W1 (2, 3), b1 (4,)              ; the shapes do not fit together, neither as [input][output] nor as [output][input]: W1 (2, 3), b1 (4,)
        W1 (2, 3), b1 (2, 3)            ; the biases b1 have the shape (2, 3), but one number for each neuron is expected
        W1 (3,)                         ; the weights W1 have the shape (3,), but two dimensions are expected
        """)
    void parametersThatDoNotFitAreRefused(String arrays, String sentence) {
        assertThatThrownBy(() -> ParameterImport.of(archive(arrays)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("f.npz: " + sentence);
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        var weights = new NumpyArray("W1", List.of(1, 1), Matrix.row(Double.NaN));
        assertThatThrownBy(() -> ParameterImport.of(new NumpyArchive("f.npz", List.of(weights))))
                .hasMessage("f.npz: the array W1 contains NaN, but all numbers must be finite");
    }

    @Test
    void theNumberOfActivationsIsThatOfTheLayers() {
        ParameterImport found = ParameterImport.of(archive("W1 (2, 3), W2 (3, 1)"));
        assertThatThrownBy(() -> found.toDocument(INPUT_OUTPUT, identities(3), Losses.ALL.getFirst(), "x"))
                .isInstanceOf(InputException.class)
                .hasMessage("f.npz: found 3 activations, but there are 2 layers, which need one each:"
                        + " W1 (2, 3), W2 (3, 1)");
    }

    @Test
    void anOrientationThatTheShapesForbidIsRefused() {
        ParameterImport found = ParameterImport.of(archive("W1 (2, 3), b1 (3,)"));
        assertThatThrownBy(() -> document(found, OUTPUT_INPUT))
                .isInstanceOf(InputException.class)
                .hasMessage("f.npz: the shapes do not fit together as output-input: W1 (2, 3), b1 (3,)");
    }

    private static Document document(ParameterImport found, Orientation orientation) {
        return found.toDocument(orientation, identities(found.depth()), Losses.ALL.getFirst(), "imported");
    }

    private static List<Activation> identities(int count) {
        return Collections.nCopies(count, Activations.IDENTITY);
    }

    /// Arrays of these names and shapes, filled with 1, 2, 3, ...
    private static NumpyArchive archive(String description) {
        var arrays = new ArrayList<NumpyArray>();
        Matcher found = ARRAY.matcher(description);
        while (found.find()) {
            List<Integer> shape = LENGTH.matcher(found.group(2))
                    .results()
                    .map(length -> Integer.valueOf(length.group()))
                    .toList();
            int rows = shape.size() == 2 ? shape.getFirst() : 1;
            int columns = shape.isEmpty() ? 1 : shape.getLast();
            Matrix values = Matrix.generate(rows, columns, (i, j) -> i * columns + j + 1);
            arrays.add(new NumpyArray(found.group(1), shape, values));
        }
        return new NumpyArchive("f.npz", arrays);
    }
}
