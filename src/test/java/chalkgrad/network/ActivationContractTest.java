package chalkgrad.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// What every activation must keep, whichever it is.
class ActivationContractTest {
    static final List<Activation> ALL = Activations.ALL;

    private static final double[] EXTREMES = DoubleStream.of(1e-300, 1, 30, 40, 710, 800, 1e6, 1e300)
            .flatMap(z -> DoubleStream.of(z, -z))
            .toArray();

    /// Rows of four: ordinary numbers and, in the last ones, such that saturate.
    private static final List<Matrix> ROWS =
            IntStream.range(0, 9).mapToObj(k -> random(k, k < 6 ? 2 : 8)).toList();

    @ParameterizedTest
    @FieldSource("ALL")
    void aNameLeadsToTheActivation(Activation activation) {
        assertThat(Activations.named(activation.name())).contains(activation);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theValueIsThatOfItsDefinition(Activation activation) {
        for (Matrix z : ROWS) {
            Matrix a = activation.value(z);
            for (int j = 0; j < z.columns(); j++) {
                double defined = Definitions.activation(activation, Precise.row(z.toArray(0)), j)
                        .doubleValue();
                assertThat(a.get(0, j)).isCloseTo(defined, relative(defined));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theJacobianIsThatOfItsDefinition(Activation activation) {
        for (Matrix z : ROWS) {
            for (int j = 0; j < z.columns(); j++) {
                int output = j;
                for (int k = 0; k < z.columns(); k++) {
                    double slope =
                            Precise.difference(row -> Definitions.activation(activation, row, output), z.toArray(0), k);
                    assertThat(slope(activation, z, j, k)).isCloseTo(slope, relative(slope));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theJacobianIsTheSlopeOfItsOwnValue(Activation activation) {
        double h = 1e-5;
        for (Matrix z : ROWS) {
            for (int k = 0; k < z.columns(); k++) {
                Matrix above = activation.value(z.with(0, k, z.get(0, k) + h));
                Matrix below = activation.value(z.with(0, k, z.get(0, k) - h));
                for (int j = 0; j < z.columns(); j++) {
                    double slope = (above.get(0, j) - below.get(0, j)) / (2 * h);
                    assertThat(slope(activation, z, j, k)).isCloseTo(slope, within(1e-8));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void backwardIsTheTransposedJacobianTimesTheGradient(Activation activation) {
        var random = new Random(5);
        Matrix z = Matrix.generate(3, 4, (i, j) -> random.nextGaussian());
        Matrix gradient = Matrix.generate(3, 4, (i, j) -> random.nextGaussian());
        Matrix expected = Matrix.generate(
                3,
                4,
                (i, k) -> IntStream.range(0, 4)
                        .mapToDouble(j -> gradient.get(i, j) * slope(activation, z.row(i), j, k))
                        .sum());
        Matrix difference = activation.backward(z, gradient).minus(expected).map(Math::abs);
        assertThat(difference.sum()).isLessThan(1e-14);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theFormulasHaveTheValuesOfTheNumbers(Activation activation) {
        for (Matrix z : ROWS) {
            Matrix a = activation.value(z);
            var zs = Sign.row("z", z);
            var as = Sign.row("a", a);
            for (int j = 0; j < z.columns(); j++) {
                assertThat(Sign.evaluate(activation.value(zs, j))).isEqualTo(a.get(0, j));
                for (int k = 0; k < z.columns(); k++) {
                    assertThat(Sign.evaluate(activation.derivative(zs, as, j, k)))
                            .isCloseTo(slope(activation, z, j, k), within(1e-14));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void extremesGiveNumbers(Activation activation) {
        for (double z : EXTREMES) {
            for (Matrix row : List.of(Matrix.row(new double[] {z}), Matrix.row(z, 0, -z), Matrix.row(z, z, 1))) {
                assertFinite(activation.value(row));
                assertFinite(activation.backward(row, row.map(entry -> 1)));
                for (int k = 0; k < row.columns(); k++) {
                    assertThat(slope(activation, row, 0, k)).isBetween(-1.2, 1.2);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "identity, -1e300, 1e300, 1, 1",
        "relu, 0, 1e300, 0, 1",
        "leaky_relu, -1e298, 1e300, 0.01, 1",
        "sigmoid, 0, 1, 0, 0",
        "tanh, -1, 1, 0, 0",
        "silu, 0, 1e300, 0, 1",
        "gelu, 0, 1e300, 0, 1",
        "softplus, 0, 1e300, 0, 1",
        "elu, -1, 1e300, 0, 1"
    })
    void hugePreActivationsReachTheLimits(
            String name, double below, double above, double slopeBelow, double slopeAbove) {
        Matrix z = Matrix.row(-1e300, 1e300);
        Activation activation = Activations.named(name).orElseThrow();
        assertThat(activation.value(z).get(0, 0)).isCloseTo(below, relative(below));
        assertThat(activation.value(z).get(0, 1)).isCloseTo(above, relative(above));
        assertThat(slope(activation, z, 0, 0)).isEqualTo(slopeBelow, within(0.0));
        assertThat(slope(activation, z, 1, 1)).isEqualTo(slopeAbove, within(0.0));
    }

    @ParameterizedTest
    @CsvSource({"relu, 0, 0", "leaky_relu, 0, 0.01", "elu, 0, 1", "identity, 0, 1", "gelu, 0, 0.5", "silu, 0, 0.5"})
    void atZeroTheDocumentedSlopeHolds(String name, double value, double slope) {
        Activation activation = Activations.named(name).orElseThrow();
        for (double zero : new double[] {0.0, -0.0}) {
            Matrix z = Matrix.row(new double[] {zero});
            assertThat(activation.value(z).get(0, 0)).isEqualTo(value, within(0.0));
            assertThat(slope(activation, z, 0, 0)).isEqualTo(slope);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void whatIsNoNumberStaysNone(Activation activation) {
        Matrix z = Matrix.row(new double[] {Double.NaN});
        assertThat(activation.value(z).get(0, 0)).isNaN();
        // the slope of a straight line is known all the same
        if (!activation.derivative(Sign.row("z", z), 0, 0).symbols().isEmpty()) {
            assertThat(slope(activation, z, 0, 0)).isNaN();
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theDerivativeFollowsFromTheSimplerFunctions(Activation activation) {
        Matrix z = Matrix.row(0.3, -1.2, 2.5);
        var zs = Sign.row("z", z);
        for (int j = 0; j < z.columns(); j++) {
            Formula written = activation.writtenOut(zs, j).orElse(activation.value(zs, j));
            assertThat(Sign.evaluate(written)).isCloseTo(activation.value(z).get(0, j), within(1e-15));
            for (int k = 0; k < z.columns(); k++) {
                double derived =
                        Sign.evaluate(written.derivative(zs.get(k).symbols().getFirst()));
                assertThat(derived).isCloseTo(slope(activation, z, j, k), within(1e-15));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void numbersOfAllSamplesAreThoseOfTheFormulas(Activation activation) {
        if (activation instanceof ElementwiseActivation elementwise) {
            Matrix z = Matrix.row(EXTREMES);
            Matrix derivatives = elementwise.derivative(z);
            for (int j = 0; j < z.columns(); j++) {
                assertThat(derivatives.get(0, j)).isEqualTo(slope(activation, z, j, j));
                assertThat(derivatives.get(0, j)).isEqualTo(elementwise.derivative(z.get(0, j)));
                assertThat(elementwise.value(z).get(0, j)).isEqualTo(elementwise.value(z.get(0, j)));
            }
        }
    }

    /// The entry of the Jacobian of a row, by its formula.
    private static double slope(Activation activation, Matrix row, int output, int input) {
        return Sign.evaluate(activation.derivative(Sign.row("z", row), output, input));
    }

    private static void assertFinite(Matrix matrix) {
        assertThat(matrix.toArray(0)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static Matrix random(int seed, double deviation) {
        var random = new Random(seed);
        return Matrix.generate(1, 4, (i, j) -> Math.clamp(deviation * random.nextGaussian(), -20, 20));
    }

    private static Offset<Double> relative(double size) {
        return within(1e-13 * Math.abs(size) + 1e-300);
    }
}
