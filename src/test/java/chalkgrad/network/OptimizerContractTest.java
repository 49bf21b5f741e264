package chalkgrad.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chalkgrad.Blueprint;
import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// What every optimizer must keep.
class OptimizerContractTest {
    static final List<OptimizerRule> ALL = Optimizers.ALL;
    private static final int ITERATIONS = 3;

    @ParameterizedTest
    @FieldSource("ALL")
    void aNameLeadsToTheRule(OptimizerRule rule) {
        assertThat(Optimizers.named(rule.name())).contains(rule);
        assertThat(rule.definition()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void threeIterationsMoveEveryParameterByTheDefinition(OptimizerRule rule) {
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var optimizer = new Optimizer(rule, Blueprint.settings(rule.hyperparameters(), random), true);
            var definition = ScalarOptimizer.of(rule.name(), optimizer);
            assumeTrue(definition.isPresent(), () -> rule.name() + " has no second definition yet");
            double parameter = random.nextGaussian();
            var walk = new Walk(optimizer, Matrix.row(new double[] {parameter}));
            for (int t = 1; t <= ITERATIONS; t++) {
                double gradient = random.nextGaussian();
                parameter = definition.get().move(parameter, gradient, t);
                walk.move(Matrix.row(new double[] {gradient}), t);
                assertThat(walk.parameter.get(0, 0)).isCloseTo(parameter, within(1e-14));
                walk.states
                        .values()
                        .forEach((state, value) -> assertThat(value.get(0, 0))
                                .isCloseTo(definition.get().remembered(state), within(1e-14)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theFormulasHaveTheValuesOfTheNumbers(OptimizerRule rule) {
        var random = new Random(4);
        var optimizer = new Optimizer(rule, Blueprint.settings(rule.hyperparameters(), random), true);
        var walk = new Walk(optimizer, Matrix.row(random.nextGaussian(), -1, 0));
        for (int t = 1; t <= ITERATIONS; t++) {
            Matrix gradient = Matrix.row(random.nextGaussian(), 0, 1e3);
            Matrix parameter = walk.parameter;
            States<Matrix> before = walk.states;
            walk.move(gradient, t);
            for (int j = 0; j < 3; j++) {
                int k = j;
                Formula g = Sign.of("g", gradient.get(0, j));
                States<Formula> after = formulas(walk.states, matrix -> Sign.of("after", matrix.get(0, k)));
                Formula moved = rule.moved(Sign.of("w", parameter.get(0, j)), g, after, t);
                assertThat(Sign.evaluate(moved, optimizer::of)).isCloseTo(walk.parameter.get(0, j), within(1e-13));
                for (OptimizerState state : rule.states()) {
                    Formula remembered = rule.remembered(
                            state, Sign.of("before", before.get(state).get(0, j)), g, t);
                    double value = walk.states.get(state).get(0, j);
                    assertThat(Sign.evaluate(remembered, optimizer::of))
                            .isCloseTo(value, within(1e-15 + 1e-14 * Math.abs(value)));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aGradientOfZeroMovesNothingAtTheStart(OptimizerRule rule) {
        var walk = new Walk(new Optimizer(rule, Map.of(), true), Matrix.row(0.5, -2));
        walk.move(Matrix.zeros(1, 2), 1);
        assertThat(walk.parameter).isEqualTo(Matrix.row(0.5, -2));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theStepGoesDownTheGradientUnlessNothingMoves(OptimizerRule rule) {
        var walk = new Walk(new Optimizer(rule, Map.of(), true), Matrix.zeros(1, 2));
        walk.move(Matrix.row(1, -1), 1);
        assertThat(Math.signum(walk.parameter.get(0, 0))).isEqualTo(rule.moves() ? -1 : 0);
        assertThat(Math.signum(walk.parameter.get(0, 1))).isEqualTo(rule.moves() ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "none, ''",
        "sgd, learningRate=0.01",
        "momentum, 'learningRate=0.01, momentum=0.9'",
        "nesterov, 'learningRate=0.01, momentum=0.9'",
        "rmsprop, 'learningRate=0.01, decay=0.9, epsilon=1.0E-8'",
        "adam, 'learningRate=0.01, beta1=0.9, beta2=0.999, epsilon=1.0E-8'"
    })
    void hyperparametersLeftOutHaveTheirPreset(String name, String presets) {
        var optimizer = new Optimizer(Optimizers.named(name).orElseThrow(), Map.of(), true);
        String listed = optimizer.rule().hyperparameters().stream()
                .map(parameter -> parameter.key() + "=" + optimizer.of(parameter))
                .collect(Collectors.joining(", "));
        assertThat(listed).isEqualTo(presets);
    }

    private static States<Formula> formulas(States<Matrix> states, Function<Matrix, Formula> formula) {
        var result = new HashMap<OptimizerState, Formula>();
        states.values().forEach((state, matrix) -> result.put(state, formula.apply(matrix)));
        return new States<>(result);
    }

    /// A parameter matrix on its way.
    private static final class Walk {
        private final Optimizer optimizer;
        private final ArrayUpdate update;
        private Matrix parameter;
        private States<Matrix> states;

        Walk(Optimizer optimizer, Matrix parameter) {
            this.optimizer = optimizer;
            this.update = new ArrayUpdate(optimizer.rule());
            this.parameter = parameter;
            this.states = new States<>(optimizer.rule().states().stream()
                    .collect(Collectors.toMap(Function.identity(), state -> Matrix.zeros(1, parameter.columns()))));
        }

        void move(Matrix gradient, int t) {
            var after = new HashMap<OptimizerState, Matrix>();
            states.values()
                    .forEach((state, before) ->
                            after.put(state, update.remember(optimizer, state, before, gradient, t)));
            states = new States<>(after);
            parameter = update.move(optimizer, parameter, gradient, states::get, t);
        }
    }
}
