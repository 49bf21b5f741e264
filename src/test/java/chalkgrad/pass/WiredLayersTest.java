package chalkgrad.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activations;
import chalkgrad.network.Biases;
import chalkgrad.network.Dense;
import chalkgrad.network.Layer;
import chalkgrad.network.LayerForm;
import chalkgrad.network.LayerForms;
import chalkgrad.network.LayerKind;
import chalkgrad.network.LayerSettings;
import chalkgrad.network.Losses;
import chalkgrad.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Recurrent layers, convolutions, locally connected layers and pooling against loops written by hand.
class WiredLayersTest {
    private static final double TOLERANCE = 1e-14;

    private static final double[][] W = {{0.1, 0.2}, {0.3, -0.4}};
    private static final double[][] U = {{0.5, 0.6}, {-0.7, 0.8}};
    private static final double[] B = {0.05, -0.05};
    private static final double[][] OUT = {{0.9}, {-1}};
    private static final double[][] X = {{1, 0.5}, {-1, 2}, {0.3, 0.7}};

    private static final double[][] LOCAL = {
        {0.1, -0.2, 0.3, 0.4},
        {-0.5, 0.6, 0.7, -0.8},
        {0.9, 0.15, -0.25, 0.35},
        {0.45, -0.55, 0.65, 0.75},
        {-0.85, 0.95, 0.12, -0.22},
        {0.32, 0.42, -0.52, 0.62}
    };
    private static final double[] LOCAL_BIASES = {0.05, -0.15, 0.25, -0.35};
    private static final double[] LOCAL_TARGETS = {1, -1, 0.5, 0};
    private static final double[] SIGNALS = {1, 0.5, -1, 2, 0.3, 0.7, -0.4, 0.6};

    /// h_t = tanh(x_t W + h_(t-1) U + b) over three time steps, then L = 1/2 (h_3 · out - y)².
    private static Document recurrent() {
        var layers = new ArrayList<Layer>();
        for (LayerKind kind : form("recurrent").maker().of(new LayerSettings(Map.of("size", 2, "steps", 3)), 6)) {
            layers.add(new Layer(kind, Activations.named("tanh").orElseThrow(), Biases.EACH));
        }
        layers.add(new Layer(new Dense(1), Activations.IDENTITY, Biases.NONE));
        Matrix none = Matrix.zeros(0, 0);
        Matrix noBias = Matrix.zeros(1, 0);
        return Blueprint.of(6, Losses.named("half_squared_error").orElseThrow(), layers.toArray(Layer[]::new))
                .build(
                        new Parameters(
                                List.of(Matrix.of(W[0], W[1], U[0], U[1]), none, none, Matrix.of(OUT)),
                                List.of(Matrix.row(B), noBias, noBias, noBias)),
                        List.of(new Sample(Matrix.row(1, 0.5, -1, 2, 0.3, 0.7), Matrix.number(1))));
    }

    private static LayerForm form(String name) {
        return LayerForms.ALL.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRecurrentLayerIsTheLoopOverItsTimeSteps() {
        double[][] h = states();
        double error = h[3][0] * OUT[0][0] + h[3][1] * OUT[1][0] - 1;
        var run = new Run(recurrent());
        for (int t = 1; t <= 3; t++) {
            for (int j = 1; j <= 2; j++) {
                assertThat(run.value(Quantity.activation(t, j))).isCloseTo(h[t][j - 1], within(TOLERANCE));
            }
        }
        assertThat(run.value(Quantity.loss())).isCloseTo(error * error / 2, within(TOLERANCE));
    }

    /// Backpropagation through time: each time step adds to the gradients of the shared weights.
    @Test
    void itsGradientsAreSumsOverTime() {
        double[][] h = states();
        double error = h[3][0] * OUT[0][0] + h[3][1] * OUT[1][0] - 1;
        double[][] dW = new double[2][2];
        double[][] dU = new double[2][2];
        double[] db = new double[2];
        double[] dh = {error * OUT[0][0], error * OUT[1][0]};
        for (int t = 3; t >= 1; t--) {
            double[] dz = {dh[0] * (1 - h[t][0] * h[t][0]), dh[1] * (1 - h[t][1] * h[t][1])};
            for (int j = 0; j < 2; j++) {
                db[j] += dz[j];
                for (int i = 0; i < 2; i++) {
                    dW[i][j] += X[t - 1][i] * dz[j];
                    dU[i][j] += h[t - 1][i] * dz[j];
                }
            }
            dh = new double[] {U[0][0] * dz[0] + U[0][1] * dz[1], U[1][0] * dz[0] + U[1][1] * dz[1]};
        }
        var run = new Run(recurrent());
        for (int j = 1; j <= 2; j++) {
            assertThat(run.value(Quantity.biasGradient(1, j))).isCloseTo(db[j - 1], within(TOLERANCE));
            for (int i = 1; i <= 2; i++) {
                assertThat(run.value(Quantity.weightGradient(1, i, j))).isCloseTo(dW[i - 1][j - 1], within(TOLERANCE));
                assertThat(run.value(Quantity.weightGradient(1, 2 + i, j)))
                        .isCloseTo(dU[i - 1][j - 1], within(TOLERANCE));
            }
        }
    }

    /// From the first time step four paths lead on, from the second two, from the last one.
    @Test
    void aSharedWeightHasPathsFromEachTimeStep() {
        var run = new Run(recurrent());
        var paths = new Paths(run.derivation(), Quantity.weightGradient(1, 1, 1), Paths.End.LOSS_GRADIENT);
        assertThat(paths.count()).isEqualTo(7);
        assertThat(paths.stream()
                        .map(path -> path.factors().stream().map(Quantity::name).collect(Collectors.joining(" "))))
                .contains(
                        "dL/da4[1] da/dz4[1] w4[1,1] da/dz3[1] x[5]",
                        "dL/da4[1] da/dz4[1] w4[2,1] da/dz3[2] w1[3,2] da/dz2[1] x[3]",
                        "dL/da4[1] da/dz4[1] w4[1,1] da/dz3[1] w1[4,1] da/dz2[2] w1[3,2] da/dz1[1] x[1]");
    }

    @Test
    void theFormulaOfASharedGradientShowsWhatEachTimeStepAdds() {
        var run = new Run(recurrent());
        assertThat(run.derivation()
                        .formula(Quantity.weightGradient(1, 3, 1))
                        .orElseThrow()
                        .symbols())
                .extracting(symbol -> symbol.name())
                .containsExactly("dL/dz2[1]", "a1[1]", "dL/dz3[1]", "a2[1]");
    }

    private static double[][] states() {
        double[][] h = new double[4][2];
        for (int t = 1; t <= 3; t++) {
            for (int j = 0; j < 2; j++) {
                double z = B[j];
                for (int i = 0; i < 2; i++) {
                    z += X[t - 1][i] * W[i][j] + h[t - 1][i] * U[i][j];
                }
                h[t][j] = Math.tanh(z);
            }
        }
        return h;
    }

    /// A signal of six numbers between zeros, a window of three that moves by two, then the largest and the mean of
    /// each two neighbours.
    @Test
    void aConvolutionMovesItsWindowAlongTheSignalAndPoolingItsOwn() {
        double[] signal = {1, 0.5, -1, 2, 0.3, 0.7};
        double[] filter = {0.2, -0.5, 0.4};
        double bias = 0.1;
        LayerKind convolution = form("convolution")
                .maker()
                .of(new LayerSettings(Map.of("width", 3, "stride", 2, "padding", 1, "filters", 1, "channels", 1)), 6)
                .getFirst();
        LayerKind largest = form("max_pooling")
                .maker()
                .of(new LayerSettings(Map.of("width", 2, "stride", 1, "channels", 1)), 3)
                .getFirst();
        LayerKind mean = form("mean_pooling")
                .maker()
                .of(new LayerSettings(Map.of("width", 2, "stride", 1, "channels", 1)), 2)
                .getFirst();
        Document document = Blueprint.of(
                        6,
                        Losses.named("half_squared_error").orElseThrow(),
                        new Layer(convolution, Activations.IDENTITY, Biases.EACH),
                        new Layer(largest, Activations.IDENTITY, Biases.NONE),
                        new Layer(mean, Activations.IDENTITY, Biases.NONE))
                .build(
                        new Parameters(
                                List.of(
                                        Matrix.of(new double[] {0.2}, new double[] {-0.5}, new double[] {0.4}),
                                        Matrix.zeros(0, 0),
                                        Matrix.zeros(0, 0)),
                                List.of(Matrix.row(bias), Matrix.zeros(1, 0), Matrix.zeros(1, 0))),
                        List.of(new Sample(Matrix.row(signal), Matrix.row(0.5))));
        double[] z = new double[3];
        for (int place = 0; place < 3; place++) {
            z[place] = bias;
            for (int k = 0; k < 3; k++) {
                int at = 2 * place + k - 1;
                z[place] += at < 0 || at >= 6 ? 0 : filter[k] * signal[at];
            }
        }
        double output = (Math.max(z[0], z[1]) + Math.max(z[1], z[2])) / 2;
        var run = new Run(document);
        for (int place = 1; place <= 3; place++) {
            assertThat(run.value(Quantity.activation(1, place))).isCloseTo(z[place - 1], within(TOLERANCE));
        }
        assertThat(run.value(Quantity.activation(3, 1))).isCloseTo(output, within(TOLERANCE));
        // z is largest at the second place in one window and at the third in the other, or twice at the same
        int first = z[0] >= z[1] ? 0 : 1;
        int second = z[1] >= z[2] ? 1 : 2;
        for (int k = 0; k < 3; k++) {
            int one = 2 * first + k - 1;
            int other = 2 * second + k - 1;
            double slope = (output - 0.5) / 2 * ((one < 0 ? 0 : signal[one]) + (other < 0 ? 0 : signal[other]));
            assertThat(run.value(Quantity.weightGradient(1, k + 1, 1))).isCloseTo(slope, within(TOLERANCE));
        }
        assertThat(run.value(Quantity.biasGradient(1, 1))).isCloseTo(output - 0.5, within(TOLERANCE));
    }

    /// Two signals of four numbers between zeros, a window of three that moves by two, and two filters: four neurons,
    /// each with six weights and a bias of its own.
    @Test
    void aLocallyConnectedLayerHasAFilterForEachNeuron() {
        double[] z = local(LOCAL, LOCAL_BIASES);
        var run = new Run(locallyConnected());
        for (int j = 1; j <= 4; j++) {
            assertThat(run.value(Quantity.preActivation(1, j))).isCloseTo(z[j - 1], within(TOLERANCE));
        }
        assertThat(run.value(Quantity.loss())).isCloseTo(localLoss(LOCAL, LOCAL_BIASES), within(TOLERANCE));
    }

    /// The weights on the zeros before the signals, of the neurons at the first place, have no influence.
    @Test
    void itsGradientsAreTheDifferencesOfTheLoss() {
        var run = new Run(locallyConnected());
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 6; i++) {
                double slope = difference(LOCAL[i], j, () -> localLoss(LOCAL, LOCAL_BIASES));
                double gradient = run.value(Quantity.weightGradient(1, i + 1, j + 1));
                assertThat(gradient).isCloseTo(slope, within(1e-8));
                assertThat(gradient == 0).isEqualTo(i % 3 == 0 && j % 2 == 0);
            }
            assertThat(run.value(Quantity.biasGradient(1, j + 1)))
                    .isCloseTo(difference(LOCAL_BIASES, j, () -> localLoss(LOCAL, LOCAL_BIASES)), within(1e-8));
        }
        for (int i = 0; i < 8; i++) {
            assertThat(run.value(Quantity.activationGradient(0, i + 1)))
                    .isCloseTo(difference(SIGNALS, i, () -> localLoss(LOCAL, LOCAL_BIASES)), within(1e-8));
        }
    }

    @Test
    void aWeightOfItHasASinglePath() {
        var run = new Run(locallyConnected());
        Quantity gradient = Quantity.weightGradient(1, 2, 4);
        var paths = new Paths(run.derivation(), gradient, Paths.End.LOSS_GRADIENT);
        assertThat(paths.stream()
                        .map(path -> path.factors().stream().map(Quantity::name).collect(Collectors.joining(" "))))
                .containsExactly("dL/da1[4] da/dz1[4] x[3]");
        assertThat(run.derivation().formula(gradient).orElseThrow().symbols())
                .extracting(symbol -> symbol.name())
                .containsExactly("dL/dz1[4]", "x[3]");
    }

    private static Document locallyConnected() {
        LayerKind kind = form("locally_connected")
                .maker()
                .of(new LayerSettings(Map.of("width", 3, "stride", 2, "padding", 1, "filters", 2, "channels", 2)), 8)
                .getFirst();
        return Blueprint.of(
                        8,
                        Losses.named("half_squared_error").orElseThrow(),
                        new Layer(kind, Activations.named("tanh").orElseThrow(), Biases.EACH))
                .build(
                        new Parameters(List.of(Matrix.of(LOCAL)), List.of(Matrix.row(LOCAL_BIASES))),
                        List.of(new Sample(Matrix.row(SIGNALS), Matrix.row(LOCAL_TARGETS))));
    }

    private static double[] local(double[][] weights, double[] biases) {
        double[] z = biases.clone();
        for (int filter = 0; filter < 2; filter++) {
            for (int place = 0; place < 2; place++) {
                for (int channel = 0; channel < 2; channel++) {
                    for (int k = 0; k < 3; k++) {
                        int at = 2 * place + k - 1;
                        int neuron = 2 * filter + place;
                        z[neuron] += at < 0 ? 0 : weights[3 * channel + k][neuron] * SIGNALS[4 * channel + at];
                    }
                }
            }
        }
        return z;
    }

    private static double localLoss(double[][] weights, double[] biases) {
        double[] z = local(weights, biases);
        double loss = 0;
        for (int j = 0; j < 4; j++) {
            loss += Math.pow(Math.tanh(z[j]) - LOCAL_TARGETS[j], 2) / 2;
        }
        return loss;
    }

    /// The central difference of a loss by one of the numbers that it is computed from.
    private static double difference(double[] numbers, int index, DoubleSupplier loss) {
        double number = numbers[index];
        numbers[index] = number + 1e-5;
        double above = loss.getAsDouble();
        numbers[index] = number - 1e-5;
        double below = loss.getAsDouble();
        numbers[index] = number;
        return (above - below) / 2e-5;
    }
}
