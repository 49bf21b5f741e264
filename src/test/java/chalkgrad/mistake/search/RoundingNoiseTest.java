package chalkgrad.mistake.search;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Findings;
import chalkgrad.Trials;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Slip.Hook;
import chalkgrad.mistake.search.Slip.Rule;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

    /// A student who keeps every number in single precision.
    private static Map<Quantity, Double> inFloats(Document document) {
        List<Hook> hooks = Arrays.stream(Rule.values())
                .map(rule -> Slip.hook(rule, at -> (float) at.usual()))
                .toList();
        Slip rounding = Slip.everywhere("float32", "float32", hooks.toArray(Hook[]::new));
        Place place = new Place(Place.Scope.EVERYWHERE, 1, 0, 0, -1, 1);
        return new Student(document, List.of(new Student.Made(rounding, place))).numbers();
    }

    private static Verdict judged(Diagnosis diagnosis, Quantity quantity, String printed) {
        return diagnosis
                .judged(new Answer("1", WrittenNumber.of(printed), new ExpectedNumber.OfRun(quantity)))
                .verdict();
    }

    @Test
    void numbersInSinglePrecisionAreRight() {
        var random = new Random(32);
        for (int k = 0; k < Trials.of(100, 1000); k++) {
            Homework homework = Homework.right(random, 0);
            var diagnosis = new Diagnosis(homework.document());
            inFloats(homework.document()).forEach((quantity, value) -> {
                String printed = Float.toString(value.floatValue());
                boolean tellsPrecision = WrittenNumber.of(printed).digits() >= 8;
                if (tellsPrecision && Math.abs(value) > 1e-12) {
                    assertThat(judged(diagnosis, quantity, printed))
                            .as(
                                    "%s = %s, in double %s",
                                    quantity, printed, homework.right().get(quantity))
                            .isEqualTo(Verdict.RIGHT);
                }
            });
        }
    }

    /// Eight digits, as NumPy prints, look like those of a float.
    @Test
    void aNumberThatIsOffByOnePercentIsHardlyEverTakenForAFloat() {
        var random = new Random(33);
        int numbers = 0;
        int taken = 0;
        for (int k = 0; k < Trials.of(100, 1000); k++) {
            Homework homework = Homework.right(random, 0);
            var diagnosis = new Diagnosis(homework.document());
            for (Map.Entry<Quantity, Double> entry : homework.numbers().entrySet()) {
                if (entry.getValue() != 0) {
                    String printed = "%.8g".formatted(entry.getValue() * 1.01);
                    numbers++;
                    taken += judged(diagnosis, entry.getKey(), printed) == Verdict.RIGHT ? 1 : 0;
                }
            }
        }
        Findings.note("wrong-taken-for-float", taken + " of " + numbers);
        assertThat((double) taken).isLessThan(0.003 * numbers);
    }
}
