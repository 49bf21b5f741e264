package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.document.Rules;
import chalkgrad.formula.Formula;
import chalkgrad.network.Activations;
import chalkgrad.network.Huber;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizer;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Penalties;
import chalkgrad.network.Penalty;
import chalkgrad.network.PenaltyRule;
import chalkgrad.network.Schedule;
import chalkgrad.network.Scheduled;
import chalkgrad.network.Schedules;
import chalkgrad.training.GradientChecker;
import java.util.HashMap;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Penalties, schedules of the learning rate, and a loss that is only printed.
class TrainingSettingsTest {
    private static Document document(OptimizerRule rule) {
        var settings = new HashMap<Hyperparameter, Double>();
        rule.hyperparameters().forEach(setting -> {
            if (setting.key().equals("every")) {
                settings.put(setting, 2.0);
            }
        });
        return Blueprint.of(
                        2,
                        Losses.named("half_squared_error").orElseThrow(),
                        new Layer(2, Activations.named("tanh").orElseThrow(), false),
                        new Layer(1, Activations.IDENTITY, false))
                .withOptimizer(new Optimizer(rule, settings, true))
                .withIterations(5)
                .build(new Random(4));
    }

    /// lr_t of each schedule, from its definition.
    private static double rate(Schedule schedule, int t) {
        double first = 0.01;
        return switch (schedule.name()) {
            case "step_decay" -> first * Math.pow(0.5, Math.floor((t - 1) / 2.0));
            case "exponential_decay" -> first * Math.pow(0.9, t - 1);
            default -> first / (1 + 0.1 * (t - 1));
        };
    }

    static Stream<Schedule> schedules() {
        return Schedules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aScheduleChangesTheLearningRateOfGradientDescent(Schedule schedule) {
        var run = new Run(document(new Scheduled(Optimizers.GRADIENT_DESCENT, schedule)));
        Quantity weight = Quantity.weight(1, 2, 1);
        for (int t = 1; t <= 5; t++) {
            double moved = run.value(weight.at(0, t))
                    - rate(schedule, t) * run.value(weight.gradient().at(0, t));
            assertThat(run.value(weight.at(0, t + 1))).isCloseTo(moved, within(1e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aScheduleChangesTheLearningRateWithinAVelocity(Schedule schedule) {
        OptimizerRule momentum = Optimizers.named("momentum").orElseThrow();
        var run = new Run(document(new Scheduled(momentum, schedule)));
        Quantity weight = Quantity.weight(2, 1, 1);
        double velocity = 0;
        double value = run.value(weight);
        for (int t = 1; t <= 5; t++) {
            velocity = 0.9 * velocity
                    - rate(schedule, t) * run.value(weight.gradient().at(0, t));
            value += velocity;
            assertThat(run.value(weight.at(0, t + 1))).isCloseTo(value, within(1e-15));
        }
    }

    static Stream<Arguments> penalized() {
        return Penalties.ALL.stream()
                .flatMap(rule -> RandomDocuments.many(20, 31).map(document -> Arguments.of(rule, document)));
    }

    @ParameterizedTest
    @MethodSource("penalized")
    void aPenaltyIsATermOfTheLossAndOfEachGradientOfAWeight(PenaltyRule rule, Document plain) {
        double strength = 0.25;
        var run = new Run(plain.withPenalty(Optional.of(new Penalty(rule, strength))));
        var without = new Run(plain);
        double expected = 0;
        for (int l = 1; l <= plain.network().depth(); l++) {
            for (int i = 1; i <= plain.network().size(l - 1); i++) {
                for (int j = 1; j <= plain.network().size(l); j++) {
                    Quantity weight = Quantity.weight(l, i, j);
                    double w = run.value(weight);
                    boolean square = rule.name().equals("l2");
                    expected += square ? strength * w * w / 2 : strength * Math.abs(w);
                    double slope = square ? strength * w : strength * Math.signum(w);
                    assertThat(run.value(weight.gradient()))
                            .isCloseTo(without.value(weight.gradient()) + slope, within(1e-12));
                }
            }
        }
        assertThat(run.value(Quantity.penalty())).isCloseTo(expected, within(1e-12));
        assertThat(run.loss(1)).isCloseTo(without.loss(1) + expected, within(1e-12 * (1 + Math.abs(run.loss(1)))));
        assertThat(new GradientChecker(run).parameters(1)).allMatch(check -> check.isExplained());
    }

    @Test
    void aPrintedLossIsShownAndTheOtherOneDifferentiated() {
        Document plain = document(Optimizers.GRADIENT_DESCENT);
        Document printed = plain.withPrintedLoss(Losses.named("mean_squared_error"));
        var run = new Run(printed);
        var without = new Run(plain);
        assertThat(run.loss(1)).isCloseTo(2 * without.loss(1), within(1e-15));
        Quantity gradient = Quantity.weightGradient(1, 1, 2);
        assertThat(run.value(gradient)).isEqualTo(without.value(gradient));
        assertThat(new GradientChecker(run).parameters(1)).allMatch(check -> check.isExplained());
    }

    /// The printed loss has settings of its own, which its formulas use too.
    @Test
    void theFormulaOfAPrintedLossHasItsSettings() {
        Document printed = document(Optimizers.GRADIENT_DESCENT).withPrintedLoss(Optional.of(new Huber(0.01)));
        var run = new Run(printed);
        Formula formula = run.derivation().formula(Quantity.loss()).orElseThrow();
        assertThat(formula.evaluate(run::value)).isCloseTo(run.value(Quantity.loss()), within(1e-15));
    }

    @Test
    void aSettingThatBothLossesHaveHasOneValue() {
        Document document = document(Optimizers.GRADIENT_DESCENT).withLoss(new Huber(1));
        assertThat(Rules.check(document.withPrintedLoss(Optional.of(new Huber(2)))))
                .extracting(Problem::pointer)
                .containsExactly("/printedLoss/delta");
        assertThat(Rules.check(document.withPrintedLoss(Optional.of(new Huber(1)))))
                .isEmpty();
    }
}
