package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.AllQuantities;
import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.formula.Formula;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import chalkgrad.network.Parameters;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where activations round to 0 and 1 and 1/a overflows.
class ExtremeFormulasTest {
    static Stream<Arguments> extremes() {
        return Stream.of("sigmoid", "softmax")
                .flatMap(output -> Stream.of("binary_cross_entropy", "categorical_cross_entropy")
                        .flatMap(loss -> Stream.of(1.0, 20.0, 40.0, 700.0, 800.0, -40.0, -800.0)
                                .flatMap(z -> Stream.of(0.0, 1.0, 0.25)
                                        .map(target -> Arguments.of(output, loss, z, target)))));
    }

    @ParameterizedTest(name = "{0} {1} z={2} y={3}")
    @MethodSource("extremes")
    void theDeltaHasAFiniteFormulaThatGivesItsNumber(String output, String loss, double z, double target) {
        Document document = Blueprint.of(
                        1,
                        Losses.named(loss).orElseThrow(),
                        new Layer(3, Activations.named(output).orElseThrow(), false))
                .build(
                        new Parameters(
                                List.of(Matrix.of(new double[][] {{z, -z, 0.5}})), List.of(Matrix.row(0.0, 0.0, 0.0))),
                        List.of(new Sample(Matrix.row(new double[] {1}), Matrix.row(target, 1 - target, 0.0))));
        var run = new Run(document);
        var derivation = run.derivation();
        AllQuantities.computed(document)
                .filter(q -> q.kind() != Kind.ACTIVATION_GRADIENT)
                .forEach(quantity -> {
                    Formula formula = derivation.formula(quantity).orElseThrow();
                    double number = run.value(quantity);
                    assertThat(formula.evaluate(run::value)).as("%s", quantity).isFinite();
                    assertThat(Math.abs(formula.evaluate(run::value) - number))
                            .as("%s = %s", quantity, number)
                            .isLessThanOrEqualTo(1e-9 * Math.abs(number) + 1e-14);
                    for (Form form : derivation.forms(quantity)) {
                        assertThat(form.formula().evaluate(run::value)).isFinite();
                    }
                });
    }
}
