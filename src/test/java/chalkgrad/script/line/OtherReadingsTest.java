package chalkgrad.script.line;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.network.Reduction;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What wrong code may mean instead of the network that was found.
class OtherReadingsTest {
    private static Document document(String activation, String loss, String samples) {
        return DocumentReader.read("""
            {"schema": "chalkgrad/1",
             "inputSize": 1,
             "layers": [{"size": 1, "activation": "%s"}],
             "weights": [[[0.5]]],
             "biases": [[0.1]],
             "samples": [%s],
             "loss": "%s",
             "reduction": "sum",
             "optimizer": {"kind": "none"},
             "iterations": 1}
            """.formatted(activation, samples, loss), "the network");
    }

    private static List<String> readings(Document found) {
        return OtherReadings.of(found).stream()
                .map(one -> one.loss().name() + " " + one.reduction())
                .toList();
    }

    private static final String ONE = "{\"x\": [0.3], \"y\": [1]}";

    @Test
    void aSumMayBeMeantAsAMean() {
        assertThat(readings(document("sigmoid", "binary_cross_entropy", ONE + "," + ONE)))
                .containsExactly("binary_cross_entropy " + Reduction.MEAN);
    }

    @Test
    void aSquareAfterASigmoidMayBeMeantAsACrossEntropy() {
        assertThat(readings(document("sigmoid", "half_squared_error", ONE)))
                .containsExactly("binary_cross_entropy " + Reduction.SUM);
    }

    @Test
    void theUsualLossOfOneSampleIsMeant() {
        assertThat(readings(document("identity", "half_squared_error", ONE))).isEmpty();
    }

    @Test
    void aReadingKeepsTheNumbersOfItsWorld() {
        Document world = document("sigmoid", "half_squared_error", ONE);
        Document other = document("sigmoid", "binary_cross_entropy", ONE + "," + ONE);
        Document like = OtherReadings.like(world, other);
        assertThat(like.loss()).isEqualTo(other.loss());
        assertThat(like.parameters()).isEqualTo(world.parameters());
        assertThat(like.samples()).isEqualTo(world.samples());
    }
}
