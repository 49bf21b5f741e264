package chalkgrad.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoopCompilerTest {
    private static final Sign X = new Sign("x");
    private static final Sign Y = new Sign("y");
    private static final Sign OUT = new Sign("out");
    private static final Hyperparameter RATE = Hyperparameter.LEARNING_RATE;

    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        3,
        -3,
        0.5,
        1e-300,
        -1e300,
        710,
        -710,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private record Sign(String name) implements Symbol {}

    static Stream<Formula> rules() {
        Formula x = Formula.of(X);
        Formula y = Formula.of(Y);
        Stream<Formula> ofActivations = Activations.ALL.stream()
                .filter(ElementwiseActivation.class::isInstance)
                .map(ElementwiseActivation.class::cast)
                .flatMap(activation -> Stream.of(activation.computed(x), activation.computedDerivative(x)));
        Stream<Formula> ofLosses = Losses.ALL.stream()
                .flatMap((Loss loss) -> Stream.of(1, 3)
                        .flatMap(outputs -> Stream.of(loss.term(x, y, outputs), loss.derivative(x, y, outputs))));
        return Stream.concat(ofActivations, ofLosses);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aLoopGivesTheBitsOfTheInterpreter(Formula rule) {
        double[] x = numbers(7);
        double[] y = numbers(8);
        var out = new double[x.length];
        List<Symbol> settings =
                rule.symbols().stream().filter(Hyperparameter.class::isInstance).toList();
        Loop loop = LoopCompiler.compile(List.of(new ArrayAssignment(OUT, rule)), List.of(X, Y, OUT), settings);
        double[] values =
                DoubleStream.generate(() -> 0.75).limit(settings.size()).toArray();
        loop.run(new double[][][] {{x}, {y}, {out}}, values, x.length);
        Matrix expected = rule.evaluateArrays(
                symbol -> symbol.equals(X) ? Matrix.row(x) : symbol.equals(Y) ? Matrix.row(y) : Matrix.number(0.75));
        for (int k = 0; k < x.length; k++) {
            double number = expected.isNumber() ? expected.get(0, 0) : expected.get(0, k);
            assertThat(Double.doubleToLongBits(out[k]))
                    .as("x = %s, y = %s: %s instead of %s", x[k], y[k], out[k], number)
                    .isEqualTo(Double.doubleToLongBits(number));
        }
    }

    private static double[] numbers(long seed) {
        var random = new Random(seed);
        double[] pairs = new double[SPECIAL.length * SPECIAL.length];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = seed == 7 ? SPECIAL[k / SPECIAL.length] : SPECIAL[k % SPECIAL.length];
        }
        return DoubleStream.concat(DoubleStream.of(pairs), random.doubles(1000, -6, 6))
                .toArray();
    }

    @Test
    void laterAssignmentsReadWhatEarlierOnesHaveMade() {
        Formula x = Formula.of(X);
        Formula y = Formula.of(Y);
        Loop loop = LoopCompiler.compile(
                List.of(
                        new ArrayAssignment(X, x.times(Formula.of(RATE)).minus(y)),
                        new ArrayAssignment(Y, x.plus(y.squared()))),
                List.of(X, Y),
                List.of(RATE));
        double[] first = {2, 4};
        double[] second = {1, 3};
        loop.run(new double[][][] {{first}, {second}}, new double[] {10}, 2);
        assertThat(first).containsExactly(19, 37);
        assertThat(second).containsExactly(20, 46);
    }

    @Test
    void allPiecesAreComputedUpToALimit() {
        Loop loop = LoopCompiler.compile(
                List.of(new ArrayAssignment(X, Formula.of(X).plus(Formula.constant(1)))), List.of(X), List.of());
        double[][] pieces = {{1, 2, 3}, {}, {4}};
        loop.run(new double[][][] {pieces}, new double[0], 2);
        assertThat(pieces).isDeepEqualTo(new double[][] {{2, 3, 3}, {}, {5}});
    }

    @Test
    void aSymbolWithoutAPlaceIsRefused() {
        assertThatThrownBy(() ->
                        LoopCompiler.compile(List.of(new ArrayAssignment(X, Formula.of(Y))), List.of(X), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither an array nor a number");
    }
}
