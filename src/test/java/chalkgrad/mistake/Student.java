package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.pass.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A student who computes one iteration of plain gradient descent in loops, number by number, and makes one slip. This
/// is written down independently of the program, from the formulas of the course, so that it can judge the program.
///
/// Samples, layers and neurons count from 0 in here; `w[l][i][j]` leads into layer l.
final class Student {
    private final Document document;
    private final Slip slip;
    private final int slipLayer;
    private final int slipNeuron;
    private final int slipOther;
    private final int layers;
    private final int[] size;
    private final double[][][] w;
    private final double[][] b;
    private final Map<Quantity, Double> numbers = new HashMap<>();

    /// @param layer where the slip is made, from 0
    /// @param neuron the neuron at which it is made, from 0
    /// @param other another neuron that it needs, such as that whose weight is taken
    Student(Document document, Slip slip, int layer, int neuron, int other) {
        this.document = document;
        this.slip = slip;
        this.slipLayer = layer;
        this.slipNeuron = neuron;
        this.slipOther = other;
        this.layers = document.network().depth();
        this.size = new int[layers + 1];
        this.w = new double[layers][][];
        this.b = new double[layers][];
        size[0] = document.network().inputSize();
        for (int l = 0; l < layers; l++) {
            size[l + 1] = document.network().size(l + 1);
            w[l] = new double[size[l]][size[l + 1]];
            b[l] = new double[size[l + 1]];
            for (int j = 0; j < size[l + 1]; j++) {
                b[l][j] = document.parameters().biases(l + 1).get(0, j);
                for (int i = 0; i < size[l]; i++) {
                    w[l][i][j] = document.parameters().weights(l + 1).get(i, j);
                }
            }
        }
        compute();
    }

    /// All numbers of the student, by what they claim to be.
    Map<Quantity, Double> numbers() {
        return numbers;
    }

    private boolean slips(Slip which, int layer) {
        return slip == which && slipLayer == layer;
    }

    private double f(int l, double z) {
        return switch (document.network().layer(l + 1).activation().name()) {
            case "sigmoid" -> 1 / (1 + Math.exp(-z));
            case "tanh" -> Math.tanh(z);
            case "relu" -> Math.max(0, z);
            default -> z;
        };
    }

    private double derivative(int l, double z) {
        double a = f(l, z);
        return switch (document.network().layer(l + 1).activation().name()) {
            case "sigmoid" -> a * (1 - a);
            case "tanh" -> 1 - a * a;
            case "relu" -> z > 0 ? 1 : 0;
            default -> 1;
        };
    }

    private boolean softmax() {
        return document.network().outputLayer().activation().name().equals("softmax");
    }

    private void compute() {
        int samples = document.samples().size();
        double[][][] sumW = new double[layers][][];
        double[][] sumB = new double[layers][];
        for (int l = 0; l < layers; l++) {
            sumW[l] = new double[size[l]][size[l + 1]];
            sumB[l] = new double[size[l + 1]];
        }
        double total = 0;
        for (int s = 0; s < samples; s++) {
            total += new OneSample(s).run(sumW, sumB);
        }
        double share = document.reduction().key().equals("mean") ? 1.0 / samples : 1;
        if (slip == Slip.SUM_FOR_MEAN) {
            share = 1;
        }
        put(Quantity.loss(), total * share);
        update(sumW, sumB, share);
    }

    private void update(double[][][] sumW, double[][] sumB, double share) {
        double eta = document.optimizer().rule().hyperparameters().isEmpty()
                ? 0
                : document.optimizer()
                        .of(document.optimizer().rule().hyperparameters().getFirst());
        for (int l = 0; l < layers; l++) {
            for (int j = 0; j < size[l + 1]; j++) {
                Quantity bias = Quantity.bias(l + 1, j + 1);
                put(bias.gradient(), sumB[l][j] * share);
                put(bias.as(chalkgrad.pass.Kind.NEW_PARAMETER), step(b[l][j], sumB[l][j] * share, eta));
                for (int i = 0; i < size[l]; i++) {
                    Quantity weight = Quantity.weight(l + 1, i + 1, j + 1);
                    put(weight.gradient(), sumW[l][i][j] * share);
                    put(weight.as(chalkgrad.pass.Kind.NEW_PARAMETER), step(w[l][i][j], sumW[l][i][j] * share, eta));
                }
            }
        }
    }

    private double step(double parameter, double gradient, double eta) {
        return switch (slip) {
            case ASCENT -> parameter + eta * gradient;
            case LEARNING_RATE_LEFT_OUT -> parameter - gradient;
            case LEARNING_RATE_TWICE -> parameter - eta * eta * gradient;
            default -> parameter - eta * gradient;
        };
    }

    private void put(Quantity quantity, double value) {
        numbers.put(quantity, value);
    }

    /// One sample's forward and backward pass.
    private final class OneSample {
        private final int name;
        private final double[][] z = new double[layers][];
        private final double[][] a = new double[layers + 1][];
        private final double[][] gradient = new double[layers][];
        private final double[][] delta = new double[layers][];
        private final double[] y;

        OneSample(int s) {
            Sample sample = document.samples().get(s);
            name = document.hasSingleSample() ? 0 : s + 1;
            a[0] = sample.x().toArray(0);
            y = sample.y().toArray(0);
            if (slip == Slip.WRONG_TARGET) {
                Arrays.fill(y, 0);
                y[slipNeuron % y.length] = 1;
            }
        }

        /// The loss; gradients are added up.
        double run(double[][][] sumW, double[][] sumB) {
            for (int l = 0; l < layers; l++) {
                forward(l);
            }
            double loss = loss();
            put(Quantity.loss().at(name, 1), loss);
            for (int l = layers - 1; l >= 0; l--) {
                backward(l);
                parameters(l, sumW[l], sumB[l]);
            }
            return loss;
        }

        private void forward(int l) {
            z[l] = new double[size[l + 1]];
            a[l + 1] = new double[size[l + 1]];
            for (int j = 0; j < size[l + 1]; j++) {
                z[l][j] = slips(Slip.BIAS_LEFT_OUT, l)
                        ? 0
                        : b[l][slips(Slip.WRONG_BIAS, l) && j == slipNeuron ? slipOther : j];
                for (int i = 0; i < size[l]; i++) {
                    z[l][j] += w[l][i][j] * a[l][i];
                }
                put(Quantity.preActivation(l + 1, j + 1).at(name, 1), z[l][j]);
            }
            boolean last = l == layers - 1;
            double sum = 0;
            for (int j = 0; j < size[l + 1]; j++) {
                a[l + 1][j] = slips(Slip.ACTIVATION_LEFT_OUT, l)
                        ? z[l][j]
                        : last && softmax() ? Math.exp(z[l][j]) : f(l, z[l][j]);
                sum += a[l + 1][j];
            }
            for (int j = 0; j < size[l + 1]; j++) {
                if (last && softmax() && !slips(Slip.ACTIVATION_LEFT_OUT, l)) {
                    a[l + 1][j] = slip == Slip.SOFTMAX_AXIS
                            ? 1
                            : slip == Slip.SOFTMAX_NOT_NORMALISED ? a[l + 1][j] : a[l + 1][j] / sum;
                }
                put(Quantity.activation(l + 1, j + 1).at(name, 1), a[l + 1][j]);
            }
        }

        private double loss() {
            double loss = 0;
            for (int j = 0; j < y.length; j++) {
                double o = a[layers][j];
                loss += switch (document.loss().name()) {
                    case "half_squared_error" -> 0.5 * (o - y[j]) * (o - y[j]);
                    case "sum_squared_error" -> (o - y[j]) * (o - y[j]);
                    case "binary_cross_entropy" -> -y[j] * Math.log(o) - (1 - y[j]) * Math.log(1 - o);
                    default -> y[j] == 0 ? 0 : -y[j] * Math.log(o);
                };
            }
            boolean logarithm = document.loss().name().endsWith("cross_entropy");
            return switch (slip) {
                case LOG_BASE -> logarithm ? loss / Math.log(10) : loss;
                case FACTOR_TWO -> 2 * loss;
                case LOSS_BROADCAST -> document.loss().name().startsWith("categorical") ? broadcast() : loss;
                default -> loss;
            };
        }

        /// Every target meets every output.
        private double broadcast() {
            double loss = 0;
            for (double target : y) {
                for (double o : a[layers]) {
                    loss -= target * Math.log(o);
                }
            }
            return loss;
        }

        private void backward(int l) {
            int n = size[l + 1];
            gradient[l] = new double[n];
            delta[l] = new double[n];
            for (int j = 0; j < n; j++) {
                if (l == layers - 1) {
                    output(l, j);
                } else {
                    gradient[l][j] = paths(l, j);
                    delta[l][j] = gradient[l][j] * factor(l, j);
                }
                put(Quantity.activationGradient(l + 1, j + 1).at(name, 1), gradient[l][j]);
                put(Quantity.delta(l + 1, j + 1).at(name, 1), delta[l][j]);
            }
        }

        private void output(int l, int j) {
            double difference = a[layers][j] - y[j];
            if (slip == Slip.TARGET_OUTPUT_SWAPPED) {
                difference = -difference;
            }
            switch (document.loss().name()) {
                case "half_squared_error", "sum_squared_error" -> {
                    double two = document.loss().name().startsWith("sum") ? 2 : 1;
                    gradient[l][j] = two * difference;
                    delta[l][j] = gradient[l][j] * factor(l, j);
                }
                case "binary_cross_entropy" -> {
                    gradient[l][j] = (1 - y[j]) / (1 - a[layers][j]) - y[j] / a[layers][j];
                    delta[l][j] = difference;
                }
                default -> {
                    // a Σy - y: the targets of a test need not add up to 1
                    double all = Arrays.stream(y).sum();
                    double sign = slip == Slip.TARGET_OUTPUT_SWAPPED ? -1 : 1;
                    gradient[l][j] = -y[j] / a[layers][j];
                    delta[l][j] = sign * (a[layers][j] * all - y[j]);
                }
            }
            if (slips(Slip.SIGN_FLIPPED, l)) {
                delta[l][j] = -delta[l][j];
            }
        }

        private double paths(int l, int j) {
            double sum = 0;
            for (int k = 0; k < size[l + 2]; k++) {
                double weight = w[l + 1][j][k];
                if (slips(Slip.WRONG_WEIGHT, l) && j == slipNeuron && k == 0) {
                    weight = w[l + 1][slipOther][k];
                }
                if (slips(Slip.TRANSPOSED, l)) {
                    weight = w[l + 1][k][j];
                }
                // in a batch, new weights exist only after its last sample
                if (slips(Slip.UPDATED_PARAMETER, l) && document.hasSingleSample()) {
                    double eta = document.optimizer()
                            .of(document.optimizer().rule().hyperparameters().getFirst());
                    weight -= eta * delta[l + 1][k] * a[l + 1][j];
                }
                boolean left = slips(Slip.PATH_LEFT_OUT, l) && k == slipNeuron % size[l + 2];
                sum += left ? 0 : weight * (slips(Slip.FORWARD_FOR_BACKWARD, l) ? a[l + 2][k] : delta[l + 1][k]);
            }
            return sum;
        }

        private double factor(int l, int j) {
            if (slips(Slip.VALUE_FOR_DERIVATIVE, l)) {
                return f(l, z[l][j]);
            }
            if (slips(Slip.DERIVATIVE_DROPPED, l)) {
                return 1;
            }
            return slips(Slip.DERIVATIVE_AT_ACTIVATION, l) ? derivative(l, a[l + 1][j]) : derivative(l, z[l][j]);
        }

        private void parameters(int l, double[][] sumW, double[] sumB) {
            for (int j = 0; j < size[l + 1]; j++) {
                double ofBias = slips(Slip.BIAS_GRADIENT_IS_WEIGHT_GRADIENT, l)
                        ? delta[l][j] * a[l][slipOther % size[l]]
                        : delta[l][j];
                sumB[j] += ofBias;
                put(Quantity.biasGradient(l + 1, j + 1).at(name, 1), ofBias);
                for (int i = 0; i < size[l]; i++) {
                    double input = slips(Slip.PREACTIVATION_FOR_ACTIVATION, l) && l > 0 ? z[l - 1][i] : a[l][i];
                    double ofWeight = delta[l][j] * input;
                    sumW[i][j] += ofWeight;
                    put(Quantity.weightGradient(l + 1, i + 1, j + 1).at(name, 1), ofWeight);
                }
            }
        }
    }
}
