package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The deltas of a softmax add up to 0, so the gradient of a bias that its neurons share is 0 but for rounding. Each
/// program rounds it differently, and an optimizer that divides by the root of a gradient makes a step of it: with a
/// gradient of 1e-16 and ε = 1e-8, one of η · 1e-8.
class RoundingNoiseTest {
    private static final double LEARNING_RATE = 0.1;
    private static final double STEP = LEARNING_RATE * 1e-8;

    private static Document document(String optimizer) {
        return DocumentReader.read("""
            {"schema": "chalkgrad/1", "inputSize": 2,
             "layers": [{"size": 3, "activation": "softmax", "tiedBias": true}],
             "weights": [[[0.3, -0.2, 0.7], [0.1, 0.4, -0.6]]], "biases": [[0.2]],
             "samples": [{"x": [0.7, -1.3], "y": [0, 1, 0]}], "loss": "categorical_cross_entropy",
             "iterations": 3, "optimizer": {"kind": "%s", "learningRate": %s}}
            """.formatted(optimizer, LEARNING_RATE), "noise.json");
    }

    private static Verdict judged(Document document, Quantity quantity, double number) {
        var diagnosis = new Diagnosis(document);
        var answer = new Answer("1", WrittenNumber.of(Double.toString(number)), new ExpectedNumber.OfRun(quantity));
        return diagnosis.judged(answer).verdict();
    }

    private static double value(Document document, Quantity quantity) {
        return new Run(document).value(quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "rmsprop"})
    void aStepOfRoundingErrorsIsRightWhicheverItIs(String optimizer) {
        Document document = document(optimizer);
        List<Quantity> moved = List.of(
                Quantity.bias(1, 0).at(0, 3),
                Quantity.preActivation(1, 2).at(0, 2),
                Quantity.preActivation(1, 3).at(0, 4));
        for (Quantity quantity : moved) {
            double value = value(document, quantity);
            assertThat(judged(document, quantity, value + STEP))
                    .as(quantity.name())
                    .isEqualTo(Verdict.RIGHT);
            assertThat(judged(document, quantity, value - STEP))
                    .as(quantity.name())
                    .isEqualTo(Verdict.RIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adam", "rmsprop", "sgd"})
    void otherStepsAreNotThatUncertain(String optimizer) {
        Document document = document(optimizer);
        for (Quantity quantity : List.of(
                Quantity.weight(1, 1, 2).at(0, 2),
                Quantity.activation(1, 2).at(0, 1),
                Quantity.preActivation(1, 1).at(0, 1))) {
            double value = value(document, quantity);
            assertThat(judged(document, quantity, value + STEP))
                    .as(quantity.name())
                    .isNotEqualTo(Verdict.RIGHT);
        }
    }
}
