package chalkgrad.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutsTest {
    private static final int SAMPLES = 40;

    private static Document network(int batchSize) {
        String samples = String.join(", ", Collections.nCopies(SAMPLES, "{\"x\": [0.8, -0.3], \"y\": [1]}"));
        return DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 2, "layers": [{"size": 1, "activation": "sigmoid"}],
             "weights": [[[0.35], [0.27]]], "biases": [[0.12]], "samples": [%s], "loss": "half_squared_error",
             "reduction": "mean", "batches": {"size": %d}, "iterations": 60,
             "optimizer": {"kind": "sgd", "learningRate": 0.1}}
            """.formatted(samples, batchSize), "network");
    }

    /// Numbers in a shape that no array of the network has.
    private static Printed misfit() {
        List<WrittenNumber> row = Collections.nCopies(3, WrittenNumber.of("0.5"));
        return Printed.at("here", List.of(row, row));
    }

    @Test
    void aWrongShapeIsOnlyLookedForInAFewSamplesOfALargeBatch() {
        Quantity output = Quantity.activation(1, 1);
        assertThat(Layouts.of(network(SAMPLES), output.at(2, 1), misfit())).hasSize(2);
        assertThat(Layouts.of(network(SAMPLES), output.at(30, 1), misfit())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "30, 30"})
    void aWrongShapeIsLookedForInEverySampleThatStandsAlone(int sample, int iteration) {
        assertThat(Layouts.of(network(1), Quantity.activation(1, 1).at(sample, iteration), misfit()))
                .hasSize(2);
    }
}
