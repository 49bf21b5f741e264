package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Sample;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Loss;
import chalkgrad.network.Losses;
import chalkgrad.network.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinks and saturation, where finite differences have nothing to say.
class EdgeCasesTest {
    /// One input 1, a hidden neuron with z = w, an identity output with weight 1 and target 0, half squared error: so
    /// dL/da1 = a, and dL/dz1 = a f'(z). The bias 1 of the output keeps its a from being 0.
    @ParameterizedTest
    @CsvSource({"relu, 0", "leaky_relu, 0.01", "elu, 1", "identity, 1", "gelu, 0.5", "silu, 0.5", "sigmoid, 0.375"})
    void exactlyAtZeroTheDocumentedSlopeIsTaken(String name, double delta) {
        Run run = throughHidden(name, 0);
        assertThat(run.value(Quantity.preActivation(1, 1))).isZero();
        assertThat(run.value(Quantity.delta(1, 1))).isCloseTo(delta, within(1e-16));
    }

    @ParameterizedTest
    @CsvSource({
        "relu, -800, 0",
        "relu, 800, 801",
        "leaky_relu, -800, -0.07",
        "leaky_relu, 800, 801",
        "elu, -800, 0",
        "elu, 800, 801",
        "gelu, -800, 0",
        "gelu, 800, 801",
        "silu, -800, 0",
        "silu, 800, 801",
        "softplus, -800, 0",
        "softplus, 800, 801",
        "sigmoid, -800, 0",
        "sigmoid, 800, 0",
        "tanh, -800, 0",
        "tanh, 800, 0"
    })
    void farOutTheDeltaOfAHiddenNeuronReachesItsLimit(String name, double z, double delta) {
        Run run = throughHidden(name, z);
        assertThat(run.value(Quantity.delta(1, 1))).isCloseTo(delta, within(1e-12));
        assertThat(run.value(Quantity.weightGradient(1, 1, 1))).isCloseTo(delta, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {800, 1e6, 1e300})
    void aSaturatedSoftmaxInAHiddenLayerLetsNothingThrough(double z) {
        var blueprint = Blueprint.of(1, loss("half_squared_error"), layer("softmax", 2), layer("identity", 1));
        var run = new Run(blueprint.build(
                new Parameters(
                        List.of(Matrix.row(z, -z), Matrix.row(1, 3).transpose()),
                        List.of(Matrix.zeros(1, 2), Matrix.zeros(1, 1))),
                List.of(new Sample(number(1), number(0)))));
        assertThat(run.pass(1).a(1)).isEqualTo(Matrix.row(1, 0));
        assertThat(run.value(Quantity.delta(1, 1))).isZero();
        assertThat(run.value(Quantity.delta(1, 2))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "sigmoid, binary_cross_entropy, 800, 0, 800, 1", "sigmoid, binary_cross_entropy, -800, 1, 800, -1",
        "sigmoid, binary_cross_entropy, 800, 1, 0, 0", "sigmoid, categorical_cross_entropy, -800, 1, 800, -1",
        "softmax, categorical_cross_entropy, -800, 1, 800, -1", "softmax, categorical_cross_entropy, 800, 0, 800, 1",
        "softmax, binary_cross_entropy, -800, 1, 1600, -2", "softmax, binary_cross_entropy, 800, 0, 1600, 2"
    })
    void aWrongOutputOfAnySizeIsLearntFrom(
            String output, String loss, double z, double target, double expectedLoss, double expectedDelta) {
        boolean single = output.equals("sigmoid");
        Matrix weights = single ? number(z) : Matrix.row(z, 0);
        Matrix targets = single ? number(target) : Matrix.row(target, 1 - target);
        var blueprint = Blueprint.of(1, loss(loss), layer(output, single ? 1 : 2));
        Document document = blueprint.build(
                new Parameters(List.of(weights), List.of(Matrix.zeros(1, weights.columns()))),
                List.of(new Sample(number(1), targets)));
        var run = new Run(document);
        assertThat(run.loss(1)).isCloseTo(expectedLoss, within(1e-12));
        assertThat(run.value(Quantity.weightGradient(1, 1, 1))).isCloseTo(expectedDelta, within(1e-12));
        assertThat(run.value(Quantity.activationGradient(0, 1))).isFinite();
    }

    @Test
    void anOverflowShowsWhereItHappensAndIsNoCrash() {
        var blueprint = Blueprint.of(1, loss("sum_squared_error"), layer("identity", 1));
        var run = new Run(blueprint.build(
                new Parameters(List.of(number(1e200)), List.of(number(0))),
                List.of(new Sample(number(1e200), number(0)))));
        assertThat(run.value(Quantity.preActivation(1, 1))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(run.loss(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    private static Run throughHidden(String name, double z) {
        var blueprint = Blueprint.of(1, loss("half_squared_error"), layer(name, 1), layer("identity", 1));
        // sigmoid(0) = 0.5 gives a = 1.5 and 1.5 / 4 = 0.375
        return new Run(blueprint.build(
                new Parameters(List.of(number(z), number(1)), List.of(number(0), number(1))),
                List.of(new Sample(number(1), number(0)))));
    }

    private static Layer layer(String activation, int size) {
        Activation named = Activations.named(activation).orElseThrow();
        return new Layer(size, named, false);
    }

    private static Loss loss(String name) {
        return Losses.named(name).orElseThrow();
    }

    private static Matrix number(double value) {
        return Matrix.row(new double[] {value});
    }

    /// Where a is 1 to all digits, 1 - a would be 0.
    @Test
    void theSlopeOfASaturatedSoftmaxIsMadeOfTheOtherActivations() {
        Document usual = WorkedNetworks.open("seed002-softmax-3333");
        Document saturated = new Edit.SetWeight(3, 1, 1, 100).applyTo(usual);
        var run = new Run(saturated);
        Quantity slope = Quantity.jacobian(3, 1, 1);
        assertThat(new Derivation(run).formula(slope).orElseThrow().symbols())
                .containsExactlyInAnyOrder(
                        Quantity.activation(3, 1), Quantity.activation(3, 2), Quantity.activation(3, 3));
        assertThat(run.value(Quantity.activation(3, 1))).isEqualTo(1);
        assertThat(run.value(slope))
                .isPositive()
                .isCloseTo(
                        run.value(Quantity.activation(3, 2)) + run.value(Quantity.activation(3, 3)),
                        withinPercentage(1e-10));
    }
}
