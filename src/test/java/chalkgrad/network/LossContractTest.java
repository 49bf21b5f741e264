package chalkgrad.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Trials;
import chalkgrad.formula.Break;
import chalkgrad.math.Matrix;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What every loss must keep after every output activation.
class LossContractTest {
    static final List<Loss> ALL = Losses.ALL;
    private static final int OUTPUTS = 3;

    /// Rows that are tried for one of probabilities. A step function has none.
    private static final int TRIES = 1000;

    static List<Arguments> pairs() {
        return Trials.some(
                40,
                ALL.stream()
                        .flatMap(loss -> Activations.ALL.stream().map(output -> Arguments.of(loss, output)))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aNameLeadsToTheLoss(Loss loss) {
        assertThat(Losses.named(loss.name())).contains(loss);
        assertThat(loss.definition()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theTermsAddUpToTheDefinition(Loss loss, Activation output) {
        for (Case it : cases(loss, output)) {
            double defined =
                    defined(loss, output, Precise.row(it.z.toArray(0)), it.y).doubleValue();
            assertThat(rule(loss, output).terms(it.z, it.a, it.y).sum()).isCloseTo(defined, tolerance(defined));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void deltaIsTheSlopeOfTheDefinitionInZ(Loss loss, Activation output) {
        for (Case it : cases(loss, output)) {
            Matrix delta = rule(loss, output).deltas(it.z, it.a, it.y);
            for (int k = 0; k < OUTPUTS; k++) {
                double slope = Precise.difference(z -> defined(loss, output, z, it.y), it.z.toArray(0), k);
                assertThat(delta.get(0, k)).isCloseTo(slope, tolerance(slope));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theGradientIsTheSlopeOfTheDefinitionInA(Loss loss, Activation output) {
        for (Case it : cases(loss, output)) {
            Matrix gradient = rule(loss, output).derivatives(it.z, it.a, it.y);
            for (int k = 0; k < OUTPUTS; k++) {
                double y = it.y.get(0, k);
                double a = it.a.get(0, k);
                if (rule(loss, output).breakBetween(a - 1e-9, a + 1e-9, y) != Break.NONE) {
                    continue;
                }
                double slope = Precise.difference(
                        one -> Definitions.term(loss, one.getFirst(), y, OUTPUTS), new double[] {a}, 0);
                assertThat(gradient.get(0, k)).isCloseTo(slope, tolerance(slope));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theFormulasHaveTheValuesOfTheNumbers(Loss loss, Activation output) {
        for (Case it : cases(loss, output)) {
            Matrix terms = rule(loss, output).terms(it.z, it.a, it.y);
            Matrix gradient = rule(loss, output).derivatives(it.z, it.a, it.y);
            for (int j = 0; j < OUTPUTS; j++) {
                var a = Sign.of("a", it.a.get(0, j));
                var y = Sign.of("y", it.y.get(0, j));
                assertThat(Sign.evaluate(loss.term(a, y, OUTPUTS)))
                        .isCloseTo(terms.get(0, j), tolerance(terms.get(0, j)));
                assertThat(Sign.evaluate(loss.derivative(a, y, OUTPUTS)))
                        .isCloseTo(gradient.get(0, j), tolerance(gradient.get(0, j)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shortFormsHaveTheValuesOfTheNumbers(Loss loss, Activation output) {
        Stream.concat(cases(loss, output).stream(), saturated(loss, output)).forEach(it -> {
            var zs = Sign.row("z", it.z);
            Matrix terms = rule(loss, output).terms(it.z, it.a, it.y);
            Matrix gradient = rule(loss, output).derivatives(it.z, it.a, it.y);
            Matrix delta = rule(loss, output).deltas(it.z, it.a, it.y);
            for (int j = 0; j < OUTPUTS; j++) {
                int k = j;
                double target = it.y.get(0, j);
                var y = Sign.of("y", target);
                loss.shortDelta(output, Sign.of("a", it.a.get(0, j)), y, Optional.of(Sign.of("total", it.y.sum())))
                        .ifPresent(formula ->
                                assertThat(Sign.evaluate(formula)).isCloseTo(delta.get(0, k), within(1e-13)));
                rule(loss, output)
                        .term(zs, y, target, j)
                        .ifPresent(formula -> assertSame(Sign.evaluate(formula), terms.get(0, k)));
                rule(loss, output)
                        .derivative(zs, y, target, j)
                        .ifPresent(formula -> assertSame(Sign.evaluate(formula), gradient.get(0, k)));
                rule(loss, output)
                        .delta(zs, Sign.row("y", it.y), j)
                        .ifPresent(formula -> assertSame(Sign.evaluate(formula), delta.get(0, k)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aCrossEntropyAfterAProbabilityStaysFiniteAndRightWhenSaturated(Loss loss, Activation output) {
        saturated(loss, output).forEach(it -> {
            double defined =
                    defined(loss, output, Precise.row(it.z.toArray(0)), it.y).doubleValue();
            assertThat(rule(loss, output).terms(it.z, it.a, it.y).sum()).isCloseTo(defined, tolerance(defined));
            Matrix delta = rule(loss, output).deltas(it.z, it.a, it.y);
            for (int k = 0; k < OUTPUTS; k++) {
                double slope = Precise.difference(z -> defined(loss, output, z, it.y), it.z.toArray(0), k);
                assertThat(delta.get(0, k)).isCloseTo(slope, tolerance(slope));
            }
        });
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theGradientFollowsFromTheTerm(Loss loss) {
        for (double target : new double[] {0, 0.3, 1, -1, 4}) {
            var a = Sign.of("a", 0.6);
            var y = Sign.of("y", target);
            double derived = Sign.evaluate(
                    loss.term(a, y, OUTPUTS).derivative(a.symbols().getFirst()));
            assertThat(derived).isCloseTo(Sign.evaluate(loss.derivative(a, y, OUTPUTS)), within(1e-14));
        }
    }

    private static OutputLoss rule(Loss loss, Activation output) {
        return OutputLoss.of(loss, output, OUTPUTS);
    }

    private record Case(Matrix z, Matrix a, Matrix y) {}

    /// Cross-entropies are tried where every activation is a probability, however it came about.
    private static List<Case> cases(Loss loss, Activation output) {
        var random = new Random(11);
        return Stream.generate(() -> Matrix.generate(1, OUTPUTS, (i, j) -> random.nextGaussian()))
                .limit(TRIES)
                .filter(z -> !loss.wantsProbabilities() || areProbabilities(output.value(z)))
                .limit(3)
                .map(z -> new Case(z, output.value(z), targets(loss, random)))
                .toList();
    }

    private static boolean areProbabilities(Matrix row) {
        return Arrays.stream(row.toArray(0)).allMatch(a -> a > 0.02 && a < 0.98);
    }

    private static Stream<Case> saturated(Loss loss, Activation output) {
        if (!loss.wantsProbabilities() || !(output instanceof Probability)) {
            return Stream.empty();
        }
        var random = new Random(12);
        return Stream.of(Matrix.row(800, 0, -1), Matrix.row(-800, 0, 1), Matrix.row(40, -40, 0), Matrix.row(1, 700, 2))
                .flatMap(z -> IntStream.range(0, 3).mapToObj(k -> new Case(z, output.value(z), targets(loss, random))));
    }

    /// Without cross-entropy any numbers; with it none, one, or a mixture.
    private static Matrix targets(Loss loss, Random random) {
        if (loss.targets() == Targets.SIGNS) {
            return Matrix.generate(1, OUTPUTS, (i, j) -> random.nextBoolean() ? 1 : -1);
        }
        if (!loss.wantsProbabilities()) {
            return Matrix.generate(1, OUTPUTS, (i, j) -> random.nextGaussian());
        }
        int hot = random.nextInt(OUTPUTS);
        boolean mixed = random.nextBoolean();
        return Matrix.generate(1, OUTPUTS, (i, j) -> mixed ? random.nextDouble() : j == hot ? 1 : 0);
    }

    private static BigDecimal defined(Loss loss, Activation output, List<BigDecimal> z, Matrix y) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < OUTPUTS; j++) {
            BigDecimal a = Definitions.activation(output, z, j);
            sum = sum.add(Definitions.term(loss, a, y.get(0, j), OUTPUTS));
        }
        return sum;
    }

    private static void assertSame(double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-12 + 1e-11 * Math.abs(expected)));
        }
    }

    private static Offset<Double> tolerance(double size) {
        return within(2e-14 + 1e-12 * Math.abs(size));
    }
}
