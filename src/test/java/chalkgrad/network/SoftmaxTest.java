package chalkgrad.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.math.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {
    private final Softmax softmax = new Softmax();

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 800, 1e6, 1e17, 1e300, -1e300})
    void equalPreActivationsShareEquallyHoweverLarge(double z) {
        Matrix row = Matrix.row(z, z, z, z);
        assertThat(softmax.value(row)).isEqualTo(Matrix.row(0.25, 0.25, 0.25, 0.25));
        assertThat(softmax.log().value(row).get(0, 0)).isCloseTo(-Math.log(4), within(1e-15));
        assertThat(softmax.logOfComplement().value(row).get(0, 0)).isCloseTo(Math.log(0.75), within(1e-15));
    }

    @Test
    void aRowsActivationsAddUpToOne() {
        for (double scale : new double[] {1, 100, 1e4, 1e6}) {
            Matrix a = softmax.value(Matrix.row(0.3, -0.2, 0.7, 0.1).map(z -> z + scale));
            assertThat(a.sum()).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void everySampleIsARowOfItsOwn() {
        Matrix a = softmax.value(Matrix.of(new double[] {0, 0}, new double[] {0, 1000}));
        assertThat(a).isEqualTo(Matrix.of(new double[] {0.5, 0.5}, new double[] {0, 1}));
    }

    @Test
    void aSingleNeuronIsAlwaysOne() {
        Matrix z = Matrix.row(new double[] {-3});
        assertThat(softmax.value(z).get(0, 0)).isEqualTo(1);
        assertThat(Sign.evaluate(softmax.derivative(Sign.row("z", z), 0, 0))).isZero();
    }

    @Test
    void theLogarithmOfATinyComplementKeepsItsDigits() {
        // 1 - a = e^-50 to first order for the large one, and -ln(1 - a) = e^-50 for the small one
        Matrix logs = softmax.logOfComplement().value(Matrix.row(50, 0));
        assertThat(logs.get(0, 0)).isCloseTo(-50, within(1e-14));
        assertThat(logs.get(0, 1)).isCloseTo(-Math.exp(-50), within(1e-35));
    }
}
