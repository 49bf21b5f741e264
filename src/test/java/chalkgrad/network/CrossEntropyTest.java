package chalkgrad.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.math.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossEntropyTest {
    /// A wrong output with z = ±800 costs 800; binary after softmax counts both outputs, and so costs it twice.
    @ParameterizedTest
    @CsvSource({
        "categorical_cross_entropy, softmax, 800, 0, 0, 1, 800",
        "categorical_cross_entropy, softmax, 0, -800, 0, 1, 800",
        "categorical_cross_entropy, sigmoid, -800, 800, 1, 1, 800",
        "binary_cross_entropy, sigmoid, 800, 800, 0, 1, 800",
        "binary_cross_entropy, sigmoid, -800, -800, 1, 0, 800",
        "binary_cross_entropy, softmax, 800, 0, 0, 1, 1600",
        "binary_cross_entropy, softmax, -800, 0, 1, 0, 1600",
        "categorical_cross_entropy, softmax, 800, 0, 1, 0, 0",
        "binary_cross_entropy, sigmoid, 800, -800, 1, 0, 0",
        "binary_cross_entropy, softmax, 800, 0, 1, 0, 0",
        "binary_cross_entropy, sigmoid, 1e300, 0, 0, 1, 1e300"
    })
    void whatIsSurelyWrongCostsItsPreActivation(
            String loss, String output, double z1, double z2, double y1, double y2, double expected) {
        Activation activation = Activations.named(output).orElseThrow();
        Matrix z = Matrix.row(z1, z2);
        Matrix terms = OutputLoss.of(Losses.named(loss).orElseThrow(), activation, 2)
                .terms(z, activation.value(z), Matrix.row(y1, y2));
        assertThat(terms.sum()).isEqualTo(expected, within(Math.min(1, expected) * 0.7));
    }

    @ParameterizedTest
    @CsvSource({
        "categorical_cross_entropy, softmax, 1, -1", "categorical_cross_entropy, sigmoid, 0, -1",
        "binary_cross_entropy, sigmoid, 1, -1", "binary_cross_entropy, softmax, 2, -2"
    })
    void theDeltaOfWhatIsSurelyWrongIsFinite(String loss, String output, double delta1, double delta2) {
        Activation activation = Activations.named(output).orElseThrow();
        Matrix z = Matrix.row(800, -800);
        Matrix delta = OutputLoss.of(Losses.named(loss).orElseThrow(), activation, 2)
                .deltas(z, activation.value(z), Matrix.row(0, 1));
        assertThat(delta.get(0, 0)).isEqualTo(delta1, within(0.0));
        assertThat(delta.get(0, 1)).isEqualTo(delta2, within(0.0));
    }

    @ParameterizedTest
    @CsvSource({"binary_cross_entropy, 1", "categorical_cross_entropy, 0"})
    void aTargetOfZeroAddsNothingHoweverWrongItsLogarithm(String name, double slope) {
        Loss loss = Losses.named(name).orElseThrow();
        Matrix zero = Matrix.number(0);
        assertThat(loss.terms(zero, zero, 1).get(0, 0)).isZero();
        assertThat(loss.derivatives(zero, zero, 1).get(0, 0)).isEqualTo(slope, within(0.0));
    }
}
